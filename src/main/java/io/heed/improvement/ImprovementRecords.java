package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of improvements, as every use case reads and writes them. */
@Component
class ImprovementRecords {

    private final ImprovementMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImprovementRecords(ImprovementMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** The improvement, or {@link NotFound}. */
    Improvement get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    /** The improvement, nobody else's until the transaction ends. */
    Improvement lock(CaseNumber number) {
        return Optional.ofNullable(mapper.lock(number)).orElseThrow(NotFound::new);
    }

    void save(Improvement improvement) {
        if (mapper.update(improvement) == 0) {
            throw new Conflict("improvement.changed");
        }
    }

    void tell(ImprovementEvent event) {
        events.publishEvent(event);
    }

    void alarm(Improvement improvement, String to, ImprovementEvent.Concern concern) {
        if (to != null) {
            tell(new ImprovementEvent.Alarmed(improvement.number(), now(), to, concern));
        }
    }

    void step(Improvement improvement, Step.Kind kind, Step.Verdict verdict, String words, String by) {
        mapper.addStep(improvement.number(), new Step(0, improvement.round(), kind, verdict, words, by, now()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Words that must be there.
     *
     * @throws Refused naming the field
     */
    static String words(String field, String text, int longest) {
        return words(field, text, longest, "improvement.words-missing");
    }

    /** The same with a sentence of its own for words that are missing, where several fields stand on one page. */
    static String words(String field, String text, int longest, String missing) {
        var stripped = PlainText.require(field, text == null ? "" : text.strip());
        if (stripped.isEmpty()) {
            throw new Refused(field, missing);
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new Refused(field, "improvement.words-long", longest);
        }
        return stripped;
    }
}
