package io.heed.channel;

import io.heed.shared.CaseNumber;

/** The number under which staff decide about a message: that of its row. */
final class MessageNumber {

    /** The two letters before it. */
    static final String LETTERS = "MS";

    private MessageNumber() {}

    static CaseNumber of(long id) {
        return CaseNumber.of(LETTERS, id);
    }

    static long idOf(CaseNumber message) {
        return Long.parseLong(message.value().split("-")[1]);
    }
}
