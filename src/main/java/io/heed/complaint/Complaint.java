package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Duration;
import java.time.Instant;

/**
 * A complaint on its way from the first word to the end. Every step guards itself: what does not fit the present stage is
 * refused and changes nothing. The customer's name and words are kept elsewhere, so that this can be shown and recorded
 * without personal data.
 */
@SuppressWarnings("UnusedVariable") // some fields are read by the mapper alone
public final class Complaint {

    /** How long a customer may open a closed case again. */
    public static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    /** How long we wait for the customer's word on whether it is fixed. */
    public static final Duration VERDICT_WINDOW = Duration.ofDays(7);

    /** The round in which a second, different person decides. */
    static final int SECOND_STAGE_ROUND = 3;

    private CaseNumber caseNumber;
    private long customerId;
    private String tokenHash;
    private String channel;
    private String product;
    private String region;
    private String jurisdiction;
    private boolean anonymous;
    private Stage stage;
    private Closure closure;
    private int pass;
    private int round;
    private Severity severity;
    private String category;
    private String team;
    private String owner;
    private boolean vulnerable;
    private String emotion;
    private boolean fastLane;
    private Long knownIssue;
    private CaseNumber parentCase;
    private boolean represented;
    private Long wordsFirst;
    private Long wordsSecond;
    private Instant receivedAt;
    private Instant acknowledgedAt;
    private Instant firstAnsweredAt;
    private Instant answeredAt;
    private Instant verdictBy;
    private Instant closedAt;
    private Instant reopenUntil;
    private Instant lastMessageAt;
    private int version;

    private Complaint() {}

    /** A new complaint, not yet triaged. */
    static Complaint receive(
            CaseNumber caseNumber, long customerId, String tokenHash, Submission submission, Instant now) {
        var complaint = new Complaint();
        complaint.caseNumber = caseNumber;
        complaint.customerId = customerId;
        complaint.tokenHash = tokenHash;
        complaint.channel = submission.channel();
        complaint.product = submission.product();
        complaint.region = submission.region();
        complaint.jurisdiction = submission.jurisdiction();
        complaint.anonymous = submission.anonymous();
        complaint.stage = Stage.RECEIVED;
        complaint.pass = 1;
        complaint.round = 1;
        complaint.receivedAt = now;
        complaint.remember(Fingerprint.of(submission.text()));
        return complaint;
    }

    /** Somebody acts for the customer, or nobody any more. */
    void representedBySomebody(boolean somebody) {
        represented = somebody;
    }

    /** Whether who made it is forgotten: nothing is written on it any more, and its link leads nowhere. */
    boolean isErased() {
        return tokenHash.startsWith(ComplaintPersonalData.ERASED);
    }

    /** The customer needs extra care, whatever the words say. */
    void careFor() {
        vulnerable = true;
    }

    private void remember(Fingerprint words) {
        wordsFirst = words == null ? null : words.first();
        wordsSecond = words == null ? null : words.second();
    }

    /** Takes what the triage table says; a case that was opened again is never made less severe. */
    void triage(Triage triage, Long issue) {
        severity = severity == null || triage.severity().compareTo(severity) > 0 ? triage.severity() : severity;
        category = triage.category();
        team = team == null ? triage.team() : team;
        vulnerable |= triage.vulnerable();
        emotion = triage.emotion();
        fastLane = triage.fastLane() && pass == 1;
        knownIssue = issue;
    }

    /**
     * Takes what a later message revealed, if it is serious. Severity and care only rise.
     *
     * @return whether anything did
     */
    boolean raise(Triage later) {
        var worse = later.severity().compareTo(severity) > 0;
        if (later.severity().compareTo(Severity.HIGH) < 0 || !worse && (vulnerable || !later.vulnerable())) {
            return false;
        }
        severity = worse ? later.severity() : severity;
        vulnerable |= later.vulnerable();
        emotion = later.emotion();
        return true;
    }

    /** Belongs to a known issue from now on, unless it belongs to one already; returns whether anything changed. */
    boolean belongTo(long issue) {
        if (knownIssue != null) {
            return false;
        }
        knownIssue = issue;
        return true;
    }

