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

    /** For how many weeks its effect is waited for, unless somebody says otherwise. */
    public static final int USUAL_WAIT_WEEKS = 6;

    private CaseNumber number;
    private int round;
    private Source source;
    private CaseNumber about;
    private CaseNumber theme;
    private String title;
    private String titlePl;
    private String problem;
    private String product;
    private String region;
    private String team;
    private String owner;
    private int reviewDays;
    private Instant openedAt;
    private String openedBy;
    private Stage stage;
    private Instant stepAt;
    private int reminders;
    private Instant reviewBy;
    private Instant decideAgainAt;
    private int designs;
    private int designsBefore;
    private boolean everywhere;
    private int waitWeeks;
    private int looks;
    private Instant rolledOutAt;
    private Instant effectAt;
    private String said;
    private String saidPl;
    private String did;
    private String didPl;
    private boolean released;
    private boolean wantsArticle;
    private Long knownIssue;
    private String words;
    private String wordsPl;
    private CaseNumber article;
    private int wave;
    private Instant tellingUntil;
    private Outcome tellingAs;
    private Outcome outcome;
    private Instant endedAt;
    private Instant watchUntil;
    private int version;

    private Improvement() {}

    /** A new one. */
    static Improvement opened(CaseNumber number, Opening opening, String by, Instant now) {
        var improvement = new Improvement();
        improvement.number = number;
        improvement.round = 1;
        improvement.source = opening.source();
        improvement.about = opening.about();
        improvement.theme = opening.theme();
        improvement.title = opening.title();
        improvement.titlePl = opening.titlePl();
        improvement.problem = opening.problem();
        improvement.product = opening.product();
        improvement.region = opening.region();
        improvement.team = opening.team();
        improvement.reviewDays = opening.reviewDays();
        improvement.openedAt = now;
        improvement.openedBy = by;
        improvement.everywhere = true;
        improvement.waitWeeks = USUAL_WAIT_WEEKS;
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
    void decline(Public why, Instant now) {
        require(Stage.DECISION, Stage.LATER);
        explain(why);
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
    void stop(Public why, Instant now) {
        require(Stage.GO, Stage.EFFECT);
        explain(why);
        telling(Outcome.NOT_SOLVED, now);
    }

    /** It is with customers; its effect is looked at then. */
    void rollOut(Released what, Instant effect, Instant now) {
        require(Stage.ROLL_OUT);
        everywhere = what.everywhere();
        waitWeeks = what.waitWeeks();
        said = what.said();
        saidPl = what.saidPl();
        did = what.did();
        didPl = what.didPl();
        released = what.released();
        wantsArticle = what.wantsArticle();
        rolledOutAt = now;
        effectAt = effect;
        looks = 0;
        enter(Stage.EFFECT, now);
    }

    /** Its effect is looked at; returns which time. */
    int look() {
        require(Stage.EFFECT);
        looks++;
        return looks;
    }

    /** Its effect is looked at once more. */
    void wait(Instant effect, Instant now) {
        require(Stage.EFFECT);
        effectAt = effect;
        enter(Stage.EFFECT, now);
    }

    /** Contacts have fallen, and it is no chance. */
    void prove(Instant now) {
        require(Stage.EFFECT);
        telling(Outcome.PROVED, now);
    }

    /** Its owner gives it up; customers read why. */
    void withdraw(Public why, Instant now) {
        if (stage == Stage.TELLING || stage == Stage.ENDED) {
            throw new Conflict("improvement.over");
        }
        explain(why);
        telling(Outcome.WITHDRAWN, now);
    }

    /** Contributors are told by one more wave, which ends then; returns its number. */
    int tell(Instant until, Instant now) {
        require(Stage.TELLING);
        wave++;
        tellingUntil = until;
        enter(Stage.TELLING, now);
        return wave;
    }

    /** An article was asked for. */
    void wanted(CaseNumber wantedArticle) {
        article = wantedArticle;
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
        outcome = tellingAs;
        endedAt = now;
        watchUntil = watch;
        enter(Stage.ENDED, now);
    }

    /** Customers tell us of it again: it begins anew, with the same owner. */
    void reopen(Instant until, Instant now) {
        if (stage != Stage.ENDED || outcome != Outcome.PROVED) {
            throw new Conflict("improvement.over");
        }
        round++;
        designsBefore = designs;
        outcome = null;
        tellingAs = null;
        endedAt = null;
        watchUntil = null;
        released = false;
        reviewBy = until;
        enter(Stage.REVIEW, now);
    }

    /** One more reminder that nothing moves; returns how many there were since the last step. */
    int remind() {
        reminders++;
        return reminders;
    }

    /** What customers read of it, in both languages. */
    record Public(String en, String pl) {}

    /**
     * What comes with a roll-out.
     *
     * @param everywhere whether everybody gets it, or only those of the pilot
     * @param waitWeeks for how many weeks its effect is waited for, 1 to 52
     * @param said what customers had said
     * @param did what we did
     * @param released whether it may stand on the public page once it is proved
     */
    public record Released(
            boolean everywhere,
            int waitWeeks,
            String said,
            String saidPl,
            String did,
            String didPl,
            boolean released,
            boolean wantsArticle) {}

    private void telling(Outcome as, Instant now) {
        tellingAs = as;
        enter(Stage.TELLING, now);
    }

    private void explain(Public why) {
        words = why.en();
        wordsPl = why.pl();
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

    /** The title for a reader of this language. */
    public String title(boolean polish) {
        return polish ? titlePl : title;
    }

    /** Its number, beginning with IM. */
    public CaseNumber number() {
        return number;
    }

    /** Which time it is open, from 1. */
    public int round() {
        return round;
    }

    /** What opened it. */
    public Source source() {
        return source;
    }

    /** The complaint, idea or theme that it comes from, or null. */
    public CaseNumber about() {
        return about;
    }

    /** By whose contacts its effect is counted; null only until an owner is named. */
    public CaseNumber theme() {
        return theme;
    }

    /** What it is called in English. */
    public String title() {
        return title;
    }

    /** What it is called in Polish. */
    public String titlePl() {
        return titlePl;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** A product's key, or null for several. */
    public String product() {
        return product;
    }

    /** A region's key, or null for everywhere. */
    public String region() {
        return region;
    }

    /** The team that looks after it. */
    public String team() {
        return team;
    }

    /** User name of who answers for it; null until one is named. */
    public String owner() {
        return owner;
    }

    /** How many business days the departments have. */
    public int reviewDays() {
        return reviewDays;
    }

    /** When it was opened first. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Who opened it; {@code heed} for a theme. */
    public String openedBy() {
        return openedBy;
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

    /** Whether everybody got the change, or only those of the pilot. */
    public boolean everywhere() {
        return everywhere;
    }

    /** For how many weeks its effect is waited for. */
    public int waitWeeks() {
        return waitWeeks;
    }

    /** How often its effect was looked at since the roll-out. */
    public int looks() {
        return looks;
    }

    /** When it was brought to customers, or null. */
    public Instant rolledOutAt() {
        return rolledOutAt;
    }

    /** When its effect is looked at, or null. */
    public Instant effectAt() {
        return effectAt;
    }

    /** What customers had said, in English, or null. */
    public String said() {
        return said;
    }

    /** The same in Polish. */
    public String saidPl() {
        return saidPl;
    }

    /** What we did, in English, or null. */
    public String did() {
        return did;
    }

    /** The same in Polish. */
    public String didPl() {
        return didPl;
    }

    /** Whether it may stand on the public page once it is proved. */
    public boolean released() {
        return released;
    }

    /** Whether an article is wanted once it is proved. */
    public boolean wantsArticle() {
        return wantsArticle;
    }

    /** The key of the notice on our pages, or null. */
    public Long knownIssue() {
        return knownIssue;
    }

    /** Why it was not changed or given up, in English, or null. */
    public String words() {
        return words;
    }

    /** The same in Polish. */
    public String wordsPl() {
        return wordsPl;
    }

    /** The article that was asked for, or null. */
    public CaseNumber article() {
        return article;
    }

    /** The last message to contributors, 0 before the first. */
    public int wave() {
        return wave;
    }

    /** When it is too late to tell somebody; null before anybody is told. */
    public Instant tellingUntil() {
        return tellingUntil;
    }

    /** How it ends, as contributors are told; null before. */
    public Outcome tellingAs() {
        return tellingAs;
    }

    /** How it ended; null while it is open. */
    public Outcome outcome() {
        return outcome;
    }

    /** When it ended; null while it is open. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Until when it is watched after it was proved, or null. */
    public Instant watchUntil() {
        return watchUntil;
    }

    int version() {
        return version;
    }
}
