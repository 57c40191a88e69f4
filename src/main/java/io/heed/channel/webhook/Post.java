package io.heed.channel.webhook;

import java.time.Instant;
import java.util.Locale;

/**
 * What somebody wrote elsewhere, as an adapter read it.
 *
 * @param id the name it has where it was written
 * @param text plain, never blank unless {@code ignored}
 * @param sentAt when it was written, or null when that is not said
 * @param url where it can be read, or null
 * @param place where it happened, as the sender put it, or null
 * @param product a product's key, or null
 * @param kind what the sender takes it for, such as {@code complaint}, or null
 * @param ignored why nobody needs to read it: one of the keys {@code channel.ignored.…}, or null
 */
record Post(
        String id,
        Author author,
        String text,
        Instant sentAt,
        String url,
        String place,
        String product,
        String kind,
        String ignored) {

    static final int LONGEST_ID = 120;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_URL = 1_000;
    static final int LONGEST_NAME = 200;

    /** It passes on what somebody else wrote. */
    static final String REPOST = "repost";

    /** We wrote it ourselves. */
    static final String OWN = "own-post";

    /** A program wrote it. */
    static final String BOT = "bot";

    /** There is nothing in it to read. */
    static final String NO_WORDS = "no-words";

    /**
     * Who wrote it.
     *
     * @param handle the name there, such as {@code @ada@social.example}
     * @param locale the language it is written in, or null
     */
    record Author(String name, String handle, String email, String phone, Locale locale) {}
}
