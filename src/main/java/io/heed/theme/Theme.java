package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What many customers tell us of. Every step guards itself; what customers said is kept beside it. */
public final class Theme {

    /** The two letters a theme's number begins with. */
    public static final String LETTERS = "TH";

    private CaseNumber number;
    private State state;
    private String titleEn;
    private String titlePl;
    private String words;
    private String product;
    private String team;
    private String owner;
    private Severity severity;
    private Instant openedAt;
    private String openedBy;
    private Instant reviewBy;
    private Instant decidedAt;
    private String decidedBy;
    private String reason;
    private CaseNumber mergedInto;
    private Integer windowDays;
    private Integer limitCount;
    private Long limitCents;
    private Instant overAt;
    private Instant heardAt;
    private Integer silentDays;
    private Instant endedAt;
    private int version;

    private Theme() {}

    /** What becomes of a theme. */
    public enum State {
        /** Found by similarity; a person has still to look. */
        SUGGESTED,
        /** A person said that it is one; it is watched. */
        CONFIRMED,
        /** A person said that it is none. */
        REJECTED,
        /** It belongs to another theme. */
        MERGED,
        /** Nobody has told us of it for a long time, or somebody ended it by hand. */
        RETIRED
    }

    /**
     * When a theme asks for an improvement.
     *
     * @param windowDays how many days back are looked at
     * @param count how many contacts in the window are too many
     * @param costCents what may be spent on it in the window, in cents
     * @param silentDays after how many days without a contact nobody watches any more
     */
    public record Threshold(int windowDays, int count, long costCents, int silentDays) {

        /** How far back it looks. */
        public Duration window() {
            return Duration.ofDays(windowDays);
        }
    }

    /** A theme that words of customers share, to be confirmed. */
    static Theme suggested(
            CaseNumber number,
            String words,
            String product,
            String team,
            Severity severity,
            Instant reviewBy,
            Instant now) {
        var theme = new Theme();
        theme.number = number;
        theme.state = State.SUGGESTED;
        theme.words = words;
        theme.product = product;
        theme.team = team;
        theme.severity = severity;
        theme.openedAt = now;
        theme.openedBy = "heed";
        theme.reviewBy = reviewBy;
        return theme;
    }

    /** A theme that a person opened. */
    static Theme opened(
            CaseNumber number,
            Titles titles,
            String product,
            String team,
            Threshold threshold,
            String by,
            Instant now) {
        var theme = suggested(number, null, product, team, Severity.LOW, null, now);
        theme.openedBy = by;
        theme.confirm(titles, team, Severity.LOW, threshold, by, now);
        return theme;
    }

    /** What a theme is called in both languages. */
    public record Titles(String en, String pl) {}

    void confirm(Titles titles, String forTeam, Severity worst, Threshold limits, String by, Instant now) {
        require(State.SUGGESTED);
        decide(State.CONFIRMED, by, now);
        titleEn = titles.en();
        titlePl = titles.pl();
        team = forTeam;
        owner = by;
        rise(worst, limits);
        heardAt = now;
    }

    void reject(String why, String by, Instant now) {
        require(State.SUGGESTED);
        decide(State.REJECTED, by, now);
        reason = why;
        endedAt = now;
    }

    void mergeInto(CaseNumber other, String by, Instant now) {
        require(State.SUGGESTED);
        decide(State.MERGED, by, now);
        mergedInto = other;
        endedAt = now;
    }

    /** It is watched, and the same as another one. */
    void mergeInto(CaseNumber other, String why, String by, Instant now) {
        require(State.CONFIRMED);
        decide(State.MERGED, by, now);
        mergedInto = other;
        reason = why;
        endedAt = now;
    }

    /** Takes over what was heard of another one, and that somebody was told of it. */
    void takeOver(Theme other) {
        require(State.CONFIRMED);
        heard(other.heardAt);
        overAt = overAt == null || other.overAt != null && other.overAt.isAfter(overAt) ? other.overAt : overAt;
    }

    void retire(Instant now) {
        require(State.CONFIRMED);
        state = State.RETIRED;
        endedAt = now;
    }

    /** Somebody says that it need not be watched any more. */
    void retire(String why, String by, Instant now) {
        retire(now);
        decide(State.RETIRED, by, now);
        reason = why;
    }

    /** Takes the worst of what was said, and the limits that go with it. */
    void rise(Severity worst, Threshold limits) {
        severity = worst;
        windowDays = limits.windowDays();
        limitCount = limits.count();
        limitCents = limits.costCents();
        silentDays = limits.silentDays();
    }

    void heard(Instant at) {
        heardAt = heardAt == null || at.isAfter(heardAt) ? at : heardAt;
    }

    /** Passed its threshold now. */
    void overNow(Instant now) {
        require(State.CONFIRMED);
        overAt = now;
    }

    /** Whether it passed its threshold already within the present window. */
    boolean wasOver(Instant now) {
        return overAt != null && overAt.plus(threshold().window()).isAfter(now);
    }

    /** The title for a reader of this language; of a suggestion the words that its members share. */
    public String title(Locale locale) {
        var title = "pl".equals(locale.getLanguage()) ? titlePl : titleEn;
        return title == null ? words : title;
    }

    /** Whether it is watched. */
    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** What it is called; both are null until it is confirmed. */
    public Titles titles() {
        return new Titles(titleEn, titlePl);
    }

    /** When it asks for an improvement; null until it is confirmed. */
    public Threshold threshold() {
        return windowDays == null ? null : new Threshold(windowDays, limitCount, limitCents, silentDays);
    }

    /** Its number, beginning with TH. */
    public CaseNumber number() {
        return number;
    }

    /** What has become of it. */
    public State state() {
        return state;
    }

    /** The words that its first members share, or null when a person opened it. */
    public String words() {
        return words;
    }

    /** A product's key, or null for several. */
    public String product() {
        return product;
    }

    /** The team that answers for it. */
    public String team() {
        return team;
    }

    /** User name of who confirmed it, or null. */
    public String owner() {
        return owner;
    }

    /** The worst of what was said. */
    public Severity severity() {
        return severity;
    }

    /** When it was suggested or opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** User name of who opened it; {@code heed} for a suggestion. */
    public String openedBy() {
        return openedBy;
    }

    /** By when somebody confirms or rejects the suggestion; null for one opened by hand. */
    public Instant reviewBy() {
        return reviewBy;
    }

    /** When somebody confirmed, rejected or merged it, or ended it by hand; null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Who did, or null. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Why it was rejected or ended by hand, or null. */
    public String reason() {
        return reason;
    }

    /** The theme it became part of, or null. */
    public CaseNumber mergedInto() {
        return mergedInto;
    }

    /** When it passed its threshold last, or null. */
    public Instant overAt() {
        return overAt;
    }

    /** When somebody last told us of it, or it was confirmed. */
    public Instant heardAt() {
        return heardAt;
    }

    /** When it was rejected, merged or retired; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    /** How often it was changed; whoever ends it says which version they have looked at. */
    public int version() {
        return version;
    }

    private void decide(State as, String by, Instant now) {
        state = as;
        decidedAt = now;
        decidedBy = by;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new Conflict("theme.moved-on");
        }
    }
}
