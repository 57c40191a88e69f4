package io.heed.trouble;

import io.heed.channel.HeldMessage;
import io.heed.channel.HeldMessages;
import io.heed.channel.InboundState;
import io.heed.channel.Mailboxes;
import io.heed.complaint.CaseTeams;
import io.heed.complaint.CaseUpkeep;
import io.heed.complaint.CaseUpkeep.Neglected;
import io.heed.engine.FailedJob;
import io.heed.engine.FailedJobs;
import io.heed.engine.StuckCases;
import io.heed.engine.StuckCases.Stuck;
import io.heed.notification.Letter;
import io.heed.notification.Outbox;
import io.heed.retention.ErasureRequest;
import io.heed.retention.Erasures;
import io.heed.retention.Periods;
import io.heed.shared.CaseNumber;
import io.heed.shared.FaultLine;
import io.heed.shared.audit.CaseFact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees what is in trouble at this moment, by asking those who know. */
@Component
class TroubleLook {

    /** What is cheap to see, so that the page shows it as it is. */
    static final Set<TroubleKind> AT_ONCE = Set.of(
            TroubleKind.FAILED_STEP,
            TroubleKind.DEAD_LETTER,
            TroubleKind.QUARANTINED_MESSAGE,
            TroubleKind.WAITING_MESSAGE,
            TroubleKind.MAILBOX_AWAY,
            TroubleKind.LATE_ERASURE,
            TroubleKind.LONG_OPEN);

    static final int MOST = 500;

    private final FailedJobs failedJobs;
    private final Outbox letters;
    private final StuckCases stuckCases;
    private final CaseTeams teams;
    private final HeldMessages messages;
    private final Mailboxes mailboxes;
    private final Erasures erasures;
    private final Periods periods;

    TroubleLook(
            FailedJobs failedJobs,
            Outbox letters,
            StuckCases stuckCases,
            CaseTeams teams,
            HeldMessages messages,
            Mailboxes mailboxes,
            Erasures erasures,
            Periods periods) {
        this.failedJobs = failedJobs;
        this.letters = letters;
        this.stuckCases = stuckCases;
        this.teams = teams;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.erasures = erasures;
        this.periods = periods;
    }

    /** Failed steps, letters that did not arrive, messages that wait, mailboxes that cannot be read. */
    List<Finding> atOnce() {
        var jobs = failedJobs.failed();
        var dead = letters.dead(MOST);
        var held = messages.held(MOST);
        var known = teams.of(Stream.of(
                        jobs.stream().map(FailedJob::caseNumber),
                        dead.stream().map(Letter::caseNumber),
                        held.stream().map(HeldMessage::caseNumber))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Stream.of(
                        jobs.stream().map(job -> step(job, known)),
                        dead.stream().map(letter -> letter(TroubleKind.DEAD_LETTER, letter, known)),
                        held.stream().map(message -> message(message, known)),
                        mailboxes.failing().stream().map(TroubleLook::mailbox),
                        erasures.late().stream().map(TroubleLook::erasure),
                        periods.longOpen().stream().map(TroubleLook::longOpen))
                .flatMap(each -> each)
                .toList();
    }

    private static Finding message(HeldMessage message, Map<CaseNumber, String> teams) {
        return new Finding(
                message.state() == InboundState.QUARANTINED
                        ? TroubleKind.QUARANTINED_MESSAGE
                        : TroubleKind.WAITING_MESSAGE,
                String.valueOf(message.id()),
                message.caseNumber(),
                teamOf(message.caseNumber(), teams),
                message.reason(),
                null);
    }

    private static Finding erasure(ErasureRequest request) {
        var waitsFor = request.waitsFor() == null ? null : request.waitsFor().name();
        return new Finding(TroubleKind.LATE_ERASURE, request.number().value(), null, null, waitsFor, null);
    }

    private static Finding longOpen(CaseFact fact) {
        return new Finding(TroubleKind.LONG_OPEN, fact.number().value(), fact.number(), fact.team(), null, null);
    }

    private static Finding mailbox(Mailboxes.Failing mailbox) {
        return new Finding(TroubleKind.MAILBOX_AWAY, mailbox.name(), null, null, null, mailbox.reason());
    }

    /** What stands still in the engine. */
    List<Finding> standingStill() {
        var stuck = stuckCases.stuck(MOST);
        var known = teams.of(
                stuck.stream().map(Stuck::caseNumber).filter(Objects::nonNull).collect(Collectors.toSet()));
        return stuck.stream()
                .map(each -> new Finding(
                        kind(each.reason()),
                        each.reference(),
                        each.caseNumber(),
                        teamOf(each.caseNumber(), known),
                        each.element(),
                        null))
                .toList();
    }

    /** A neglected case as a finding. */
    static Finding of(Neglected neglected) {
        return new Finding(
                kind(neglected.what()),
                neglected.reference(),
                neglected.caseNumber(),
                neglected.team(),
                neglected.detail(),
                null);
    }

    static TroubleKind kind(CaseUpkeep.Neglect neglect) {
        return switch (neglect) {
            case NO_OWNER -> TroubleKind.NO_OWNER;
            case NO_INSTANCE -> TroubleKind.NO_INSTANCE;
            case OWNER_AWAY -> TroubleKind.OWNER_AWAY;
            case MISSED_RUNG -> TroubleKind.MISSED_RUNG;
            case LOST_PARENT -> TroubleKind.LOST_PARENT;
        };
    }

    private static TroubleKind kind(StuckCases.Reason reason) {
        return switch (reason) {
            case NOTHING_NEXT -> TroubleKind.NOTHING_NEXT;
            case SUSPENDED_INSTANCE -> TroubleKind.SUSPENDED_INSTANCE;
            case SUSPENDED_JOB -> TroubleKind.SUSPENDED_JOB;
        };
    }

    private static Finding step(FailedJob job, Map<CaseNumber, String> teams) {
        return new Finding(
                TroubleKind.FAILED_STEP,
                job.jobId(),
                job.caseNumber(),
                teamOf(job.caseNumber(), teams),
                job.element(),
                job.message());
    }

    private static Finding letter(TroubleKind kind, Letter letter, Map<CaseNumber, String> teams) {
        return new Finding(
                kind,
                String.valueOf(letter.id()),
                letter.caseNumber(),
                teamOf(letter.caseNumber(), teams),
                letter.kind().name(),
                FaultLine.of(letter.lastError()));
    }

    private static String teamOf(CaseNumber caseNumber, Map<CaseNumber, String> teams) {
        return caseNumber == null ? null : teams.get(caseNumber);
    }
}
