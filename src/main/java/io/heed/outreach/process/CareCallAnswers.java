package io.heed.outreach.process;

import io.heed.engine.DiagramAnswers;
import io.heed.outreach.CareCalls;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code care-call}. Its moments are CALL, CALL_OVERDUE and NEXT_ATTEMPT; a call has a team and no owner. */
@Component
class CareCallAnswers implements DiagramAnswers {

    private final CareCalls calls;

    CareCallAnswers(CareCalls calls) {
        this.calls = calls;
    }

    @Override
    public String process() {
        return CareCallMaking.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("CALL", "NEXT_ATTEMPT", "CALL_OVERDUE");
    }

    @Override
    public Instant due(CaseNumber call, String moment) {
        return calls.due(call, moment);
    }

    @Override
    public String team(CaseNumber call) {
        return calls.get(call).team();
    }
}
