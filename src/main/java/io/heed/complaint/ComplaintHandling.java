package io.heed.complaint;

import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a complaint from the acknowledgement to the end, as the process asks for it. */
@Service
public class ComplaintHandling {

    private final Cases cases;
    private final ComplaintMapper complaints;
    private final ResolutionMapper resolutions;
    private final RemedyMapper remedies;
    private final PromiseLedger promises;
    private final Deadlines deadlines;
    private final UnansweredMessages unanswered;
    private final MergedCases merged;

    ComplaintHandling(
            Cases cases,
            ComplaintMapper complaints,
            ResolutionMapper resolutions,
            RemedyMapper remedies,
            PromiseLedger promises,
            Deadlines deadlines,
            UnansweredMessages unanswered,
            MergedCases merged) {
        this.cases = cases;
        this.complaints = complaints;
        this.resolutions = resolutions;
        this.remedies = remedies;
        this.promises = promises;
        this.deadlines = deadlines;
        this.unanswered = unanswered;
        this.merged = merged;
    }

    /** Sends number, apology and date. */
    @Transactional
    public void acknowledge(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        complaint.acknowledge(cases.now());
        cases.save(complaint);
        cases.publish(new ComplaintEvent.Acknowledged(
                caseNumber,
                cases.now(),
                promises.answerBy(caseNumber),
                complaint.pass() > 1 && complaint.wasEverAnswered()));
    }

    /** Tells the customer what is known about the incident that the complaint belongs to. */
    @Transactional
    public void tellIncidentStatus(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        cases.publish(new ComplaintEvent.IncidentStatusTold(caseNumber, cases.now(), complaint.knownIssue()));
    }

    /**
     * Sends the answer, to the reporters of merged cases as well, and settles the promises.
     *
     * @return whether something promised has still to be done
     */
    @Transactional
    public boolean answer(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var now = cases.now();
        var resolution = resolutions.latest(caseNumber).asResolution();
        var outstanding = remedies.outstanding(caseNumber);
        complaint.answer(now);
        if (!outstanding.isEmpty()) {
            complaint.trackRemedies();
        }
        cases.save(complaint);
        promises.answered(caseNumber, now);
        outstanding.forEach(
                remedy -> promises.remedyPromised(caseNumber, remedy.id(), remedy.dueAt(), complaint.owner()));
        cases.publish(new ComplaintEvent.Answered(caseNumber, now, resolution, outstanding, complaint.isSecondStage()));
        complaints
                .childrenOf(caseNumber)
                .forEach(child -> cases.publish(
                        new ComplaintEvent.ParentAnswered(child.caseNumber(), now, caseNumber, resolution)));
        return !outstanding.isEmpty();
    }

    /** Opens the time in which the customer says whether it is fixed. */
    @Transactional
    public void askIfFixed(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var now = cases.now();
        var askedInAnswer = complaint.stage() == Stage.ANSWERED;
        complaint.awaitVerdict(now);
        cases.save(complaint);
        cases.publish(new ComplaintEvent.FixQuestioned(caseNumber, now, complaint.verdictBy(), askedInAnswer));
    }

    /**
     * Silence counts as agreement only when the customer owes us a word and not we the customer: while a message waits for
     * its answer, so does the verdict.
     *
     * @return whether a message is open
     */
    @Transactional
    public boolean weighSilence(CaseNumber caseNumber) {
        if (!unanswered.areOpen(caseNumber)) {
            return false;
        }
        var complaint = cases.get(caseNumber);
        complaint.awaitVerdict(cases.now());
        cases.save(complaint);
        cases.publish(new ComplaintEvent.SilenceNotCounted(caseNumber, cases.now(), complaint.verdictBy()));
        return true;
    }

    /**
     * Takes a rejected fix in: a new promise, and the owner again or, the second time, somebody else.
     *
     * @return whether the second stage is reached
     */
    @Transactional
    public boolean noteRejection(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var now = cases.now();
        deadlines.open(complaint, now);
        cases.publish(new ComplaintEvent.FixRejected(
                caseNumber, now, complaint.isSecondStage(), promises.answerBy(caseNumber)));
        return complaint.isSecondStage();
    }

    /** The end of the case. */
    @Transactional
    public void close(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        complaint.close(cases.now());
        cases.save(complaint);
        cases.publish(new ComplaintEvent.Closed(caseNumber, cases.now(), complaint.closure()));
    }

    /** Confirms the withdrawal; a gesture that could be taken back has been by now. Merged cases of others go on. */
    @Transactional
    public void confirmWithdrawal(CaseNumber caseNumber, ComplaintEvent.GestureFate fate) {
        var complaint = cases.get(caseNumber);
        promises.supersedeAll(caseNumber, cases.now());
        cases.publish(new ComplaintEvent.Withdrawn(caseNumber, cases.now(), fate));
        merged.letGo(complaint, complaint.answeredAt());
    }

    /** Tells the reporter which case carries this one on. */
    @Transactional
    public void tellReporter(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        promises.supersedeAll(caseNumber, cases.now());
        cases.publish(new ComplaintEvent.Merged(caseNumber, cases.now(), complaint.parentCase(), complaint.owner()));
    }
}
