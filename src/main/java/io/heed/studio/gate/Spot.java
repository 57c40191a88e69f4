package io.heed.studio.gate;

/**
 * A place in a file.
 *
 * @param element the id of the nearest element that has one, or empty
 * @param label its name as people see it, or empty
 * @param line from 1; 0 for the whole file
 */
record Spot(String file, String element, String label, int line) {

    static Spot of(String file) {
        return new Spot(file, "", "", 0);
    }

    /** The same element, seen from another line. */
    Spot at(int otherLine) {
        return new Spot(file, element, label, otherLine);
    }
}
