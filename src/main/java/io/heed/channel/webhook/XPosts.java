package io.heed.channel.webhook;

import io.heed.channel.Payload;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Posts as X tells of them: {@code tweet_create_events} and {@code direct_message_events} of the account activity, and a
 * single post of version 2 ({@code data} with {@code includes}). Long posts are taken whole.
 *
 * @see <a href="https://docs.x.com/x-api/account-activity/introduction">X, Account Activity</a>
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary">X, data dictionary</a>
 */
@Component
class XPosts implements PostFormat {

    private static final DateTimeFormatter OLD_DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    @Override
    public List<Post> read(Payload body, String account) {
        var own = body.has("for_user_id") ? body.id("for_user_id") : account;
        var posts = new ArrayList<Post>();
        body.objects("tweet_create_events").forEach(post -> posts.add(post(post, body.object("includes"), own)));
        if (body.has("data")) {
            posts.add(post(body.object("data"), body.object("includes"), own));
        }
        for (var message : body.objects("direct_message_events")) {
            if ("message_create".equals(message.text("type", 40))) {
                posts.add(directMessage(message, body, own));
            }
        }
        return posts;
    }

    private static Post post(Payload post, Payload includes, String own) {
        var id = id(post);
        var user = author(post, includes);
        var handle = user.has("screen_name") ? user.text("screen_name", 80) : user.text("username", 80);
        var text = text(post);
        return new Post(
                id,
                author(user, handle, post.text("lang", 20)),
                text,
                sentAt(post),
                handle != null && handle.matches("\\w+") ? "https://x.com/" + handle + "/status/" + id : null,
                place(post, includes),
                null,
                null,
                isRepost(post, text)
                        ? Post.REPOST
                        : isOwn(own, userId(post, user), handle) ? Post.OWN : text.isBlank() ? Post.NO_WORDS : null);
    }

    private static Post directMessage(Payload message, Payload body, String own) {
        var content = message.object("message_create");
        var sender = content.id("sender_id");
        if (sender == null) {
            throw content.missing("sender_id");
        }
        var users = body.has("users") ? body.object("users") : body.object("apps");
        var user = users.object(sender);
        var text = HtmlUtils.htmlUnescape(
                java.util.Objects.toString(content.object("message_data").text("text", Post.LONGEST_TEXT), ""));
        var handle = user.text("screen_name", 80);
        return new Post(
                id(message),
                author(user, handle, null),
                text,
                millis(message),
                null,
                null,
                null,
                null,
                isOwn(own, sender, handle) ? Post.OWN : text.isBlank() ? Post.NO_WORDS : null);
    }

    private static Post.Author author(Payload user, String handle, String language) {
        return new Post.Author(
                user.text("name", Post.LONGEST_NAME),
                handle == null ? null : "@" + handle,
                null,
                null,
                PostFormat.language(language));
    }

    private static Payload author(Payload post, Payload includes) {
        var id = post.id("author_id");
        return includes.objects("users").stream()
                .filter(user -> id != null && id.equals(user.id("id")))
                .findFirst()
                .orElseGet(() -> post.object("user"));
    }

    private static String id(Payload post) {
        var id = post.has("id_str") ? post.id("id_str") : post.id("id");
        if (id == null) {
            throw post.missing("id");
        }
        return id;
    }

    private static String userId(Payload post, Payload user) {
        if (post.has("author_id")) {
            return post.id("author_id");
        }
        return user.has("id_str") ? user.id("id_str") : user.id("id");
    }

    /** The longest there is: what does not fit into {@code text} stands beside it. */
    private static String text(Payload post) {
        var longer = post.has("note_tweet")
                ? post.object("note_tweet").text("text", Post.LONGEST_TEXT)
                : post.object("extended_tweet").text("full_text", Post.LONGEST_TEXT);
        var whole = longer != null ? longer : post.text("full_text", Post.LONGEST_TEXT);
        var text = whole != null ? whole : post.text("text", Post.LONGEST_TEXT);
        if (text == null && !post.has("text")) {
            throw post.missing("text");
        }
        return text == null ? "" : HtmlUtils.htmlUnescape(text);
    }

    private static boolean isRepost(Payload post, String text) {
        return post.has("retweeted_status")
                || post.objects("referenced_tweets").stream()
                        .anyMatch(other -> "retweeted".equals(other.text("type", 40)))
                || text.startsWith("RT @");
    }

    private static boolean isOwn(String own, String id, String handle) {
        return own != null && !own.isEmpty() && (own.equals(id) || own.equals(handle));
    }

    private static String place(Payload post, Payload includes) {
        if (post.has("place")) {
            return post.object("place").text("full_name", Post.LONGEST_NAME);
        }
        var id = post.object("geo").id("place_id");
        return includes.objects("places").stream()
                .filter(place -> id != null && id.equals(place.id("id")))
                .map(place -> place.text("full_name", Post.LONGEST_NAME))
                .findFirst()
                .orElse(null);
    }

    private static Instant sentAt(Payload post) {
        var text = post.text("created_at", 40);
        try {
            return text == null || !text.contains(" ")
                    ? post.instant("created_at")
                    : OffsetDateTime.parse(text, OLD_DATE).toInstant();
        } catch (DateTimeException unreadable) {
            throw post.wrong("created_at");
        }
    }

    private static Instant millis(Payload message) {
        var text = message.id("created_timestamp");
        if (text != null && !text.matches("[0-9]{1,15}")) {
            throw message.wrong("created_timestamp");
        }
        return text == null ? null : Instant.ofEpochMilli(Long.parseLong(text));
    }
}
