package io.heed.survey;

/** What follows from an answer. */
public enum FollowUp {
    THANK,
    NOTE,
    CALL,
    REOPEN
}
