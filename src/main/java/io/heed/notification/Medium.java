package io.heed.notification;

/** How a letter reaches its reader. */
public enum Medium {
    EMAIL,
    PORTAL
}
