package io.heed.channel.webhook;

import io.heed.channel.HtmlText;
import io.heed.channel.Payload;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Posts as Mastodon tells of them: a status by itself, a notification that mentions us, or an event of a server's own
 * webhooks.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/">Mastodon, Status</a>
 * @see <a href="https://docs.joinmastodon.org/entities/Notification/">Mastodon, Notification</a>
 */
@Component
class MastodonPosts implements PostFormat {

    private static final int LONGEST_HTML = 100_000;

    @Override
    public List<Post> read(Payload body, String account) {
        if (body.has("event")) {
            return body.required("event", 60).equals("status.created")
                    ? List.of(post(body.object("object"), account))
                    : List.of();
        }
        if (body.has("type")) {
            return body.required("type", 60).equals("mention")
                    ? List.of(post(body.object("status"), account))
                    : List.of();
        }
        return List.of(post(body, account));
    }

    private static Post post(Payload status, String account) {
        var id = status.id("id");
        if (id == null) {
            throw status.missing("id");
        }
        var author = status.object("account");
        var handle = author.required("acct", Post.LONGEST_NAME);
        var text = text(status);
        return new Post(
                id,
                new Post.Author(
                        author.text("display_name", Post.LONGEST_NAME),
                        "@" + handle,
                        null,
                        null,
                        PostFormat.language(status.text("language", 20))),
                text,
                status.instant("created_at"),
                PostFormat.link(status.text("url", Post.LONGEST_URL)),
                null,
                null,
                null,
                ignored(status, author, handle, text, account));
    }

    private static String text(Payload status) {
        if (!status.has("content") && !status.has("reblog")) {
            throw status.missing("content");
        }
        var spoiler = status.text("spoiler_text", Post.LONGEST_TEXT);
        var content = HtmlText.of(status.text("content", LONGEST_HTML)).strip();
        var text = spoiler == null ? content : (spoiler + "\n\n" + content).strip();
        if (text.codePointCount(0, text.length()) > Post.LONGEST_TEXT) {
            throw new Refused("content", "channel.webhook.too-long", Post.LONGEST_TEXT);
        }
        return PlainText.require("content", text);
    }

    private static String ignored(Payload status, Payload author, String handle, String text, String account) {
        if (status.has("reblog")) {
            return Post.REPOST;
        }
        if (!account.isEmpty() && (account.equals(handle) || account.equals(author.id("id")))) {
            return Post.OWN;
        }
        if (author.is("bot")) {
            return Post.BOT;
        }
        return text.isBlank() ? Post.NO_WORDS : null;
    }
}
