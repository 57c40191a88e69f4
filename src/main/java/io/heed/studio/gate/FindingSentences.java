package io.heed.studio.gate;

import io.heed.engine.Finding;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in the words of people: of the gate, and of whoever else names rules in a bundle of texts. */
@Component
public class FindingSentences {

    private final MessageSource texts;

    FindingSentences(MessageSource texts) {
        this.texts = texts;
    }

    /** What is wrong, in one sentence, without where. */
    public String what(Finding finding, Locale locale) {
        var details = finding.details().toArray();
        return texts.getMessage(
                "finding." + finding.rule(), details.length == 0 ? new Object[] {""} : details, finding.rule(), locale);
    }

    /** Where and what: file, line, the element's label and id, and the sentence. */
    public String inFull(Finding finding, Locale locale) {
        var where = new StringBuilder(finding.file());
        if (finding.line() > 0) {
            where.append(", ").append(texts.getMessage("finding.line", new Object[] {finding.line() + ""}, locale));
        }
        if (!finding.label().isEmpty()) {
            where.append(", “").append(finding.label()).append("”");
        }
        if (!finding.element().isEmpty()) {
            where.append(" (").append(finding.element()).append(")");
        }
        return where + ": " + what(finding, locale);
    }
}
