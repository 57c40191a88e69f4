package io.heed.outreach;

import io.heed.contact.MessageClass;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that customers are told before they ask, from the signal to the measurement. Every step guards itself: what
 * does not fit how far it is, is refused and changes nothing. There is nothing personal in it.
 */
@SuppressWarnings("UnusedVariable") // some fields are read by the mapper alone
public final class Outreach {

    /** The two letters an outreach's number begins with. */
    public static final String LETTERS = "OR";

    private CaseNumber number;
    private String source;
    private String subject;
    private int occurrence;
    private SignalKind kind;
    private String playbook;
    private MessageClass messageClass;
    private Urgency urgency;
    private OutreachState state;
    private String title;
    private String titlePl;
    private String product;
    private String region;
    private String reference;
    private String skill;
    private String jurisdiction;
    private LocalDate effectiveOn;
    private Instant tellAt;
    private Instant latestAt;
    private String noticeRule;
    private String team;
    private String owner;
    private int audienceSize;
    private int heldOut;
    private boolean approval;
    private Integer approvalAbove;
    private Instant askedAt;
    private String decidedBy;
    private String refusal;
    private Long knownIssue;
    private String openedBy;
    private String stoppedBy;
    private Instant openedAt;
    private Instant overAt;
    private Instant toldAt;
    private Instant endedAt;
    private OutreachOutcome outcome;
    private int missedUpdates;
    private Instant missedAt;
    private int standstills;
    private Instant stoodStillAt;
    private int version;

    private Outreach() {}

    /** One that a signal has just called for. */
    static Outreach open(CaseNumber number, Signal signal, int occurrence, Instant now) {
        var outreach = new Outreach();
        outreach.number = number;
        outreach.source = signal.source();
        outreach.subject = signal.subject();
        outreach.occurrence = occurrence;
        outreach.kind = signal.kind();
        outreach.state = OutreachState.OPENED;
        outreach.title = signal.title();
        outreach.titlePl = signal.titlePl();
        outreach.product = signal.product();
        outreach.region = signal.region();
        outreach.reference = signal.reference();
        outreach.skill = signal.skill();
        outreach.jurisdiction = signal.jurisdiction();
        outreach.effectiveOn = signal.effectiveOn();
        outreach.openedAt = now;
        outreach.tellAt = now;
        return outreach;
    }

    /** Takes what the table says, and who answers for it. */
    void assess(Assessment assessment, String responsibleTeam, String responsible) {
        playbook = assessment.playbook();
        urgency = assessment.urgency();
        messageClass = assessment.messageClass();
        approval = assessment.approval();
        approvalAbove = assessment.approvalAbove();
        team = responsibleTeam;
        owner = owner == null ? responsible : owner;
    }

    /** Takes when it is told, by when at the latest, and by which rule. */
    void schedule(NoticePeriod notice, Instant now) {
        tellAt = notice.tellAt(now);
        latestAt = notice.latestAt();
        noticeRule = notice.rule();
    }

    /** Takes what a development changes of the matter itself. */
    void develop(Signal signal) {
        title = signal.title();
        titlePl = signal.titlePl();
        effectiveOn = signal.effectiveOn() == null ? effectiveOn : signal.effectiveOn();
        missedUpdates = 0;
        missedAt = null;
    }

    /** The matter is over; what follows is about another. */
    void over(Instant at) {
        overAt = at;
    }

    void composedBy(String username) {
        openedBy = username;
        owner = username;
    }

    void select(int affected, int untold, Instant now) {
        expect(OutreachState.OPENED);
        audienceSize = affected;
        heldOut = untold;
        askedAt = now;
        state = OutreachState.READY;
    }

    /** Others are affected by now. */
    void grow(int affected, int untold) {
        audienceSize = affected;
        heldOut = untold;
    }

    /** Whether somebody has to approve the message before it leaves. */
    public boolean needsApproval() {
        return approval || audienceSize - heldOut > approvalAbove;
    }

    /** Whether it goes out in the words that somebody approves, and in no others. */
    boolean keepsItsWords() {
        return approval;
    }

    void decide(String username, String whyNot) {
        expect(OutreachState.READY);
        decidedBy = username;
        refusal = whyNot;
    }

    void inform() {
        if (state == OutreachState.ENDED || state == OutreachState.FOLLOWING_UP) {
            throw new Conflict("outreach.ended");
        }
        state = OutreachState.INFORMING;
    }

