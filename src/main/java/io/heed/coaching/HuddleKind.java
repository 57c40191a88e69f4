package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Huddles as the desk meets them: the team sees its own, managers and auditors all. */
@Component
class HuddleKind implements CaseKind {

    private final CoachingRecords records;
    private final HuddleMapper mapper;
    private final StaffDirectory staff;

    HuddleKind(CoachingRecords records, HuddleMapper mapper, StaffDirectory staff) {
        this.records = records;
        this.mapper = mapper;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return Huddle.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        if (!sees(records.huddle(number), who)) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty()) {
            mapper.findAll(wanted).stream()
                    .filter(huddle -> sees(huddle, who))
                    .forEach(huddle -> lines.put(huddle.number(), new CaseLine(null, null)));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/huddles/" + number;
    }

    private boolean sees(Huddle huddle, Actor who) {
        return staff.seesWorkOf(huddle.team(), who);
    }
}
