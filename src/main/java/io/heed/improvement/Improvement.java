package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;
import java.util.Set;

/** Something that is to become better for customers. Every step guards itself. */
public final class Improvement {

    /** The two letters an improvement's number begins with. */
    public static final String LETTERS = "IM";

    /** How many designs are tried before we say that it is not solved. */
    public static final int MOST_DESIGNS = 3;

    private CaseNumber number;
    private int round;
    private Subject subject;
    private CaseNumber theme;
    private String owner;
    private int reviewDays;
    private Stage stage;
    private Instant stepAt;
    private int reminders;
    private Instant reviewBy;
    private Instant decideAgainAt;
    private int designs;
    private int designsBefore;
    private Change change;
    private Long knownIssue;
    private Ending ending;
    private int version;

    private Improvement() {}

    /** A new one. */
    static Improvement opened(CaseNumber number, Opening opening, String by, Instant now) {
        var improvement = new Improvement();
        improvement.number = number;
        improvement.round = 1;
        improvement.subject = Subject.of(opening, by, now);
        improvement.theme = opening.theme();
        improvement.reviewDays = opening.reviewDays();
        improvement.change = Change.NONE;
        improvement.ending = Ending.NONE;
        improvement.enter(Stage.OPENED, now);
        return improvement;
    }

    /** Somebody answers for it; the departments have until then. */
    void own(String username, CaseNumber measuredBy, int days, Instant until, Instant now) {
        require(Stage.OPENED);
        owner = username;
        theme = measuredBy;
        reviewDays = days;
        reviewBy = until;
        enter(Stage.REVIEW, now);
    }

    /** The theme by which it is counted became part of another one. */
    void countBy(CaseNumber other) {
        theme = other;
    }

    /** Ways to change it are gathered. */
    void gathered(Instant now) {
        require(Stage.REVIEW);
        enter(Stage.DECISION, now);
    }

    /** It is worth it. */
    void agree(Instant now) {
        require(Stage.DECISION, Stage.LATER);
        enter(Stage.DESIGN, now);
    }

    /** It is decided again then. */
    void postpone(Instant until, Instant now) {
        require(Stage.DECISION, Stage.LATER);
        decideAgainAt = until;
        enter(Stage.LATER, now);
    }

    /** It is not worth it; customers read why. */
    void decline(Ending.Public why, Instant now) {
        require(Stage.DECISION, Stage.LATER);
        ending = ending.because(why);
        telling(Outcome.DECLINED, now);
    }

    /** One more design; returns which. */
    int design(Instant now) {
        require(Stage.DESIGN);
        designs++;
        enter(Stage.DESIGN, now);
        return designs;
    }

    /** It is tried with some. */
    void pilot(Instant now) {
        require(Stage.DESIGN);
        enter(Stage.PILOT, now);
    }

    /** The pilot is counted. */
    void pilotMeasured(Instant now) {
        require(Stage.PILOT);
        enter(Stage.GO, now);
    }

    /** Everybody gets it. */
    void go(Instant now) {
        require(Stage.GO);
        enter(Stage.ROLL_OUT, now);
    }

    /** The next design is wanted. */
    void back(Instant now) {
        require(Stage.GO, Stage.EFFECT);
        if (!mayDesignAgain()) {
            throw new Conflict("improvement.no-more-designs");
        }
        enter(Stage.DESIGN, now);
    }

    /** What was tried did not help. */
    void stop(Ending.Public why, Instant now) {
        require(Stage.GO, Stage.EFFECT);
        ending = ending.because(why);
        telling(Outcome.NOT_SOLVED, now);
    }

    /** It is with customers; its effect is looked at then. */
    void rollOut(Released what, Instant effect, Instant now) {
        require(Stage.ROLL_OUT);
        change = Change.of(what, effect, now);
        enter(Stage.EFFECT, now);
    }

    /** Its effect is looked at; returns which time. */
    int look() {
        require(Stage.EFFECT);
        change = change.lookedAt();
        return change.looks();
    }

    /** Its effect is looked at once more. */
    void wait(Instant effect, Instant now) {
        require(Stage.EFFECT);
        change = change.waitedForUntil(effect);
        enter(Stage.EFFECT, now);
    }

