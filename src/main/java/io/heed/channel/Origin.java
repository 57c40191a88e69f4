package io.heed.channel;

import io.heed.recognition.MessageKind;

/**
 * What is known of a message beside its words.
 *
 * @param url where it can be read, or null
 * @param place where it happened, as the sender put it, or null
 * @param product a product's key, or null
 * @param kind what the sender says it is, which needs no recognition; or null
 */
public record Origin(String url, String place, String product, MessageKind kind) {

    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null);
}
