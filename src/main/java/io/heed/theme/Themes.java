package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes, what belongs to them, and who told us. */
@Service
@Transactional
public class Themes {

    static final int LONGEST_TITLE = 200;

    /** How many words of customers are taken or released at once. */
    private static final int MOST_AT_ONCE = 200;

    /** The longest period that is counted day by day. */
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final ThemeRecords records;
    private final VerbatimMapper verbatims;
    private final SuggestionMapper suggestions;
    private final ThemeThresholds thresholds;
    private final ThemeWatch watch;
    private final ThemeProcess process;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    Themes(
            ThemeRecords records,
            VerbatimMapper verbatims,
            SuggestionMapper suggestions,
            ThemeThresholds thresholds,
            ThemeWatch watch,
            ThemeProcess process,
            Catalogue catalogue,
            StaffDirectory staff) {
        this.records = records;
        this.verbatims = verbatims;
        this.suggestions = suggestions;
        this.thresholds = thresholds;
        this.watch = watch;
        this.process = process;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** The theme, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Theme get(CaseNumber number) {
        return records.get(number);
    }

    /** Who told us of the theme, one line for each contact of a customer who is known, the first one first. */
    @Transactional(readOnly = true)
    public List<Contributor> contributors(CaseNumber theme) {
        return verbatims.contributors(theme);
    }

    /** Where that was told which belongs to the theme, as far as it came this way; the first one first. */
    @Transactional(readOnly = true)
    public List<String> references(CaseNumber theme, Verbatim.Source source) {
        return verbatims.references(theme, source);
    }

    /**
     * How often customers told us of the theme.
     *
     * @param from the first moment of the period
     * @param to the first moment after it
     * @param cohort whose contacts, and whom of those who might have told us
     */
    @Transactional(readOnly = true)
    public ThemeContacts contacts(CaseNumber theme, Instant from, Instant to, Cohort cohort) {
        if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
            throw new IllegalArgumentException("No period of at most ten years: " + from + " to " + to);
        }
        var found = get(theme);
        var first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        var last = LocalDate.ofInstant(to.minusMillis(1), ZoneOffset.UTC);
        var counted = verbatims.days(theme, from, to, cohort).stream()
                .collect(Collectors.toMap(ThemeContacts.Day::on, ThemeContacts.Day::contacts));
        var days = first.datesUntil(last.plusDays(1))
                .map(day -> new ThemeContacts.Day(day, counted.getOrDefault(day, 0)))
                .toList();
        return new ThemeContacts(
                days,
                counted.values().stream().mapToInt(Integer::intValue).sum(),
                verbatims.customers(theme, from, to, cohort),
                verbatims.exposed(found.product(), from, to, first, last, cohort),
                verbatims.undecided(theme, from, to, cohort));
    }

    /**
     * Opens a theme by hand: it is confirmed by that.
     *
     * @param product a product's key, or null for several
     * @throws Refused naming {@code titleEn}, {@code titlePl}, {@code product} or {@code team}
     * @throws NotFound when this person may not
     */
    public CaseNumber open(Theme.Titles titles, String product, String team, Actor who) {
        mayWork(who);
        var checked = check(titles);
        if (product != null && !catalogue.isProduct(product)) {
            throw new Refused("product", "theme.unknown-product");
        }
        if (staff.team(team).isEmpty()) {
            throw new Refused("team", "theme.unknown-team");
        }
        var theme = Theme.opened(
                records.nextNumber(),
                checked,
                product,
                team,
                thresholds.of(Severity.LOW),
                who.username(),
                records.now());
        records.add(theme);
        records.publish(new ThemeEvent.Confirmed(theme.number(), records.now(), who.username()));
        process.opened(theme.number());
        return theme.number();
    }

    /**
     * Takes what customers said into the theme; what belongs to another theme stays there.
     *
     * @return how many were taken
     * @throws Refused when nothing or too much was chosen
     * @throws Conflict when the theme is not confirmed
     * @throws NotFound when this person may not
     */
    public int assign(CaseNumber number, Collection<Long> ids, Actor who) {
        changeable(number, ids, who);
        int taken = verbatims.assign(number, ids, who.username(), records.now());
        suggestions.decide(number, ids, SuggestionMapper.State.TAKEN, who.username(), records.now());
        suggestions.takenElsewhere(number, ids);
        if (taken > 0) {
            records.publish(new ThemeEvent.Assigned(number, records.now(), taken, who.username()));
            watch.heard(number);
        }
        return taken;
    }

    /** What was suggested for the theme does not belong to it; it is not suggested for it again. */
    public int refuse(CaseNumber number, Collection<Long> ids, Actor who) {
        changeable(number, ids, who);
        int refused = suggestions.decide(number, ids, SuggestionMapper.State.REFUSED, who.username(), records.now());
        if (refused > 0) {
            records.publish(new ThemeEvent.Released(number, records.now(), refused, who.username()));
        }
        return refused;
    }

    /** What was taken into the theme does not belong to it. */
    public int release(CaseNumber number, Collection<Long> ids, Actor who) {
        changeable(number, ids, who);
        int released = verbatims.release(number, ids);
        if (released > 0) {
            records.publish(new ThemeEvent.Released(number, records.now(), released, who.username()));
        }
        return released;
    }

    /** Whether this person reads what customers said. */
    public static boolean readsWords(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR);
    }

    /** Whether this person opens themes and says what belongs to them. */
    public static boolean mayChange(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER);
    }

    static void mayWork(Actor who) {
        if (!mayChange(who)) {
            throw new NotFound();
        }
    }

    private void changeable(CaseNumber number, Collection<Long> ids, Actor who) {
        mayWork(who);
        if (!get(number).isConfirmed()) {
            throw new Conflict("theme.moved-on");
        }
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new Refused(null, "theme.choose", MOST_AT_ONCE);
        }
    }

    static Theme.Titles check(Theme.Titles titles) {
        return new Theme.Titles(title("titleEn", titles.en()), title("titlePl", titles.pl()));
    }

    private static String title(String field, String text) {
        var title = PlainText.require(field, text == null ? "" : text.strip());
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new Refused(field, "theme.title", LONGEST_TITLE);
        }
        return title;
    }

    static List<Verbatim> inOrder(List<SuggestionMapper.Suggested> open, VerbatimMapper mapper) {
        if (open.isEmpty()) {
            return List.of();
        }
        var wanted = open.stream().map(SuggestionMapper.Suggested::verbatim).toList();
        var found = mapper.findAll(wanted).stream().collect(Collectors.toMap(Verbatim::id, Function.identity()));
        return wanted.stream().filter(found::containsKey).map(found::get).toList();
    }
}
