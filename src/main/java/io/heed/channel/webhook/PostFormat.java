package io.heed.channel.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Reads the posts out of what one kind of sender sends. */
interface PostFormat {

    /**
     * The posts; none when the body tells of something else, such as a post that was deleted.
     *
     * @param account our own account there, or empty
     * @throws io.heed.shared.Refused naming the field that is missing or wrong
     */
    List<Post> read(Payload body, String account);

    /** A date and time with its offset, or null when there is none. */
    static Instant instant(Payload object, String field) {
        var text = object.text(field, 40);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw object.wrong(field);
        }
    }

    /** A language; one that we cannot read is none. */
    static Locale language(String tag) {
        try {
            var locale = tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build();
            return locale == null
                            || locale.getLanguage().isEmpty()
                            || locale.getLanguage().equals("und")
                    ? null
                    : locale;
        } catch (IllformedLocaleException unreadable) {
            return null;
        }
    }

    /** A link that a browser may follow; any other is none. */
    static String link(String url) {
        return url != null && url.matches("https?://[!-~]+") ? url : null;
    }
}
