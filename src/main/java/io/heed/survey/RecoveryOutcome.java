package io.heed.survey;

/** How a call to a customer ended who was not content. */
public enum RecoveryOutcome {
    /** It was put right in the call. */
    PUT_RIGHT,
    /** The customer was heard, and wanted nothing done. */
    HEARD,
    /** It became a complaint. */
    COMPLAINT,
    /** The customer wants no more questions: the consent is taken back. */
    NO_MORE_QUESTIONS,
    /** Nobody answered, as often as we tried. */
    NOT_REACHED
}
