package io.heed.improvement;

import io.heed.improvement.ImprovementMapper.LatestMeasured;
import io.heed.improvement.ImprovementMapper.ToldCount;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.theme.Cohort;
import io.heed.theme.ThemeContacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of improvements. */
@Service
@Transactional(readOnly = true)
public class ImprovementBoard {

    private static final int ENDED = 30;
    private static final int MOST_PUBLIC = 100;
    private static final int MOST_DAYS = 1_500;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final ImprovementMoments moments;
    private final Measuring measuring;

    ImprovementBoard(
            ImprovementMapper mapper, ImprovementRecords records, ImprovementMoments moments, Measuring measuring) {
        this.mapper = mapper;
        this.records = records;
        this.moments = moments;
        this.measuring = measuring;
    }

    /** Whether this person may read all improvements. */
    public static boolean mayRead(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.OWNER, Role.AUDITOR);
    }

    /** Whether this person may see which customers contributed. */
    public static boolean maySeeCustomers(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR);
    }

    /**
     * An improvement on the board, with its proof.
     *
     * @param proof the last measurement, or null
     * @param told how many contributors were told how it ended
     * @param contributors of how many people; 0 before anybody is told
     */
    public record Card(Improvement improvement, Measured proof, int told, int contributors) {}

    /**
     * Everything about an improvement.
     *
     * @param told each contributor of the last message; empty for whoever may not see customers
     * @param counts how many people have which outcome
     */
    public record File(
            Improvement improvement,
            List<Review> reviews,
            List<Step> steps,
            List<Pilot> pilots,
            List<Measured> measured,
            List<ToldCustomer> told,
            Map<Result, Integer> counts) {}

    /** All that are open, and those that ended last. @throws NotFound when this person may not read them */
    public List<Card> cards(Actor who) {
        if (!mayRead(who)) {
            throw new NotFound();
        }
        var all = mapper.board(ENDED);
        return cards(all, counts(all.stream().map(Improvement::number).toList()));
    }

    /** Everything about one; whether it is visible is checked by its kind. */
    public File file(CaseNumber number, Actor who) {
        var improvement = records.get(number);
        return new File(
                improvement,
                mapper.reviews(number),
                mapper.steps(number),
                mapper.pilots(number),
                mapper.measured(number),
                maySeeCustomers(who) ? mapper.told(number, improvement.ending().wave()) : List.of(),
                counts(List.of(number)).getOrDefault(number, Map.of()));
    }

    /** By when its present step should be made. */
    public Instant expected(CaseNumber number) {
        return moments.expected(number);
    }

    /** Contacts on its theme, day by day, from as long before the first change as is compared, until now. */
    public Optional<Course> course(CaseNumber number) {
        var improvement = records.get(number);
        var measured = mapper.measured(number);
        var pilots = mapper.pilots(number);
        if (improvement.theme() == null || pilots.isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(records.now(), ZoneOffset.UTC);
        var first = pilots.get(0).startsOn();
        var from = measured.stream()
                .map(Measured::beforeFrom)
                .min(Comparator.naturalOrder())
                .orElse(first.minusWeeks(improvement.change().waitWeeks()));
        var days = Math.toIntExact(ChronoUnit.DAYS.between(from, today) + 1);
        return Optional.of(new Course(
                days < 1
                        ? List.of()
                        : measuring
                                .counted(improvement.theme(), from, Math.min(days, MOST_DAYS), Cohort.everybody())
                                .days(),
                first,
                improvement.change().rolledOutAt() == null ? null : Measuring.firstDay(improvement)));
    }

    /**
     * Contacts day by day.
     *
     * @param pilotFrom when the first pilot began
     * @param changedFrom the first whole day after the last roll-out, or null
     */
    public record Course(List<ThemeContacts.Day> days, LocalDate pilotFrom, LocalDate changedFrom) {}

    /** What was proved and may be shown to everybody, the latest first. */
    public List<Card> released() {
        return cards(mapper.released(MOST_PUBLIC), Map.of());
    }

    /** However many there are, their proofs are one statement. */
    private List<Card> cards(List<Improvement> improvements, Map<CaseNumber, Map<Result, Integer>> counts) {
        var numbers = improvements.stream().map(Improvement::number).toList();
        var proofs = numbers.isEmpty()
                ? Map.<CaseNumber, Measured>of()
                : mapper.latestMeasured(numbers).stream()
                        .collect(Collectors.toMap(LatestMeasured::improvement, LatestMeasured::measured));
        return improvements.stream()
                .map(each -> card(each, proofs.get(each.number()), counts.getOrDefault(each.number(), Map.of())))
                .toList();
    }

    private static Card card(Improvement improvement, Measured proof, Map<Result, Integer> counts) {
        return new Card(
                improvement,
                proof,
                counts.getOrDefault(Result.TOLD, 0),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Map<CaseNumber, Map<Result, Integer>> counts(List<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? new HashMap<>()
                : mapper.toldCounts(numbers).stream()
                        .collect(Collectors.groupingBy(
                                ToldCount::improvement, Collectors.toMap(ToldCount::outcome, ToldCount::customers)));
    }
}
