package io.heed.improvement;

/** How far an improvement is. */
public enum Stage {
    /** Nobody answers for it yet. */
    OPENED,
    /** The departments concerned are asked, and ways to change it are gathered. */
    REVIEW,
    /** Somebody decides whether it is worth it. */
    DECISION,
    /** It is decided again on a day. */
    LATER,
    /** What will be different is written down, and with whom it is tried. */
    DESIGN,
    /** It is tried with some customers. */
    PILOT,
    /** Somebody decides whether everybody gets it. */
    GO,
    /** It is brought to customers. */
    ROLL_OUT,
    /** Time passes in which its effect shows. */
    EFFECT,
    /** Those who contributed are told. */
    TELLING,
    /** Nothing more happens. */
    ENDED
}
