package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found to be alike, each in a transaction of its own, and asks a person about it. */
@Service
@Transactional
class SuggestionKeeping {

    /** How long the team may take before its lead gets the task. */
    private static final Term PATIENCE = Term.parse("P10BD");

    private static final double OF_MOST = 0.8;

    private final ThemeRecords records;
    private final VerbatimMapper verbatims;
    private final SuggestionMapper suggestions;
    private final ThemeProcess process;
    private final BusinessCalendars calendars;
    private final String team;

    SuggestionKeeping(
            ThemeRecords records,
            VerbatimMapper verbatims,
            SuggestionMapper suggestions,
            ThemeProcess process,
            BusinessCalendars calendars,
            @Value("${heed.themes.team:service}") String team) {
        this.records = records;
        this.verbatims = verbatims;
        this.suggestions = suggestions;
        this.process = process;
        this.calendars = calendars;
        this.team = team;
    }

    /** The names of those who said this, which are no words for a theme. */
    @Transactional(readOnly = true)
    Set<String> namesOf(List<Verbatim> members) {
        return verbatims.names(members.stream().map(Verbatim::id).toList());
    }

    /** Suggests that these words belong to the theme; false when that was done before. */
    boolean suggest(CaseNumber theme, long verbatim, double likeness) {
        return records.get(theme).isConfirmed() && suggestions.suggest(theme, verbatim, likeness, records.now()) == 1;
    }

    /** Suggests a theme. */
    CaseNumber suggest(AlikeGroups.Group group, String words) {
        var now = records.now();
        var members = group.members()
                .subList(0, Math.min(ThemeReview.MOST_MEMBERS, group.members().size()));
        var theme = Theme.suggested(
                records.nextNumber(),
                words,
                product(members),
                team,
                worst(members),
                PATIENCE.after(now, calendars.ofTeam(team)),
                now);
        records.add(theme);
        for (int place = 0; place < members.size(); place++) {
            suggestions.suggest(
                    theme.number(), members.get(place).id(), group.likeness().get(place), now);
        }
        records.publish(new ThemeEvent.Suggested(theme.number(), now, members.size()));
        process.suggested(theme.number());
        return theme.number();
    }

    private static Severity worst(List<Verbatim> members) {
        return members.stream()
                .map(Verbatim::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    /** The product that nearly all of them are about; null for none. */
    private static String product(List<Verbatim> members) {
        return members.stream()
                .map(Verbatim::product)
                .filter(Objects::nonNull)
                .distinct()
                .filter(product -> members.stream()
                                .filter(each -> product.equals(each.product()))
                                .count()
                        >= OF_MOST * members.size())
                .findFirst()
                .orElse(null);
    }
}
