package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ideas as the desk meets them: agents and leads of the team see them, managers, and auditors, who change nothing. */
@Component
class IdeaKind implements CaseKind {

    private final IdeaRecords records;
    private final IdeaMapper mapper;
    private final StaffDirectory staff;

    IdeaKind(IdeaRecords records, IdeaMapper mapper, StaffDirectory staff) {
        this.records = records;
        this.mapper = mapper;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return Idea.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        if (!isVisible(records.get(number), who)) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty()) {
            mapper.findAll(wanted).stream()
                    .filter(idea -> isVisible(idea, who))
                    .forEach(idea -> lines.put(idea.number(), new CaseLine(null, idea.product())));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/ideas/" + number;
    }

    private boolean isVisible(Idea idea, Actor who) {
        return staff.seesWorkOf(idea.team(), who);
    }
}