    /** Contacts have fallen, and it is no chance. */
    void prove(Instant now) {
        require(Stage.EFFECT);
        telling(Outcome.PROVED, now);
    }

    /** Its owner gives it up; customers read why. */
    void withdraw(Ending.Public why, Instant now) {
        if (stage == Stage.TELLING || stage == Stage.ENDED) {
            throw new Conflict("improvement.over");
        }
        ending = ending.because(why);
        telling(Outcome.WITHDRAWN, now);
    }

    /** Contributors are told by one more wave, which ends then; returns its number. */
    int tell(Instant until, Instant now) {
        require(Stage.TELLING);
        ending = ending.toldUntil(until);
        enter(Stage.TELLING, now);
        return ending.wave();
    }

    /** An article was asked for. */
    void wanted(CaseNumber article) {
        ending = ending.wanting(article);
    }

    /** Customers read on our pages that we know of it. */
    void known(long issue) {
        knownIssue = issue;
    }

    /** They no longer do. */
    void noLongerKnown() {
        knownIssue = null;
    }

    /** Nothing more happens; a proved one is watched until then. */
    void close(Instant watch, Instant now) {
        require(Stage.TELLING);
        ending = ending.closed(watch, now);
        enter(Stage.ENDED, now);
    }

    /** Customers tell us of it again: it begins anew, with the same owner. */
    void reopen(Instant until, Instant now) {
        if (stage != Stage.ENDED || outcome() != Outcome.PROVED) {
            throw new Conflict("improvement.over");
        }
        round++;
        designsBefore = designs;
        ending = ending.begunAnew();
        change = change.takenBack();
        reviewBy = until;
        enter(Stage.REVIEW, now);
    }

    /** One more reminder that nothing moves; returns how many there were since the last step. */
    int remind() {
        reminders++;
        return reminders;
    }

    private void telling(Outcome as, Instant now) {
        ending = ending.as(as);
        enter(Stage.TELLING, now);
    }

    private void enter(Stage next, Instant now) {
        stage = next;
        stepAt = now;
        reminders = 0;
    }

    private void require(Stage... wanted) {
        if (!Set.of(wanted).contains(stage)) {
            throw new Conflict("improvement.moved-on");
        }
    }

    /** Whether one more design may be tried. */
    public boolean mayDesignAgain() {
        return designs - designsBefore < MOST_DESIGNS;
    }

    /** Whether something still happens. */
    public boolean isOpen() {
        return stage != Stage.ENDED;
    }

    /** Whether it may be given up: not once contributors are told how it ends. */
    public boolean mayBeWithdrawn() {
        return isOpen() && stage != Stage.TELLING;
    }

    /** What it is about. */
    public Subject subject() {
        return subject;
    }

    /** What was brought to customers last. */
    public Change change() {
        return change;
    }

    /** How it ends, and how contributors are told. */
    public Ending ending() {
        return ending;
    }

    /** How it ended; null while it is open. */
    public Outcome outcome() {
        return ending.outcome();
    }

    /** Its number, beginning with IM. */
    public CaseNumber number() {
        return number;
    }

    /** Which time it is open, from 1. */
    public int round() {
        return round;
    }

    /** By whose contacts its effect is counted; null only until an owner is named. */
    public CaseNumber theme() {
        return theme;
    }

    /** User name of who answers for it; null until one is named. */
    public String owner() {
        return owner;
    }

    /** How many business days the departments have. */
    public int reviewDays() {
        return reviewDays;
    }

    /** How far it is. */
    public Stage stage() {
        return stage;
    }

    /** When the last step was made. */
    public Instant stepAt() {
        return stepAt;
    }

    /** Until when the departments have time; null before they are asked. */
    public Instant reviewBy() {
        return reviewBy;
    }

    /** When it is decided again; null unless it was postponed. */
    public Instant decideAgainAt() {
        return decideAgainAt;
    }

    /** How many designs there were. */
    public int designs() {
        return designs;
    }

    /** The key of the notice on our pages, or null. */
    public Long knownIssue() {
        return knownIssue;
    }

    int version() {
        return version;
    }
}
