package io.heed.channel.webhook;

import io.heed.channel.Payload;
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
