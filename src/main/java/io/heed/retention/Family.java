package io.heed.retention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes that belong together, deployed together and kept equally long. */
public enum Family {
    /** Complaints, with the messages that came in. */
    COMPLAINT("HD", "MS"),
    /** What nobody had to ask for: notices, and calls to customers. */
    OUTREACH("OR", "CC"),
    /** Surveys, ideas, themes and gaps, improvements, coachings and huddles. */
    FEEDBACK("SV", "IB", "TH", "GP", "IM", "CO", "HU"),
    /** Articles, which do not end. */
    KNOWLEDGE("KB");

    private static final Set<String> NEVER_ENDING = Set.of("KB");

    private final Set<String> kinds;

    Family(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The two letters of each kind of case in it. */
    public Set<String> kinds() {
        return kinds;
    }

    /** Those of them that are meant to end: an open one that is old stands out. */
    Set<String> endingKinds() {
        return kinds.stream().filter(each -> !NEVER_ENDING.contains(each)).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of the folder that its processes are deployed from. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family whose processes are in this folder. */
    static Optional<Family> ofFolder(String folder) {
        return Stream.of(values()).filter(each -> each.folder().equals(folder)).findFirst();
    }

    /** The family of this kind of case. */
    static Optional<Family> ofKind(String letters) {
        return Stream.of(values()).filter(each -> each.kinds.contains(letters)).findFirst();
    }

    /** By its name, as a form sends it. */
    static Optional<Family> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
