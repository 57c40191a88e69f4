package io.heed.shared;

/** Somebody else was first, or the case has moved on; nothing was changed. Shown as HTTP 409. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    /** @param messageKey the key of the sentence in {@code messages*.properties} */
    public Conflict(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** The key of the sentence to show. */
    public String messageKey() {
        return messageKey;
    }
}
