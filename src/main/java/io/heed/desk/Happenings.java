package io.heed.desk;

import io.heed.complaint.TimelineEntry;
import io.heed.shared.CaseNumber;
import io.heed.shared.web.Words;
import io.heed.staff.Branch;
import io.heed.staff.StaffDirectory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in sentences what happened: {@code <family>.event.<event>}, whose {@code {named}} places are filled with the entry's
 * facts as people read them, dates in words and staff by their full names.
 */
@Component
public class Happenings {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> PEOPLE = Set.of("from", "to", "by", "owner", "approvedBy");

    /** Where the sentences of families are that have some of their own, by the letters of their numbers. */
    private static final Map<String, String> FAMILIES = Map.of("IM", "improvement", "SV", "survey", "TH", "theme");

    private static final String MOST = "complaint";

    /** Who looked at a case, and who was refused: the same for all families. */
    private static final String ACCESS = "audit";

    /** Facts that are one of our own words, by name or by {@code <kind>.<name>}, and where the words for people begin. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("stage", "desk.outreach.stage."),
            Map.entry("concern", "desk.outreach.concern."),
            Map.entry("outcome", "desk.outreach.outcome."),
            Map.entry("approved", "desk.outreach.decided."),
            Map.entry("severity", "desk.severity."),
            Map.entry("category", "desk.category."),
            Map.entry("gesture", "complaint.gesture."),
            Map.entry("letter", "desk.trouble.letter."),
            Map.entry("failedWay", "desk.medium."),
            Map.entry("nextWay", "desk.medium."),
            Map.entry("improvement.verdict", "desk.improvement.verdict."),
            Map.entry("improvement.ends", "desk.improvement.outcome."),
            Map.entry("improvement.outcome", "desk.improvement.outcome."),
            Map.entry("improvement.concern", "desk.improvement.concern."));

    private final StaffDirectory staff;
    private final Words words;
    private final MessageSource messages;

    Happenings(StaffDirectory staff, Words words, MessageSource messages) {
        this.staff = staff;
        this.words = words;
        this.messages = messages;
    }

    /**
     * A line of a timeline.
     *
     * @param by the full name of who did it, or null for customers and Heed itself
     */
    public record Line(Instant at, String sentence, String by) {}

    /** The lines of a case, in the order given; events that have no sentence are left out. */
    public List<Line> lines(CaseNumber about, List<TimelineEntry> entries, ZoneId zone, Locale locale) {
        var names = new Names(staff);
        return entries.stream()
                .flatMap(entry -> line(about, entry, names, zone, locale).stream())
                .toList();
    }

    /**
     * One of them; empty when the event has no sentence. Events of different families may have one name, so that a family
     * which has sentences of its own never borrows those of another.
     */
    public Optional<Line> line(CaseNumber about, TimelineEntry entry, Names names, ZoneId zone, Locale locale) {
        return line(FAMILIES.getOrDefault(about.kind(), MOST), entry, names, zone, locale)
                .or(() -> line(ACCESS, entry, names, zone, locale));
    }

    private Optional<Line> line(String kind, TimelineEntry entry, Names names, ZoneId zone, Locale locale) {
        var sentence = messages.getMessage(kind + ".event." + entry.event(), null, null, locale);
        if (sentence == null) {
            return Optional.empty();
        }
        var said = PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(
                        said(kind, place.group(1), entry.facts().get(place.group(1)), names, zone, locale)));
        var byStaff = !Set.of("customer", "heed").contains(entry.actor());
        return Optional.of(new Line(entry.at(), said.strip(), byStaff ? names.of(entry.actor()) : null));
    }

    private String said(String kind, String name, String fact, Names names, ZoneId zone, Locale locale) {
        if (fact == null) {
            return "";
        }
        if (PEOPLE.contains(name)) {
            return names.of(fact);
        }
        if ("team".equals(name) || "department".equals(name)) {
            return staff.team(fact).map(team -> team.name(locale)).orElseGet(() -> branch(fact));
        }
        var choice = CHOICES.getOrDefault(kind + "." + name, CHOICES.get(name));
        if (choice != null) {
            return messages.getMessage(choice + fact, null, fact, locale);
        }
        return date(fact).map(at -> words.brief(at, zone)).orElse(fact);
    }

    /** A department that is no team is a branch. */
    private String branch(String department) {
        return staff.branches().stream()
                .filter(each -> department.endsWith(":" + each.id()))
                .map(Branch::name)
                .findFirst()
                .orElse(department);
    }

    private static Optional<Instant> date(String fact) {
        try {
            return Optional.of(Instant.parse(fact));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
