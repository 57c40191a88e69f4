package io.heed.studio.difference;

/**
 * A value that differs.
 *
 * @param what its name in the file, such as {@code name}, {@code camunda:asyncBefore} or {@code timeDuration}
 * @param which tells apart values of the same name, such as the name of a property; else empty
 * @param before the older value, or null where there was none
 * @param after the newer value, or null where there is none
 */
public record Value(String what, String which, String before, String after) {

    /** The id under which it was known. */
    static final String ID = "id";

    /** What it stands in. */
    static final String WITHIN = "within";

    /** In which order ways are tried. */
    static final String ORDER = "order";
}
