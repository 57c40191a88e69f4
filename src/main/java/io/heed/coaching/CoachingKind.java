package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Coachings as the desk meets them. Whom it is about reads everything, and does not do the coach's task. */
@Component
class CoachingKind implements CaseKind {

    private final CoachingRecords records;
    private final CoachingMapper mapper;
    private final CoachingView view;

    CoachingKind(CoachingRecords records, CoachingMapper mapper, CoachingView view) {
        this.records = records;
        this.mapper = mapper;
        this.view = view;
    }

    @Override
    public String letters() {
        return Coaching.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        if (!view.sees(records.coaching(number), who)) {
            throw new NotFound();
        }
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        CaseKind.super.checkWorkable(number, who);
        if (records.coaching(number).username().equals(who.username())) {
            throw new Refused(null, "coaching.not-oneself");
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty()) {
            mapper.findAll(wanted).stream()
                    .filter(coaching -> view.sees(coaching, who))
                    .forEach(coaching -> lines.put(coaching.number(), new CaseLine(null, null)));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/coaching/" + number;
    }
}
