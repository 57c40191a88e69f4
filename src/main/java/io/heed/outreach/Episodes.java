package io.heed.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells one episode of a matter from the next. An alert, a component or a parcel goes wrong, is mended, and goes wrong again
 * under the same name: that is another subject, of which customers are told afresh. Whoever hears of it twice, late or in
 * the wrong order notices here.
 */
@Service
public class Episodes {

    private static final int LONGEST_MATTER = 200;
    private static final SignalReceipt NOTED = new SignalReceipt(SignalReceipt.Outcome.NOTED, null);

    private final EpisodeMapper mapper;
    private final SignalIntake intake;
    private final Clock clock;

    Episodes(EpisodeMapper mapper, SignalIntake intake, Clock clock) {
        this.mapper = mapper;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What a source says of a matter.
     *
     * @param source as in {@link Signal}
     * @param matter its name there, the same in each episode
     * @param goesOn whether something is wrong or planned now
     * @param at since when it has been as it is, by the source's clock
     */
    public record Report(String source, String matter, boolean goesOn, Instant at) {}

    /** A matter that goes on. */
    public record Episode(String matter, String subject, Instant beganAt) {}

    /**
     * Takes a report: the first of an episode raises it, later ones update it, its end resolves it. A report older than the
     * last, and the end of what nobody heard of, are noted.
     *
     * @param signal what to take in, by the episode's subject and where it stands
     */
    @Transactional
    public SignalReceipt follow(Report report, BiFunction<String, SignalPhase, Signal> signal) {
        var matter = fitting(report.matter());
        var at = byOurClock(report.at()).truncatedTo(ChronoUnit.MILLIS);
        mapper.add(report.source(), matter);
        var last = mapper.lock(report.source(), matter);
        if (last.isLate(at) || !report.goesOn() && !last.goesOn()) {
            return NOTED;
        }
        var isNew = !last.goesOn();
        var subject = isNew ? matter + "@" + at.getEpochSecond() : last.subject();
        mapper.heard(report.source(), matter, subject, isNew ? at : last.beganAt(), at, report.goesOn());
        return intake.receive(signal.apply(subject, phase(isNew, report.goesOn())));
    }

    /** What a source with a fast clock says would make all that it says later look old, the end of the matter too. */
    private Instant byOurClock(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    /** What goes on, by the word of the source; at most a thousand, the oldest first. */
    public List<Episode> open(String source) {
        return mapper.open(source);
    }

    /** A name that fits into our columns: itself, or its digest when it is too long. */
    public static String fitting(String name) {
        return name.length() <= LONGEST_MATTER ? name : "sha-256:" + DigestUtils.sha256Hex(name);
    }

    private static SignalPhase phase(boolean isNew, boolean goesOn) {
        if (!goesOn) {
            return SignalPhase.RESOLVED;
        }
        return isNew ? SignalPhase.RAISED : SignalPhase.UPDATED;
    }

    /** What was heard last; the rest is null before anything was. */
    record Last(String subject, Instant beganAt, Instant heardAt, boolean goesOn) {

        /** The same moment again may repeat what goes on, and begins nothing. */
        boolean isLate(Instant at) {
            return heardAt != null && (at.isBefore(heardAt) || !goesOn && at.equals(heardAt));
        }
    }
}
