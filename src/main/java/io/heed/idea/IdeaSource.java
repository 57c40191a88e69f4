package io.heed.idea;

/** How an idea came to us. */
public enum IdeaSource {
    /** A message, whatever channel it came by. */
    MESSAGE,
    /** Said to a member of staff, who entered it. */
    STAFF
}
