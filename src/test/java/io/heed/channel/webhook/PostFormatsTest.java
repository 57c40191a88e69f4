package io.heed.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.channel.Payload;
import io.heed.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapters read out of payloads shaped like those of Mastodon and X. */
class PostFormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final MastodonPosts mastodon = new MastodonPosts();
    private final XPosts x = new XPosts();

    private static final String STATUS = """
            {"id": "1127", "created_at": "2026-11-20T08:30:00.000Z", "language": "pl",
             "url": "https://social.example/@zosia/1127", "spoiler_text": "",
             "content": "<p>Znów nikt nie odbiera &amp; nikt nie oddzwania.</p><p>Drugi tydzień!<br />Bez <a href=\\"https://x.example\\"><span class=\\"invisible\\">https://</span>internetu</a></p>",
             "account": {"id": "77", "acct": "zosia@social.example", "display_name": "Zofia", "bot": false}, "reblog": null}
            """;

    @Test
    void aMastodonStatusIsReadAsText() {
        var post = one(mastodon, STATUS, "");

        assertThat(post.text())
                .isEqualTo("Znów nikt nie odbiera & nikt nie oddzwania.\n\nDrugi tydzień!\nBez https://internetu");
        assertThat(post.id()).isEqualTo("1127");
        assertThat(post.author().handle()).isEqualTo("@zosia@social.example");
        assertThat(post.author().locale()).isEqualTo(new Locale("pl"));
        assertThat(post.sentAt()).isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
        assertThat(post.url()).isEqualTo("https://social.example/@zosia/1127");
        assertThat(post.ignored()).isNull();
    }

    @Test
    void aMentionAndAServerEventCarryTheSameStatus() {
        var mention = one(mastodon, "{\"id\": \"1\", \"type\": \"mention\", \"status\": " + STATUS + "}", "");
        var event = one(mastodon, "{\"event\": \"status.created\", \"object\": " + STATUS + "}", "");

        assertThat(mention).isEqualTo(event).isEqualTo(one(mastodon, STATUS, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"favourite\", \"account\": {\"acct\": \"a\"}}",
                "{\"type\": \"follow\"}",
                "{\"event\": \"account.created\", \"object\": {\"id\": \"1\"}}"
            })
    void otherNewsOfMastodonIsNoPost(String body) {
        assertThat(read(mastodon, body, "")).isEmpty();
    }

    @Test
    void nobodyNeedsToReadARepostABotOrOurselvesOnMastodon() {
        assertThat(one(mastodon, STATUS.replace("\"reblog\": null", "\"reblog\": {\"id\": \"1\"}"), "")
                        .ignored())
                .isEqualTo(Post.REPOST);
        assertThat(one(mastodon, STATUS.replace("\"bot\": false", "\"bot\": true"), "")
                        .ignored())
                .isEqualTo(Post.BOT);
        assertThat(one(mastodon, STATUS, "zosia@social.example").ignored()).isEqualTo(Post.OWN);
        assertThat(one(mastodon, STATUS, "77").ignored()).isEqualTo(Post.OWN);
    }

    @Test
    void aLongPostOfTheOldKindIsTakenWhole() {
        var post = one(x, """
                {"for_user_id": "9", "tweet_create_events": [
                  {"id_str": "55", "id": 55, "created_at": "Wed Nov 18 20:19:24 +0000 2026", "lang": "en",
                   "text": "Waiting at Harbour Street for an hour &amp; then…", "truncated": true,
                   "extended_tweet": {"full_text": "Waiting at Harbour Street for an hour &amp; then the counter closed."},
                   "place": {"full_name": "Northport"},
                   "user": {"id_str": "3", "name": "Sam", "screen_name": "sam_b"}}]}
                """, "");

        assertThat(post.text()).isEqualTo("Waiting at Harbour Street for an hour & then the counter closed.");
        assertThat(post.author().handle()).isEqualTo("@sam_b");
        assertThat(post.sentAt()).isEqualTo(Instant.parse("2026-11-18T20:19:24Z"));
        assertThat(post.place()).isEqualTo("Northport");
        assertThat(post.url()).isEqualTo("https://x.com/sam_b/status/55");
    }

    @Test
    void aPostOfVersionTwoFindsItsAuthorAndPlaceInTheIncludes() {
        var post = one(x, """
                {"data": {"id": "66", "author_id": "4", "text": "Short…", "created_at": "2026-11-18T20:19:24.000Z",
                          "note_tweet": {"text": "The whole long story."}, "geo": {"place_id": "p1"}},
                 "includes": {"users": [{"id": "3", "username": "other"}, {"id": "4", "name": "Ada", "username": "ada"}],
                              "places": [{"id": "p1", "full_name": "Harbour Street"}]}}
                """, "");

        assertThat(post.text()).isEqualTo("The whole long story.");
        assertThat(post.author().handle()).isEqualTo("@ada");
        assertThat(post.place()).isEqualTo("Harbour Street");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"1\", \"text\": \"RT @ada: hello\", \"author_id\": \"4\"} | repost",
                "{\"id\": \"1\", \"text\": \"hello\", \"author_id\": \"4\", \"referenced_tweets\": [{\"type\": \"retweeted\", \"id\": \"2\"}]} | repost",
                "{\"id\": \"1\", \"text\": \"hello\", \"author_id\": \"9\"} | own-post",
                "{\"id\": \"1\", \"text\": \"\", \"author_id\": \"4\"} | no-words",
                "{\"id\": \"1\", \"text\": \"quoted\", \"author_id\": \"4\", \"referenced_tweets\": [{\"type\": \"quoted\", \"id\": \"2\"}]} |"
            })
    void nobodyNeedsToReadARepostOrOurselvesOnX(String post, String why) {
        assertThat(one(x, "{\"for_user_id\": \"9\", \"tweet_create_events\": [" + post + "]}", "")
                        .ignored())
                .isEqualTo(why);
    }

    @Test
    void aDirectMessageToUsIsReadAndOneFromUsIsNot() {
        var message = """
                {"for_user_id": "9", "direct_message_events": [
                  {"type": "message_create", "id": "954", "created_timestamp": "1516403560557",
                   "message_create": {"sender_id": "%s", "target": {"recipient_id": "9"},
                                      "message_data": {"text": "Nobody answers."}}}],
                 "users": {"3": {"id": "3", "name": "Sam", "screen_name": "sam_b"}}}
                """;

        assertThat(one(x, message.formatted("3"), "").author().handle()).isEqualTo("@sam_b");
        assertThat(one(x, message.formatted("3"), "").ignored()).isNull();
        assertThat(one(x, message.formatted("9"), "").ignored()).isEqualTo(Post.OWN);
    }

    @Test
    void otherNewsOfXIsNoPost() {
        assertThat(read(x, "{\"for_user_id\": \"9\", \"tweet_delete_events\": [{\"status\": {\"id\": \"1\"}}]}", ""))
                .isEmpty();
        assertThat(read(x, "{\"user_event\": {\"revoke\": {}}}", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tweet_create_events\": {}} | tweet_create_events",
                "{\"tweet_create_events\": [7]} | tweet_create_events[0]",
                "{\"tweet_create_events\": [{\"text\": \"a\"}]} | tweet_create_events[0].id",
                "{\"tweet_create_events\": [{\"id\": \"1\"}]} | tweet_create_events[0].text",
                "{\"tweet_create_events\": [{\"id\": \"1\", \"text\": 5}]} | tweet_create_events[0].text",
                "{\"data\": {\"id\": \"1\", \"text\": \"a\", \"created_at\": \"yesterday noon\"}} | data.created_at"
            })
    void whatIsWrongInAPostOfXIsNamed(String body, String field) {
        assertThatThrownBy(() -> read(x, body, ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"id\": ", "null", "{} trailing{"})
    void whatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> Payload.read(JSON, body.getBytes(UTF_8))).isInstanceOf(Refused.class);
    }

    private static Post one(PostFormat format, String body, String account) {
        var posts = read(format, body, account);
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private static List<Post> read(PostFormat format, String body, String account) {
        return format.read(Payload.read(JSON, body.getBytes(UTF_8)), account);
    }
}