    /** Gives the case to its owner. */
    void assignTo(String username) {
        owner = username;
    }

    /** The customer has number, apology and date. */
    void acknowledge(Instant now) {
        require(stage == Stage.RECEIVED, "complaint.already-acknowledged");
        acknowledgedAt = acknowledgedAt == null ? now : acknowledgedAt;
        stage = Stage.ACKNOWLEDGED;
    }

    /** The owner works on it, from the first look on. */
    void work() {
        stage = isSecondStage() ? Stage.SECOND_STAGE : Stage.IN_PROGRESS;
    }

    /** The customer is asked something. */
    void waitForCustomer() {
        requireOpen();
        stage = Stage.WAITING_FOR_CUSTOMER;
    }

    /** The customer wrote. */
    void written(Instant now) {
        lastMessageAt = now;
    }

    /** The answer goes out. */
    void answer(Instant now) {
        requireOpen();
        answeredAt = now;
        firstAnsweredAt = firstAnsweredAt == null ? now : firstAnsweredAt;
        stage = Stage.ANSWERED;
        if (isSecondStage()) {
            closure = Closure.FINAL_ANSWER;
        }
    }

    /** The answer is out, but something promised in it has still to be done. */
    void trackRemedies() {
        stage = Stage.REMEDY_OUTSTANDING;
    }

    /** The customer may now say whether it is fixed. */
    void awaitVerdict(Instant now) {
        stage = Stage.ANSWERED;
        verdictBy = now.plus(VERDICT_WINDOW);
    }

    /** The customer says that it is fixed. */
    void confirmFix() {
        requireVerdictOpen();
        closure = Closure.CONFIRMED;
        verdictBy = null;
    }

    /** The customer says that it is not fixed: first back to the owner, then to somebody else. */
    void rejectFix() {
        requireVerdictOpen();
        round = round == 1 ? 2 : SECOND_STAGE_ROUND;
        verdictBy = null;
        stage = Stage.IN_PROGRESS;
    }

    /** Reminders went unanswered; the final answer has gone out. */
    void closePolitely(Instant now) {
        answeredAt = now;
        firstAnsweredAt = firstAnsweredAt == null ? now : firstAnsweredAt;
        closure = Closure.CUSTOMER_SILENT;
    }

    /** The customer wants no more. */
    void withdraw(Instant now) {
        requireOpen();
        closure = Closure.WITHDRAWN;
        closedAt = now;
        stage = Stage.CLOSED;
        reopenUntil = now.plus(REOPEN_WINDOW);
    }

    /** Another case carries this one on. */
    void mergeInto(CaseNumber parent, Instant now) {
        requireOpen();
        require(!caseNumber.equals(parent), "complaint.merge-with-itself");
        parentCase = parent;
        closure = Closure.MERGED;
        closedAt = now;
        stage = Stage.CLOSED;
        reopenUntil = now.plus(REOPEN_WINDOW);
    }

    /** The end; silence after the answer counts as agreement. */
    void close(Instant now) {
        if (closedAt != null) {
            return;
        }
        closure = closure == null ? Closure.SILENCE : closure;
        closedAt = now;
        verdictBy = null;
        stage = Stage.CLOSED;
        reopenUntil = now.plus(REOPEN_WINDOW);
    }

    /** Opens a closed case again, within the window. */
    void reopen(Instant now) {
        require(!isOpen(), "complaint.still-open");
        require(mayReopen(now), "complaint.reopen-window-over");
        pass++;
        round = 1;
        stage = Stage.RECEIVED;
        closure = null;
        parentCase = null;
        closedAt = null;
        reopenUntil = null;
        answeredAt = null;
        fastLane = false;
    }

    /** Starts over, merged or not, because the course it was on leads nowhere. */
    void startAgain() {
        pass++;
        round = 1;
        stage = Stage.RECEIVED;
        closure = null;
        closedAt = null;
        reopenUntil = null;
        answeredAt = null;
        verdictBy = null;
        fastLane = false;
        parentCase = null;
    }

