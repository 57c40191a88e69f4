package io.heed.recognition;

/** Labelled examples that cannot be learnt from; the message is a sentence for who made the file. */
class UnreadableExamples extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableExamples(String message) {
        super(message);
    }

    UnreadableExamples(String message, Throwable cause) {
        super(message, cause);
    }
}
