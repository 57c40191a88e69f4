package io.heed.outreach;

import io.heed.engine.Decisions;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the signal to the day of telling: what it is worth, whom it concerns, and when the law wants them to know. */
@Service
@Transactional
public class Assessing {

    private final OutreachRecords records;
    private final OutreachMapper mapper;
    private final Playbooks playbooks;
    private final Audience audience;
    private final NoticePeriods notices;
    private final Decisions decisions;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    Assessing(
            OutreachRecords records,
            OutreachMapper mapper,
            Playbooks playbooks,
            Audience audience,
            NoticePeriods notices,
            Decisions decisions,
            Catalogue catalogue,
            StaffDirectory staff) {
        this.records = records;
        this.mapper = mapper;
        this.playbooks = playbooks;
        this.audience = audience;
        this.notices = notices;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** Who was found, and whether somebody has to approve the message. */
    public record Found(boolean affected, boolean approvalNeeded) {}

    /** Weighs the signal by the table and finds an owner; returns whether customers are told. */
    public boolean assess(CaseNumber number) {
        var outreach = records.lock(number);
        var assessment = weigh(outreach);
        var team = playbooks.get(assessment.playbook()).team();
        outreach.assess(assessment, team, owner(team));
        if (!assessment.tell()) {
            records.end(outreach, OutreachOutcome.NOTED);
            return false;
        }
        records.save(outreach);
        return true;
    }

    /** Finds who is affected, draws the lot, and looks when they are to be told. */
    public Found select(CaseNumber number) {
        var outreach = records.lock(number);
        var size = audience.select(outreach, playbooks.get(outreach.playbook()).holdOutPercent());
        outreach.select(size.affected(), size.heldOut(), records.now());
        records.tell(new OutreachEvent.AudienceSelected(number, records.now(), size.affected(), size.heldOut()));
        if (outreach.toTell() == 0) {
            records.end(outreach, OutreachOutcome.NOBODY_AFFECTED);
            return new Found(false, false);
        }
        outreach.schedule(notices.of(outreach), records.now());
        records.save(outreach);
        return new Found(true, outreach.needsApproval());
    }

    /** Looks the notice up anew, on the day itself; returns whether there is still time. */
    public boolean isInTime(CaseNumber number) {
        var outreach = records.lock(number);
        var notice = notices.of(outreach);
        outreach.schedule(notice, records.now());
        records.save(outreach);
        return notice.latestAt() == null || !records.now().isAfter(notice.latestAt());
    }

    /** What the table says of it; nothing is kept. */
    Assessment weigh(Outreach outreach) {
        var inputs = new HashMap<String, Object>();
        inputs.put("kind", outreach.kind().name());
        inputs.put("productLine", catalogue.lineOf(outreach.product()));
        inputs.put("jurisdiction", outreach.jurisdiction());
        inputs.put("hasDay", outreach.effectiveOn() != null);
        return Assessment.of(decisions.decideOne(Assessment.TABLE, inputs));
    }

    /** Somebody of the team who is there and has the fewest; else its lead, else the manager. */
    private String owner(String team) {
        var load = mapper.openByOwner().stream()
                .collect(Collectors.toMap(OutreachMapper.OpenCount::owner, OutreachMapper.OpenCount::open));
        return staff.takerFor(team, load, null, Set.of()).username();
    }
}
