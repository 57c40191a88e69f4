package io.heed.improvement.process;

import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.util.Locale;

/** The number of a theme, as somebody writes it into a form. */
final class Themed {

    private Themed() {}

    /** @throws Refused naming {@code theme} when it is none */
    static CaseNumber number(String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        if (!CaseNumber.isValid(number)) {
            throw new Refused("theme", "improvement.unknown-theme");
        }
        return new CaseNumber(number);
    }
}
