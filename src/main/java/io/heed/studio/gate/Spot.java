package io.heed.studio.gate;

/**
 * A place in a file.
 *
 * @param element the id of the nearest element that has one, or empty
 * @param label its name as people see it, or empty
 * @param line from 1; 0 for the whole file
 * @param process the key of the process that it is part of, or empty
 */
record Spot(String file, String element, String label, int line, String process) {

    Spot(String file, String element, String label, int line) {
        this(file, element, label, line, "");
    }

    static Spot of(String file) {
        return new Spot(file, "", "", 0);
    }

    /** The same element, seen from another line. */
    Spot at(int otherLine) {
        return new Spot(file, element, label, otherLine, process);
    }
}
