package io.heed.recognition;

/** Whether a text speaks well or badly of us. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
