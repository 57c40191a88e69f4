package io.heed.channel.webhook;

import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.Judged;
import io.heed.channel.Origin;
import io.heed.channel.Outcome;
import io.heed.channel.Source;
import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Hands posts in, each once: by the name of its source and the name it has there. */
@Component
class IncomingPosts {

    private static final String JSON = "application/json";

    private final Arrivals arrivals;

    IncomingPosts(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** The numbers under which staff find the posts: the same when they come again. */
    List<CaseNumber> take(String sourceName, Source source, List<Post> posts, byte[] original) {
        return posts.stream()
                .map(post -> take(arrival(sourceName, source, post, original), post))
                .toList();
    }

    private CaseNumber take(Arrival arrival, Post post) {
        var origin = new Origin(post.url(), post.place(), post.product(), kind(post));
        if (post.ignored() == null) {
            arrivals.take(arrival, origin);
        } else {
            arrivals.settle(Judged.as(arrival, Outcome.of(InboundState.NOISE, null, post.ignored())), origin);
        }
        return arrivals.numberOf(arrival.source(), arrival.externalId());
    }

    private static Arrival arrival(String sourceName, Source source, Post post, byte[] original) {
        var author = post.author();
        return new Arrival(
                source,
                sourceName + ":" + visible(post.id()),
                new Arrival.Sender(
                        author.name() == null ? author.handle() : author.name(),
                        author.email(),
                        author.phone(),
                        author.handle(),
                        author.locale() == null ? Locale.ENGLISH : author.locale()),
                null,
                post.text(),
                original,
                JSON,
                post.sentAt(),
                List.of(),
                List.of(),
                null);
    }

    private static MessageKind kind(Post post) {
        return post.kind() == null ? null : MessageKind.valueOf(post.kind().toUpperCase(Locale.ROOT));
    }

    /** Ids are compared as visible ASCII: any other is known by its digest, of which no id of ours could be mistaken. */
    private static String visible(String id) {
        if (id.matches("[!-~]{1,100}")) {
            return id;
        }
        return "sha-256:" + DigestUtils.sha256Hex(id);
    }
}
