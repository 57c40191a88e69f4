package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes, what belongs to them, and who told us. */
@Service
@Transactional
public class Themes {

    static final int LONGEST_TITLE = 200;

    /** The longest period that is counted day by day. */
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final ThemeMapper mapper;
    private final VerbatimMapper verbatims;
    private final ThemeThresholds thresholds;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Themes(
            ThemeMapper mapper,
            VerbatimMapper verbatims,
            ThemeThresholds thresholds,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.verbatims = verbatims;
        this.thresholds = thresholds;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The theme, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Theme get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    /** Who told us of the theme, one line for each contact of a customer who is known, the first one first. */
    @Transactional(readOnly = true)
    public List<Contributor> contributors(CaseNumber theme) {
        return verbatims.contributors(theme);
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
     * @throws Refused naming {@code titleEn}, {@code titlePl} or {@code team}
     */
    public CaseNumber open(Theme.Titles titles, String product, String team, Actor who) {
        var checked = check(titles);
        if (staff.team(team).isEmpty()) {
            throw new Refused("team", "theme.unknown-team");
        }
        var theme = Theme.opened(
                CaseNumber.of(Theme.LETTERS, mapper.nextNumber()),
                checked,
                product,
                team,
                thresholds.of(Severity.LOW),
                who.username(),
                now());
        mapper.insert(theme);
        events.publishEvent(new ThemeEvent.Confirmed(theme.number(), now(), who.username()));
        return theme.number();
    }

    /**
     * Takes what customers said into the theme; what belongs to another theme stays there.
     *
     * @return how many were taken
     * @throws Conflict when the theme is not confirmed
     */
    public int assign(CaseNumber number, Collection<Long> ids, Actor who) {
        var theme = get(number);
        if (!theme.isConfirmed()) {
            throw new Conflict("theme.moved-on");
        }
        int taken = ids.isEmpty() ? 0 : verbatims.assign(number, ids, who.username(), now());
        if (taken > 0) {
            events.publishEvent(new ThemeEvent.Assigned(number, now(), taken, who.username()));
        }
        return taken;
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

    void save(Theme theme) {
        if (mapper.update(theme) == 0) {
            throw new Conflict("theme.changed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
