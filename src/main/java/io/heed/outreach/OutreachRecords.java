package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of outreaches, as every use case reads and writes them. */
@Component
class OutreachRecords {

    private final OutreachMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutreachRecords(OutreachMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** The outreach, or {@link NotFound}. */
    Outreach get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    /** The outreach, nobody else's until the transaction ends: what comes meanwhile waits, and is seen by who comes next. */
    Outreach lock(CaseNumber number) {
        return Optional.ofNullable(mapper.lock(number)).orElseThrow(NotFound::new);
    }

    void save(Outreach outreach) {
        if (mapper.update(outreach) == 0) {
            throw new Conflict("outreach.changed");
        }
    }

    void tell(OutreachEvent event) {
        events.publishEvent(event);
    }

    List<Development> developments(CaseNumber number) {
        return mapper.developments(number);
    }

    List<Afterword> afterwords(CaseNumber number) {
        return mapper.afterwords(number);
    }

    /** What was heard last; there is something from the beginning. */
    Development newest(CaseNumber number) {
        var all = developments(number);
        return all.get(all.size() - 1);
    }

    /** What was told last, when anything was. */
    Optional<Development> lastTold(CaseNumber number) {
        return developments(number).stream().filter(Development::isTold).reduce((earlier, later) -> later);
    }

    void end(Outreach outreach, OutreachOutcome outcome) {
        outreach.end(outcome, now());
        save(outreach);
        tell(new OutreachEvent.Ended(outreach.number(), now(), outcome));
    }

    Instant now() {
        return clock.instant();
    }
}
