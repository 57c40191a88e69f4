package io.heed.outreach;

import io.heed.knowledge.Catalogue;
import io.heed.shared.LikelyTimes;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a signal must be like to be taken; everything that is wrong with it is said at once. */
@Component
class SignalCheck {

    static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** What is about one day cannot be told without it. */
    private static final Set<SignalKind> OF_A_DAY =
            Set.of(SignalKind.RENEWAL, SignalKind.FIRST_BILL, SignalKind.CONTRACT_EXPIRY, SignalKind.REFILL);

    private final Catalogue catalogue;

    SignalCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void check(Signal signal) {
        var wrong = new ArrayList<Refused>();
        present(wrong, signal);
        text(wrong, "id", signal.id(), 255, true);
        text(wrong, "subject", signal.subject(), 255, true);
        text(wrong, "title", signal.title(), 200, true);
        text(wrong, "titlePl", signal.titlePl(), 200, false);
        text(wrong, "words", signal.words(), 2_000, false);
        text(wrong, "wordsPl", signal.wordsPl(), 2_000, false);
        text(wrong, "reference", signal.reference(), 64, false);
        text(wrong, "skill", signal.skill(), 20, false);
        if (signal.product() != null && !catalogue.isProduct(signal.product())) {
            wrong.add(new Refused("product", "outreach.unknown-product"));
        }
        if (signal.region() != null && !catalogue.regionIds().contains(signal.region())) {
            wrong.add(new Refused("region", "outreach.unknown-region"));
        }
        if (signal.effectiveOn() != null && !LikelyTimes.isLikely(signal.effectiveOn())) {
            wrong.add(new Refused("effectiveOn", "outreach.unlikely-day"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
    }

    private static void present(List<Refused> wrong, Signal signal) {
        if (signal.source() == null || !SOURCE.matcher(signal.source()).matches()) {
            wrong.add(new Refused("source", "outreach.signal-source"));
        }
        if (signal.kind() == null) {
            wrong.add(missing("kind"));
        }
        if (signal.phase() == null) {
            wrong.add(missing("phase"));
        }
        if (signal.at() == null) {
            wrong.add(missing("at"));
        }
        if (signal.jurisdiction() != null
                && !Signal.JURISDICTION.matcher(signal.jurisdiction()).matches()) {
            wrong.add(new Refused("jurisdiction", "outreach.unknown-jurisdiction"));
        }
        var opens = signal.phase() != SignalPhase.CANCELLED && signal.phase() != SignalPhase.RESOLVED;
        var needsDay = signal.kind() != null && OF_A_DAY.contains(signal.kind()) && signal.reference() == null;
        if (opens && needsDay && signal.effectiveOn() == null) {
            wrong.add(missing("effectiveOn"));
        }
    }

    /** Says which one is needed, in words of its own. */
    static Refused missing(String field) {
        return new Refused(field, "outreach.missing." + field);
    }

    private static void text(List<Refused> wrong, String field, String value, int longest, boolean needed) {
        if (needed && (value == null || value.isBlank())) {
            wrong.add(missing(field));
        } else if (value != null && value.length() > longest) {
            wrong.add(new Refused(field, "outreach.text-too-long", longest));
        } else if (!PlainText.isPlain(value)) {
            wrong.add(new Refused(field, "problem.control-character"));
        }
    }
}
