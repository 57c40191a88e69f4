package io.heed.improvement;

import io.heed.knowledge.KnownIssues;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notice on our pages that something is known and worked on: it follows the improvement. */
@Component
class Banners {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final KnownIssues issues;
    private final MessageSource messages;

    Banners(KnownIssues issues, MessageSource messages) {
        this.issues = issues;
        this.messages = messages;
    }

    /** Opens a notice; where it would stand beside no product, there is none. */
    void open(Improvement improvement) {
        if (improvement.subject().product() != null && improvement.knownIssue() == null) {
            improvement.known(issues.open(
                    improvement.subject().product(), improvement.subject().region(), words(improvement, "worked-on")));
        }
    }

    /** Says that the change is there, and that we look whether it helps. */
    void rolledOut(Improvement improvement) {
        if (improvement.knownIssue() != null) {
            issues.update(improvement.knownIssue(), words(improvement, "rolled-out"));
        }
    }

    /** It is over, one way or the other. */
    void end(Improvement improvement) {
        if (improvement.knownIssue() != null) {
            issues.resolve(improvement.knownIssue(), words(improvement, "over"));
            improvement.noLongerKnown();
        }
    }

    private KnownIssues.Words words(Improvement improvement, String status) {
        return new KnownIssues.Words(
                improvement.subject().title(),
                improvement.subject().titlePl(),
                messages.getMessage("improvement.banner." + status, null, Locale.ENGLISH),
                messages.getMessage("improvement.banner." + status, null, POLISH));
    }
}
