package io.heed.customer;

/** What a customer consents to, or not. */
public enum Purpose {
    /** Offers and news. */
    MARKETING("2026-11"),
    /** Being asked for an opinion. */
    RESEARCH("2026-11");

    private final String textVersion;

    Purpose(String textVersion) {
        this.textVersion = textVersion;
    }

    /**
     * The version of the sentence that is agreed to today, the message {@code contact.consent.<purpose>.<version>}. A
     * sentence that changes gets a new version and a key of its own; the old ones stay, because people have agreed to them.
     */
    public String textVersion() {
        return textVersion;
    }
}
