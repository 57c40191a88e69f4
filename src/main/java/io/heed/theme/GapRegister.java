package io.heed.theme;

import io.heed.knowledge.Catalogue;
import io.heed.promise.ClockKind;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised against what customers meet: counted where Heed knows, and noted by staff where it does not. */
@Service
@Transactional
public class GapRegister {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;

    private final GapMapper mapper;
    private final ThemeMapper themes;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GapRegister(
            GapMapper mapper,
            ThemeMapper themes,
            Catalogue catalogue,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.themes = themes;
        this.catalogue = catalogue;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Promises of one kind that were due in a period.
     *
     * @param purpose what was promised, such as {@code answer}
     * @param broken those kept late too
     * @param open not due yet
     */
    public record Promised(ClockKind clock, String purpose, int kept, int broken, int open) {

        /** The share that was kept of those that are settled, in per cent; null when none is. */
        public Integer keptPercent() {
            return kept + broken == 0 ? null : Math.round(100f * kept / (kept + broken));
        }
    }

    /**
     * A gap as somebody notes it; nulls for what was not given.
     *
     * @param place the name of a {@link Gap.Place}
     * @param theme the number of a theme
     */
    public record Noted(String place, String promised, String happens, String product, String theme, String owner) {}

    /**
     * Notes a gap.
     *
     * @throws Refused naming every field that is wrong
     * @throws NotFound when this person may not
     */
    public void note(Noted noted, Actor who) {
        Themes.mayWork(who);
        var wrong = new ArrayList<Refused>();
        var place = checked(wrong, () -> place(noted.place()));
        var promised = checked(wrong, () -> words("promised", noted.promised()));
        var happens = checked(wrong, () -> words("happens", noted.happens()));
        var product = checked(wrong, () -> product(noted.product()));
        var theme = checked(wrong, () -> theme(noted.theme()));
        var owner = checked(wrong, () -> owner(noted.owner()));
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var now = now();
        var id = mapper.insert(new Gap(
                0, place, promised, happens, product, theme, owner, Gap.State.OPEN, now, who.username(), now, 0));
        events.publishEvent(
                new GapEvent.Opened(CaseNumber.of(Gap.LETTERS, id), now, place, product, theme, owner, who.username()));
    }

    /**
     * Says what has become of a gap.
     *
     * @throws Refused naming {@code state} when there is no such state
     * @throws Conflict when it is closed, or was changed meanwhile
     */
    public void move(long id, String state, Actor who) {
        Themes.mayWork(who);
        var gap = Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
        var to = Stream.of(Gap.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new Refused("state", "theme.gap.state-unknown"));
        var moved = gap.moved(to, now());
        if (mapper.update(moved) == 0) {
            throw new Conflict("theme.changed");
        }
        events.publishEvent(
                to.isClosed()
                        ? new GapEvent.Closed(gap.number(), moved.changedAt(), to, who.username())
                        : new GapEvent.Changed(gap.number(), moved.changedAt(), to, who.username()));
    }

    /** A page of the register, open ones first. */
    @Transactional(readOnly = true)
    public List<Gap> page(int page, int size, Actor who) {
        allow(who);
        return mapper.page(size, page * size);
    }

    /** How many gaps there are. */
    @Transactional(readOnly = true)
    public int count() {
        return mapper.count();
    }

    /** The gaps that customers tell us of by this theme. */
    @Transactional(readOnly = true)
    public List<Gap> ofTheme(CaseNumber theme) {
        return mapper.ofTheme(theme);
    }

    /** What became of the promises to customers that were due in the period. */
    @Transactional(readOnly = true)
    public List<Promised> promises(Instant from, Instant to, Actor who) {
        allow(who);
        return mapper.promises(from, to, now());
    }

    private static void allow(Actor who) {
        if (!ThemeFile.readsFigures(who)) {
            throw new NotFound();
        }
    }

    private static <T> T checked(List<Refused> wrong, Supplier<T> part) {
        try {
            return part.get();
        } catch (Refused refused) {
            wrong.add(refused);
            return null;
        }
    }

    private static Gap.Place place(String given) {
        return Stream.of(Gap.Place.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refused("place", "theme.gap.place-missing"));
    }

    private static String words(String field, String given) {
        var text = PlainText.require(field, given == null ? "" : given.strip());
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused(field, "theme.gap.words", SHORTEST, LONGEST);
        }
        return text;
    }

    private String product(String given) {
        if (given != null && !catalogue.isProduct(given)) {
            throw new Refused("product", "theme.unknown-product");
        }
        return given;
    }

    private CaseNumber theme(String given) {
        if (given == null) {
            return null;
        }
        var theme = CaseNumber.isValid(given) ? themes.find(new CaseNumber(given)) : null;
        if (theme == null || !theme.isConfirmed()) {
            throw new Refused("theme", "theme.unknown-theme");
        }
        return theme.number();
    }

    private String owner(String given) {
        return Optional.ofNullable(given)
                .flatMap(staff::find)
                .filter(member -> member.enabled() && member.role().worksCases())
                .orElseThrow(() -> new Refused("owner", "theme.gap.owner-unknown"))
                .username();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