    void followUp(Instant now) {
        expect(OutreachState.INFORMING);
        toldAt = now;
        state = OutreachState.FOLLOWING_UP;
    }

    /** An update did not come in time; returns the how manieth in a row. */
    int missUpdate(Instant now) {
        missedUpdates++;
        missedAt = now;
        return missedUpdates;
    }

    /** A wave stands still; returns the how manieth time. */
    int standStill(Instant now) {
        standstills++;
        stoodStillAt = now;
        return standstills;
    }

    /** Something moved again. */
    void move() {
        standstills = 0;
        stoodStillAt = null;
    }

    void handTo(String username) {
        owner = username;
    }

    void stoppedBy(String username) {
        if (!isOpen()) {
            throw new Conflict("outreach.ended");
        }
        stoppedBy = username;
    }

    void end(OutreachOutcome how, Instant now) {
        if (isOpen()) {
            state = OutreachState.ENDED;
            outcome = how;
            endedAt = now;
        }
    }

    /** Whether its process still runs. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether another development may still be told. */
    public boolean isTelling() {
        return isOpen() && overAt == null && state != OutreachState.FOLLOWING_UP;
    }

    /** How many are to be told. */
    public int toTell() {
        return audienceSize - heldOut;
    }

    private void expect(OutreachState wanted) {
        if (state != wanted) {
            throw new Conflict("outreach.moved-on");
        }
    }

    /** Begins with OR. */
    public CaseNumber number() {
        return number;
    }

    /** Who said so. */
    public String source() {
        return source;
    }

    /** The source's name of the matter. */
    public String subject() {
        return subject;
    }

    /** The how manieth time of the matter it is, from 1. */
    int occurrence() {
        return occurrence;
    }

    /** What it is about. */
    public SignalKind kind() {
        return kind;
    }

    /** How it is handled; null before it was weighed. */
    public String playbook() {
        return playbook;
    }

    /** Which rules of contact hold. */
    public MessageClass messageClass() {
        return messageClass;
    }

    /** How soon somebody has to look after it. */
    public Urgency urgency() {
        return urgency;
    }

    /** How far it is. */
    public OutreachState state() {
        return state;
    }

    /** In a few words, for staff. */
    public String title() {
        return title;
    }

    /** The same in Polish, or null. */
    public String titlePl() {
        return titlePl;
    }

    /** A product's key, or null. */
    public String product() {
        return product;
    }

    /** A region's key, or null for everywhere. */
    public String region() {
        return region;
    }

    /** The contract, order or tracking number concerned, or null. */
    public String reference() {
        return reference;
    }

    /** The level of experience concerned, or null. */
    public String skill() {
        return skill;
    }

    /** Whose law holds, or null. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The day from which a planned change holds, or null. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** When customers are told. */
    public Instant tellAt() {
        return tellAt;
    }

    /** When it is too late to tell, or null. */
    public Instant latestAt() {
        return latestAt;
    }

    /** The rule behind its dates, or null. */
    public String noticeRule() {
        return noticeRule;
    }

    /** Whose it is. */
    public String team() {
        return team;
    }

    /** Who answers for it. */
    public String owner() {
        return owner;
    }

    /** How many are affected. */
    public int audienceSize() {
        return audienceSize;
    }

    /** How many of them are left untold on purpose. */
    public int heldOut() {
        return heldOut;
    }

    /** When those affected were found, and approval was asked for if it is needed; null before. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Who approved or refused it, or null. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Why it was refused, or null. */
    public String refusal() {
        return refusal;
    }

    /** The known issue it opened, or null. */
    public Long knownIssue() {
        return knownIssue;
    }

    /** Who composed it by hand, or null. */
    public String openedBy() {
        return openedBy;
    }

    String stoppedBy() {
        return stoppedBy;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When its source noticed that it was over, or null. */
    public Instant overAt() {
        return overAt;
    }

    /** When everything was told, or null. */
    public Instant toldAt() {
        return toldAt;
    }

    /** When it ended, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    /** How it ended, or null. */
    public OutreachOutcome outcome() {
        return outcome;
    }

    int missedUpdates() {
        return missedUpdates;
    }

    /** When an update was last missed, or null. */
    Instant missedAt() {
        return missedAt;
    }

    int standstills() {
        return standstills;
    }

    Instant stoodStillAt() {
        return stoodStillAt;
    }
}
