package io.heed.engine;

import java.util.List;

/**
 * Something about a file that somebody wants to deploy, and where it stands.
 *
 * @param file the file's name as it was handed in
 * @param element the id of the nearest element that has one, or empty
 * @param label that element's name as people see it, or empty
 * @param line from 1; 0 when it concerns the whole file
 * @param rule the rule's name in kebab-case; the sentence is the message {@code finding.<rule>} in the bundle {@code gate}
 *     or {@code lint}
 * @param details what fills the sentence's places, such as the attribute's name; never longer than a line
 * @param weight whether it stands in the way
 */
public record Finding(
        String file, String element, String label, int line, String rule, List<String> details, Weight weight) {

    /** What a finding means for the file. */
    public enum Weight {
        /** The file is not deployed. */
        ERROR,
        /** It is deployed, and whoever publishes it is told. */
        WARNING
    }

    /** Whether it stands in the way. */
    public boolean isError() {
        return weight == Weight.ERROR;
    }
}
