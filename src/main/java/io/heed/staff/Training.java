package io.heed.staff;

/**
 * Something that somebody of us learns before doing certain tasks.
 *
 * @param key lower-case letters, digits and dashes, at most 40
 * @param title in English, at most 120 characters, as the Polish one
 */
public record Training(String key, String title, String titlePl) {}
