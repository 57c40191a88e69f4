package io.heed.channel;

/** Says what a message is that answers no case. The edge behind which recognition stands. */
public interface Sorting {

    /** What the message is, or {@link Kind#UNSURE}. */
    Kind sort(Arrival arrival);
}
