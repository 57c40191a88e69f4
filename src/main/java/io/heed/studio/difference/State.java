package io.heed.studio.difference;

/** How something in the newer file stands to the older one. */
public enum State {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is another one in what it does or says. */
    CHANGED,
    /** It only stands elsewhere. */
    MOVED,
    /** It is as it was. */
    SAME
}
