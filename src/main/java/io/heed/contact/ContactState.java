package io.heed.contact;

/** What became of one message to one customer. */
public enum ContactState {
    WAITING,
    HELD,
    WRITTEN,
    DROPPED,
    SUPERSEDED
}
