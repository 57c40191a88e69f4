package io.heed.complaint;

import io.heed.engine.Decisions;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, in the transaction of the intake, how badly a complaint hurts, by when it is owed an answer and who owns it. */
@Service
public class ComplaintTriage {

    private final Cases cases;
    private final MessageMapper messages;
    private final Recognition recognition;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Ownership ownership;

    ComplaintTriage(
            Cases cases,
            MessageMapper messages,
            Recognition recognition,
            Catalogue catalogue,
            Decisions decisions,
            Deadlines deadlines,
            Ownership ownership) {
        this.cases = cases;
        this.messages = messages;
        this.recognition = recognition;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.ownership = ownership;
    }

    /** Asks the triage table and looks for a known issue. */
    @Transactional
    public Route triage(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var triage = decide(complaint, messages.complaintOf(caseNumber));
        var issue = catalogue.openIssueOf(complaint.product(), complaint.region());
        complaint.triage(triage, issue.orElse(null));
        cases.save(complaint);
        cases.publish(new ComplaintEvent.Triaged(
                caseNumber, cases.now(), complaint.severity(), complaint.category(), complaint.team()));
        return new Route(complaint.fastLane(), issue.isPresent());
    }

    /** What the table says of these words on this case; changes nothing. */
    Triage decide(Complaint complaint, String words) {
        var recognised = recognition.recognise(words);
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", complaint.channel());
        inputs.put("signals", List.copyOf(recognised.signals()));
        inputs.put("emotion", recognised.emotion());
        inputs.put("vulnerableHint", complaint.vulnerable());
        return Triage.of(decisions.decideOne(Triage.TABLE, inputs));
    }

    /** Asks the table of deadlines and starts the three clocks. */
    @Transactional
    public void setDeadlines(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        deadlines.open(complaint, complaint.pass() == 1 ? complaint.receivedAt() : cases.now());
    }

    /** Gives the case to its owner. */
    @Transactional
    public void assignOwner(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var owner = complaint.owner() != null && ownership.isPresent(complaint.owner())
                ? complaint.owner()
                : ownership.choose(complaint.team(), messages.complaintOf(caseNumber), Set.of());
        ownership.give(complaint, owner, "triage", "heed");
    }

    /** Which way the case goes. */
    public record Route(boolean fastLane, boolean knownIncident) {}
}