    /** The case this one was merged into goes on as part of another. */
    void carryOver(CaseNumber parent, Instant now) {
        require(closure == Closure.MERGED, "complaint.not-merged");
        parentCase = parent;
        closedAt = now;
        reopenUntil = now.plus(REOPEN_WINDOW);
    }

    /** Whether the case is open. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether severity and team are known. */
    boolean isTriaged() {
        return severity != null;
    }

    /** Whether the answer is out, or the case over. */
    public boolean isAnswered() {
        return stage == Stage.ANSWERED || stage == Stage.REMEDY_OUTSTANDING || stage == Stage.CLOSED;
    }

    /** Whether a second, different person decides now. */
    public boolean isSecondStage() {
        return round >= SECOND_STAGE_ROUND;
    }

    /** Whether the customer may say now whether it is fixed. */
    public boolean mayJudge() {
        return isOpen() && verdictBy != null;
    }

    /** Whether a closed case may be opened again at this instant. */
    public boolean mayReopen(Instant now) {
        return closedAt != null && reopenUntil != null && now.isBefore(reopenUntil);
    }

    /** Whether its customer still follows the case: while it is open, and as long as it may be opened again. */
    boolean isFollowed(Instant now) {
        return isOpen() || mayReopen(now);
    }

    private void requireOpen() {
        require(isOpen(), "complaint.closed");
    }

    private void requireVerdictOpen() {
        require(mayJudge(), "complaint.no-verdict-open");
    }

    private static void require(boolean holds, String messageKey) {
        if (!holds) {
            throw new Conflict(messageKey);
        }
    }

    /** The number of the case. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Who complains: a key of the customer table. */
    public long customerId() {
        return customerId;
    }

    /** How it came in. */
    public String channel() {
        return channel;
    }

    /** The product's key, or null. */
    public String product() {
        return product;
    }

    /** The region's key, or null. */
    public String region() {
        return region;
    }

    /** Whose rules apply. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** Whether the customer wants no name on the case. */
    public boolean anonymous() {
        return anonymous;
    }

    /** Where the case stands. */
    public Stage stage() {
        return stage;
    }

    /** How it ended, or will end; null while nothing is decided. */
    public Closure closure() {
        return closure;
    }

    /** 1, and one more each time it was opened again. */
    public int pass() {
        return pass;
    }

    /** 1 for the first answer, 2 after a rejected fix, 3 at the second stage. */
    public int round() {
        return round;
    }

    /** How badly it hurts; null before triage. */
    public Severity severity() {
        return severity;
    }

    /** What it is about, from triage. */
    public String category() {
        return category;
    }

    /** The team that works on it. */
    public String team() {
        return team;
    }

    /** User name of the owner. */
    public String owner() {
        return owner;
    }

    /** Whether the customer needs special care. */
    public boolean vulnerable() {
        return vulnerable;
    }

    /** CALM, UPSET, ANGRY or DISTRESSED. */
    public String emotion() {
        return emotion;
    }

    /** Whether it may be put right at once, without a task. */
    public boolean fastLane() {
        return fastLane;
    }

    /** The known issue it belongs to, or null. */
    public Long knownIssue() {
        return knownIssue;
    }

    /** The case it was merged into, or null. */
    public CaseNumber parentCase() {
        return parentCase;
    }

    /** Whether somebody acts for the customer. */
    public boolean represented() {
        return represented;
    }

    /** The fingerprint of the complaint's words; null when they are too few. */
    Fingerprint words() {
        return wordsFirst == null || wordsSecond == null ? null : new Fingerprint(wordsFirst, wordsSecond);
    }

    /** When it came in. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was acknowledged, or null. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When the present pass was answered last, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Whether the customer has had an answer before this pass, or in it. */
    public boolean wasEverAnswered() {
        return firstAnsweredAt != null;
    }

    /** Until when we wait for the customer's word, or null. */
    public Instant verdictBy() {
        return verdictBy;
    }

    /** When it was closed, or null. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Until when it may be opened again, or null. */
    public Instant reopenUntil() {
        return reopenUntil;
    }

    /** The change is in the table. */
    void stored() {
        version++;
    }

    /** Raised by one with each stored change. */
    public int version() {
        return version;
    }
}
