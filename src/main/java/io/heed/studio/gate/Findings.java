package io.heed.studio.gate;

import io.heed.engine.Finding;
import io.heed.engine.Finding.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was found so far; a file that is wrong in thousands of places is told of a few hundred. */
final class Findings {

    private static final int MOST = 300;
    private static final int LONGEST_DETAIL = 160;

    private final List<Finding> all = new ArrayList<>();

    void add(Spot spot, String rule, String... details) {
        if (all.size() < MOST) {
            all.add(new Finding(
                    spot.file(),
                    spot.element(),
                    oneLine(spot.label()),
                    spot.line(),
                    rule,
                    Arrays.stream(details).map(Findings::oneLine).toList(),
                    Weight.ERROR));
        } else if (all.size() == MOST) {
            all.add(new Finding(spot.file(), "", "", 0, "more-findings", List.of(), Weight.ERROR));
        }
    }

    boolean isAnyIn(String file) {
        return all.stream().anyMatch(finding -> finding.file().equals(file));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
