package io.heed.improvement;

import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change is written down, tried with some customers, measured, and only then brought to all. */
@Service
@Transactional
public class Pilots {

    private static final int LONGEST = 8_000;
    private static final int LONGEST_LOOKED_AT = 2_000;
    private static final int SHORTEST_DAYS = 7;
    private static final int LONGEST_DAYS = 366;
    private static final int LATEST_START = 366;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Measuring measuring;
    private final Deciding deciding;
    private final Catalogue catalogue;

    Pilots(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Measuring measuring,
            Deciding deciding,
            Catalogue catalogue) {
        this.mapper = mapper;
        this.records = records;
        this.measuring = measuring;
        this.deciding = deciding;
        this.catalogue = catalogue;
    }

    /**
     * With whom it is tried.
     *
     * @param region a region's key, or null for any
     * @param product a product's key, or null for any
     * @param startsOn the first day, not before today and within a year
     * @param endsOn the last day, six days to a year later
     * @param lookedAt what is watched beside the number of contacts
     */
    public record Plan(String region, String product, LocalDate startsOn, LocalDate endsOn, String lookedAt) {}

    /** What is decided after a pilot; the words only with STOP. */
    public record Judgement(Step.Verdict verdict, String reason, String words, String wordsPl) {}

    /** Keeps what will be different. @throws Refused naming {@code change} */
    public void design(CaseNumber number, String change, String username) {
        var improvement = records.lock(number);
        var words = ImprovementRecords.words("change", change, LONGEST);
        var design = improvement.design(records.now());
        records.save(improvement);
        records.step(improvement, Step.Kind.DESIGN, null, words, username);
        records.tell(new ImprovementEvent.Designed(number, records.now(), design, username));
    }

    /**
     * Keeps with whom it is tried.
     *
     * @throws Refused naming {@code region}, {@code product}, {@code startsOn}, {@code endsOn} or {@code lookedAt}
     */
    public void plan(CaseNumber number, Plan plan, String username) {
        var improvement = records.lock(number);
        checkCohort(plan);
        checkDays(plan);
        var pilot = new Pilot(
                improvement.designs(),
                plan.region(),
                plan.product(),
                plan.startsOn(),
                plan.endsOn(),
                ImprovementRecords.words("lookedAt", plan.lookedAt(), LONGEST_LOOKED_AT),
                username,
                records.now());
        improvement.pilot(records.now());
        records.save(improvement);
        mapper.addPilot(number, pilot);
        records.tell(new ImprovementEvent.PilotPlanned(number, records.now(), pilot.design(), username));
    }

    /** Counts the contacts of the pilot and keeps the result. */
    public void measure(CaseNumber number) {
        var improvement = records.lock(number);
        var measured = measuring.pilot(improvement, latest(number));
        improvement.pilotMeasured(records.now());
        records.save(improvement);
        records.tell(new ImprovementEvent.PilotMeasured(
                number, records.now(), measured.contactsBefore(), measured.contactsAfter()));
    }

    /**
     * Decides what follows from the pilot.
     *
     * @throws Refused naming the field, when this person may not decide, or when no design is left to go back to
     */
    public void judge(CaseNumber number, Judgement judgement, String username) {
        var improvement = records.lock(number);
        deciding.mayDecide(improvement, username);
        var reason = ImprovementRecords.words("reason", judgement.reason(), LONGEST);
        var now = records.now();
        switch (judgement.verdict()) {
            case GO -> improvement.go(now);
            case BACK -> {
                if (!improvement.mayDesignAgain()) {
                    throw new Refused("verdict", "improvement.no-more-designs");
                }
                improvement.back(now);
            }
            case STOP ->
                improvement.stop(Wording.both("wordsEn", judgement.words(), "wordsPl", judgement.wordsPl()), now);
            default -> throw new IllegalArgumentException("No judgement: " + judgement.verdict());
        }
        records.save(improvement);
        records.step(improvement, Step.Kind.PILOT, judgement.verdict(), reason, username);
        records.tell(new ImprovementEvent.PilotJudged(number, now, judgement.verdict(), username));
    }

    /** The pilot of the latest design. */
    @Transactional(readOnly = true)
    public Pilot latest(CaseNumber number) {
        return mapper.pilots(number).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No pilot of " + number));
    }

    private void checkCohort(Plan plan) {
        if (plan.region() == null && plan.product() == null) {
            throw new Refused("region", "improvement.cohort-missing");
        }
        if (plan.region() != null && !catalogue.regionIds().contains(plan.region())) {
            throw new Refused("region", "improvement.unknown-region");
        }
        if (plan.product() != null && !catalogue.isProduct(plan.product())) {
            throw new Refused("product", "improvement.unknown-product");
        }
    }

    private void checkDays(Plan plan) {
        var today = LocalDate.ofInstant(records.now(), ZoneOffset.UTC);
        if (Optional.ofNullable(plan.startsOn())
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LATEST_START)))
                .isEmpty()) {
            throw new Refused("startsOn", "improvement.pilot-start", LATEST_START);
        }
        var shortest = plan.startsOn().plusDays(SHORTEST_DAYS - 1L);
        var longest = plan.startsOn().plusDays(LONGEST_DAYS - 1L);
        if (plan.endsOn() == null
                || plan.endsOn().isBefore(shortest)
                || plan.endsOn().isAfter(longest)) {
            throw new Refused("endsOn", "improvement.pilot-end", SHORTEST_DAYS, LONGEST_DAYS);
        }
    }
}
