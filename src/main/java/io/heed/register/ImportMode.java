package io.heed.register;

import io.heed.shared.Refused;
import java.util.Locale;

/** What becomes of a file's complaints. */
public enum ImportMode {
    /** An entry in the register, with the file's own dates and nothing that runs. */
    RECORD,
    /** A case each, received now, with everything that a case has. */
    OPEN;

    /**
     * The mode by its name in small letters; recording when nothing is said.
     *
     * @throws Refused when there is no such mode
     */
    public static ImportMode of(String name) {
        if (name == null || name.isBlank()) {
            return RECORD;
        }
        for (var mode : values()) {
            if (mode.key().equals(name)) {
                return mode;
            }
        }
        throw new Refused("mode", "register.unknown-mode");
    }

    /** The name in small letters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
