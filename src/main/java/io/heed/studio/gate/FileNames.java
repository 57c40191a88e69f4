package io.heed.studio.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of what is deployed together: what kind each is of, and whether it may be called so. */
final class FileNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()+&'’-]*");
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    /** Counts them; a deployment of nothing, or of too many, is a finding. */
    FileNames(Map<String, byte[]> files, Findings findings) {
        this.findings = findings;
        if (files.isEmpty() || files.size() > MOST) {
            findings.add(Spot.of(""), files.isEmpty() ? "files-none" : "files-many", Integer.toString(MOST));
        }
    }

    /** The kind of the file; what is wrong with its name is a finding, and makes it of no kind. */
    Kind kindOf(String file) {
        if (!isName(file)) {
            findings.add(Spot.of(file), "file-name", file);
            return Kind.NONE;
        }
        if (!seen.add(file.toLowerCase(Locale.ROOT))) {
            findings.add(Spot.of(file), "file-twice", file);
            return Kind.NONE;
        }
        for (var kind : Kind.values()) {
            if (kind.pattern.matcher(file).matches()) {
                return kind;
            }
        }
        findings.add(Spot.of(file), "file-kind", file);
        return Kind.NONE;
    }

    /** Folders of ordinary names, and none of them above. */
    private static boolean isName(String file) {
        if (file.isEmpty() || file.length() > LONGEST || file.endsWith("/")) {
            return false;
        }
        for (var part : file.split("/", -1)) {
            if (!NAME.matcher(part).matches() || part.contains("..")) {
                return false;
            }
        }
        return true;
    }

    /** What a file holds, by its ending. The engine looks at the same endings, in the same case. */
    enum Kind {
        DIAGRAM(".*\\.bpmn(20\\.xml)?"),
        DECISIONS(".*\\.dmn"),
        FORM(".*\\.form"),
        NONE("(?!)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }
}
