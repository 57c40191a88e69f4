package io.heed.shared;

/** What may be shown and kept of a fault: its first line, with everything that may be somebody's data taken out. */
public final class FaultLine {

    private static final int LONGEST = 200;

    private FaultLine() {}

    /** The first line without quoted values, addresses and numbers of any length; empty for null. */
    public static String of(String message) {
        var line = message == null ? "" : message.lines().findFirst().orElse("");
        var bare = line.replaceAll("'[^']*'|\"[^\"]*\"", "…")
                .replaceAll("\\S+@\\S+", "…")
                .replaceAll("\\d{4,}", "…");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    }
}
