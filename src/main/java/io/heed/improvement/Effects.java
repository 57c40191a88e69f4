package io.heed.improvement;

import io.heed.engine.Decisions;
import io.heed.improvement.ImprovementEvent.Concern;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The change is with customers: whether fewer of them tell us of the problem is counted, and a table says what it shows. */
@Service
@Transactional
public class Effects {

    private static final String TABLE = "improvement-verdict";
    private static final int MOST_WEEKS = 52;
    private static final int LONGEST_SAID = 1_000;
    private static final int LONGEST_DID = 2_000;
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Pilots pilots;
    private final Measuring measuring;
    private final Banners banners;
    private final IdeasMadeTrue ideas;
    private final Decisions decisions;
    private final StaffDirectory staff;
    private final MessageSource messages;

    Effects(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Pilots pilots,
            Measuring measuring,
            Banners banners,
            IdeasMadeTrue ideas,
            Decisions decisions,
            StaffDirectory staff,
            MessageSource messages) {
        this.mapper = mapper;
        this.records = records;
        this.pilots = pilots;
        this.measuring = measuring;
        this.banners = banners;
        this.ideas = ideas;
        this.decisions = decisions;
        this.staff = staff;
        this.messages = messages;
    }

    /** What follows from the verdict. */
    public record Judged(boolean proved, boolean measureAgain, boolean designAgain) {}

    /**
     * It is with customers from now on.
     *
     * @param madeTrue numbers of the ideas that this is, of those that may be chosen
     * @throws Refused naming {@code waitWeeks}, {@code saidEn}, {@code saidPl}, {@code didEn}, {@code didPl} or {@code ideas}
     */
    public void rollOut(CaseNumber number, Released given, Collection<String> madeTrue, String username) {
        if (given.waitWeeks() < 1 || given.waitWeeks() > MOST_WEEKS) {
            throw new Refused("waitWeeks", "improvement.wait-weeks", MOST_WEEKS);
        }
        var improvement = records.lock(number);
        var what = new Released(
                given.everywhere(),
                given.waitWeeks(),
                ImprovementRecords.words("saidEn", given.said(), LONGEST_SAID),
                ImprovementRecords.words("saidPl", given.saidPl(), LONGEST_SAID),
                ImprovementRecords.words("didEn", given.did(), LONGEST_DID),
                ImprovementRecords.words("didPl", given.didPl(), LONGEST_DID),
                given.released(),
                given.wantsArticle());
        ideas.choose(number, madeTrue);
        var now = records.now();
        improvement.rollOut(what, effectAfter(now, what.waitWeeks(), 1), now);
        banners.rolledOut(improvement);
        records.save(improvement);
        records.step(improvement, Step.Kind.ROLL_OUT, null, what.did(), username);
        records.tell(new ImprovementEvent.RolledOut(number, now, what.waitWeeks(), username));
    }

    /** Counts the contacts since, and keeps the result. */
    public void measure(CaseNumber number) {
        var improvement = records.lock(number);
        var look = improvement.look();
        measuring.effect(improvement, pilots.latest(number), look);
        records.save(improvement);
    }

    /** Asks the table what the last measurement shows, and goes by it. */
    public Judged judge(CaseNumber number) {
        var improvement = records.lock(number);
        var measured = measuring.latest(number);
        var said = decisions.decideOne(TABLE, inputs(measured));
        var verdict = Verdict.valueOf((String) said.get("verdict"));
        mapper.judge(number, measured.place(), verdict);
        records.tell(new ImprovementEvent.Measured(
                number, records.now(), measured.contactsBefore(), measured.contactsAfter(), verdict));
        var judged = new Judged(
                verdict == Verdict.PROVED, Boolean.TRUE.equals(said.get("measureAgain")), improvement.mayDesignAgain());
        follow(improvement, judged);
        records.save(improvement);
        return judged;
    }

    private void follow(Improvement improvement, Judged judged) {
        var now = records.now();
        if (judged.proved()) {
            improvement.prove(now);
        } else if (judged.measureAgain()) {
            improvement.wait(
                    effectAfter(
                            improvement.change().rolledOutAt(),
                            improvement.change().waitWeeks(),
                            improvement.change().looks() + 1),
                    now);
        } else if (judged.designAgain()) {
            improvement.back(now);
        } else {
            improvement.stop(triedAll(improvement), now);
        }
    }

    /** Whoever has to know that it was not solved, beside the contributors. */
    void reportNotSolved(Improvement improvement) {
        records.alarm(improvement, improvement.owner(), Concern.NOT_SOLVED);
        var manager = staff.manager().username();
        if (!manager.equals(improvement.owner())) {
            records.alarm(improvement, manager, Concern.NOT_SOLVED);
        }
    }

    private Ending.Public triedAll(Improvement improvement) {
        return new Ending.Public(
                messages.getMessage(
                        "improvement.tried-all",
                        new Object[] {improvement.change().did()},
                        Locale.ENGLISH),
                messages.getMessage(
                        "improvement.tried-all",
                        new Object[] {improvement.change().didPl()},
                        POLISH));
    }

    /** An interval that is open above says nothing, whatever its lower end. */
    private static Map<String, Object> inputs(Measured measured) {
        var inputs = new HashMap<String, Object>();
        inputs.put("high", measured.high() == null ? Double.MAX_VALUE : measured.high());
        inputs.put("low", measured.low() == null ? 0.0 : measured.low());
        inputs.put("contacts", measured.contacts());
        inputs.put("look", measured.look());
        return inputs;
    }

    /** The end of the last whole day of so many spans of weeks. */
    private static Instant effectAfter(Instant rolledOut, int weeks, int spans) {
        return rolledOut
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .plusWeeks((long) weeks * spans)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
