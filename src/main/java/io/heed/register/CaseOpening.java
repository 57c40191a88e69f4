package io.heed.register;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Submission;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a case for an entry, as if its customer had reported it now. */
@Component
class CaseOpening {

    private final ComplaintIntake intake;
    private final Catalogue catalogue;

    CaseOpening(ComplaintIntake intake, Catalogue catalogue) {
        this.intake = intake;
        this.catalogue = catalogue;
    }

    /**
     * The case: a new one, or the one that was opened from this entry before.
     *
     * @throws Refused naming what a case cannot be opened with
     * @throws io.heed.shared.Conflict when a case was opened from other content under the same external id
     */
    CaseNumber open(RegisterEntry entry, ColumnMapping mapping) {
        return intake.receive(key(entry), submission(entry, mapping), List.of()).caseNumber();
    }

    /** The same refusal with the file's columns instead of our fields. */
    static Refused byColumn(Refused refused, ColumnMapping mapping) {
        return Refused.together(refused.all().stream()
                .map(each -> {
                    var column = each.field() == null ? null : RegisterColumn.ofField(each.field());
                    var title = column == null ? each.field() : mapping.title(column);
                    return new Refused(title, each.messageKey(), each.arguments());
                })
                .toList());
    }

    private Submission submission(RegisterEntry entry, ColumnMapping mapping) {
        var customer = new Submission.CustomerDetails(
                entry.name(), entry.email(), entry.phone(), language(entry.locale()), entry.timeZone());
        var channel = mapping.channel(entry.channel());
        return new Submission(
                channel == null ? "api" : channel,
                customer,
                entry.product(),
                region(entry.region()),
                entry.jurisdiction(),
                entry.text(),
                entry.desiredOutcome(),
                mapping.anonymous(),
                entry.textIsStandIn());
    }

    private String region(String given) {
        return given != null && catalogue.regionIds().contains(given) ? given : null;
    }

    /** What is no language tag is no language, instead of the part before the mistake. */
    private static Locale language(String tag) {
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException unreadable) {
            return Locale.ROOT;
        }
    }

    /** The same for the same source and external id, whatever characters they have. */
    private static String key(RegisterEntry entry) {
        var id = entry.source() + ' ' + entry.externalId();
        return "file-" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
