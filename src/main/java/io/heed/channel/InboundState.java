package io.heed.channel;

/** What became of a message. */
public enum InboundState {
    /** It opened a case. */
    CASE,
    /** It went to the case it answers. */
    REPLY,
    /** A mail server reported about a letter of ours. */
    BOUNCE,
    /** A machine wrote it: kept, never answered. */
    AUTOMATIC,
    /** A person must decide. */
    WAITING,
    /** It is not certain what it is: somebody of the team has the task to say so. */
    UNDECIDED,
    /** An idea or praise. */
    FEEDBACK,
    /** Nothing that needs anybody. */
    NOISE,
    /** It could not be read, or nobody could be answered: kept byte for byte until a person looks. */
    QUARANTINED;

    /** Whether a person still has to do something about it. */
    public boolean isHeld() {
        return this == WAITING || this == QUARANTINED;
    }

    /** Whether it was taken for something that is no case and that nobody looks at again by themselves. */
    public boolean needsNobody() {
        return this == AUTOMATIC || this == FEEDBACK || this == NOISE;
    }
}
