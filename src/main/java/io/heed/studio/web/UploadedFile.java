package io.heed.studio.web;

import io.heed.engine.Finding;
import io.heed.studio.drawing.DrawnForm;
import io.heed.studio.drawing.DrawnTable;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file that was just uploaded, with what was found in it. Its text goes back to the page that draws it and is kept nowhere.
 *
 * @param number from 0, tells apart the files of one upload
 * @param text what is drawn; empty when it is too long for that
 */
record UploadedFile(int number, String name, Kind kind, String text, List<Found> findings) {

    /** What can be drawn of it. */
    enum Kind {
        /** A diagram. */
        BPMN,
        /** Decision tables. */
        DMN,
        /** A form. */
        FORM,
        /** Something else. */
        OTHER
    }

    /** A finding with its place in the list. */
    record Found(String id, Finding finding) {}

    /** How much was found at an element, and where the first of it is listed. */
    record Spot(int errors, int warnings, String target) {

        Spot plus(Finding finding) {
            return finding.isError() ? new Spot(errors + 1, warnings, target) : new Spot(errors, warnings + 1, target);
        }
    }

    static UploadedFile of(int number, String name, byte[] content, List<Finding> all) {
        var own = all.stream().filter(each -> each.file().equals(name)).toList();
        var findings = IntStream.range(0, own.size())
                .mapToObj(at -> new Found("finding-" + number + "-" + at, own.get(at)))
                .toList();
        var text = content.length > XmlFile.MOST_BYTES ? "" : new String(content, StandardCharsets.UTF_8);
        return new UploadedFile(number, name, kind(name), text, findings);
    }

    /** By the elements that they are about. */
    public Map<String, Spot> spots() {
        var spots = new LinkedHashMap<String, Spot>();
        for (var each : findings) {
            var element = each.finding().element();
            if (!element.isEmpty()) {
                spots.put(
                        element,
                        spots.getOrDefault(element, new Spot(0, 0, each.id())).plus(each.finding()));
            }
        }
        return spots;
    }

    /** Whether something in it stands in the way. */
    public boolean isRefused() {
        return findings.stream().anyMatch(each -> each.finding().isError());
    }

    /** The decisions of the file; none when it cannot be read. */
    public Collection<DrawnTable> tables() {
        try {
            return kind == Kind.DMN
                    ? DrawnTable.all(XmlFile.read(text.getBytes(StandardCharsets.UTF_8)))
                            .values()
                    : List.of();
        } catch (XmlUnreadable e) {
            return List.of();
        }
    }

    /** The form of the file; null when it is none. */
    public DrawnForm form() {
        return kind == Kind.FORM ? Optional.of(text).flatMap(DrawnForm::of).orElse(null) : null;
    }

    private static Kind kind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bpmn")) {
            return Kind.BPMN;
        } else if (lower.endsWith(".dmn")) {
            return Kind.DMN;
        }
        return lower.endsWith(".form") ? Kind.FORM : Kind.OTHER;
    }
}
