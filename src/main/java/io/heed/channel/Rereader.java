package io.heed.channel;

/** Reads a kept original once more: the edge from the store back to the adapter that knows its form. */
public interface Rereader {

    /** Whose messages it reads. */
    Source source();

    /**
     * Judges the message anew.
     *
     * @param type the media type that it was kept with
     */
    Judged reread(byte[] original, String type);
}
