package io.heed.audit.chain;

import io.heed.audit.chain.Verification.Verdict;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was found, in plain words. */
@Component
class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence about what is wrong, and where. */
    String of(Finding finding, Locale locale) {
        var what = finding.source() == null
                ? ""
                : messages.getMessage(
                        "audit.source." + finding.source(),
                        new Object[] {Long.toString(finding.ref())},
                        finding.source() + " " + finding.ref(),
                        locale);
        return messages.getMessage(
                "audit.fault." + finding.fault().key(), new Object[] {Long.toString(finding.seq()), what}, locale);
    }

    /** One sentence about the whole. */
    String of(Verdict verdict, Locale locale) {
        var key = verdict.isTrue() ? "audit.verdict.true" : "audit.verdict.false";
        return messages.getMessage(key, new Object[] {verdict.rows(), verdict.erased(), verdict.signed()}, locale);
    }
}
