package io.heed.notification;

import io.heed.customer.ContactWay;

/** How a letter reaches its reader. */
public enum Medium {
    EMAIL,
    /** A text message: one sentence and the link, under which the whole letter can be read. */
    SMS,
    /** Never sent: it is read in the portal. */
    PORTAL,
    /** A public reply to the post that a case came from; beside the letter, never instead of it. */
    SOCIAL;

    /** The name of the picture that pages show beside the word. */
    public String icon() {
        return switch (this) {
            case EMAIL -> "envelope";
            case SMS -> "chat-left-text";
            case PORTAL -> "globe2";
            case SOCIAL -> "megaphone";
        };
    }

    static Medium of(ContactWay way) {
        return switch (way) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case PORTAL -> PORTAL;
        };
    }
}
