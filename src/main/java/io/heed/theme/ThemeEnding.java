package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a watched theme by hand: it is the same as another one, or need not be watched any more. What was merged cannot be taken
 * apart again.
 */
@Service
@Transactional
public class ThemeEnding {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2_000;

    private final ThemeRecords records;
    private final ThemeMapper themes;
    private final VerbatimMapper verbatims;
    private final SuggestionMapper suggestions;
    private final GapMapper gaps;
    private final ThemeUse use;
    private final ThemeWatch watch;
    private final ThemeProcess process;

    ThemeEnding(
            ThemeRecords records,
            ThemeMapper themes,
            VerbatimMapper verbatims,
            SuggestionMapper suggestions,
            GapMapper gaps,
            ThemeUse use,
            ThemeWatch watch,
            ThemeProcess process) {
        this.records = records;
        this.themes = themes;
        this.verbatims = verbatims;
        this.suggestions = suggestions;
        this.gaps = gaps;
        this.use = use;
        this.watch = watch;
        this.process = process;
    }

    /**
     * Makes the theme part of another one. What customers said, what is suggested and nobody has decided, gaps, and the
     * improvement that is under way go over; the other theme is at once weighed against its threshold with all of it. An
     * improvement that has ended stays where it was proved.
     *
     * @param into the number of a theme that is watched
     * @param version the version that was looked at
     * @throws Refused naming {@code into} or {@code reason}, or both; also when both have an improvement under way
     * @throws Conflict when it was ended or changed meanwhile
     * @throws NotFound when this person may not
     */
    public void merge(CaseNumber number, String into, String reason, int version, Actor who) {
        Themes.mayWork(who);
        var theme = watched(number, version);
        var wrong = new Refusals();
        var target = wrong.check(() -> target(into, number));
        var why = wrong.check(() -> reason(reason));
        wrong.raise();
        var own = use.openOn(number);
        var others = use.openOn(target.number());
        if (own.isPresent() && others.isPresent()) {
            throw new Refused("into", "theme.both-improved", own.get(), others.get());
        }
        theme.mergeInto(target.number(), why, who.username(), records.now());
        records.save(theme);
        target.takeOver(theme);
        records.save(target);
        goOver(theme, target, who.username());
        process.ended(number);
        watch.heard(target.number());
    }

    /**
     * Watches the theme no longer. What customers said stays in the figures; whoever mentions it again begins a new one.
     *
     * @param version the version that was looked at
     * @throws Refused naming {@code reason}, or telling of the improvement that is under way
     * @throws Conflict when it was ended or changed meanwhile
     * @throws NotFound when this person may not
     */
    public void retire(CaseNumber number, String reason, int version, Actor who) {
        Themes.mayWork(who);
        var theme = watched(number, version);
        use.openOn(number).ifPresent(open -> {
            throw new Refused(null, "theme.still-improved", open);
        });
        var why = reason(reason);
        theme.retire(why, who.username(), records.now());
        records.save(theme);
        records.publish(new ThemeEvent.RetiredByHand(number, records.now(), who.username()));
        process.ended(number);
    }

    /** What this theme may become part of, those heard of last first. */
    @Transactional(readOnly = true)
    public List<Theme> targets(CaseNumber number) {
        return themes.confirmed(ThemeReview.MOST_MEMBERS).stream()
                .filter(each -> !each.number().equals(number))
                .toList();
    }

    private void goOver(Theme theme, Theme target, String by) {
        var from = theme.number();
        var into = target.number();
        int words = verbatims.move(from, into);
        suggestions.moveOpen(from, into);
        suggestions.dropOpen(from);
        gaps.move(from, into);
        use.moved(from, into, by);
        records.publish(new ThemeEvent.MergedByHand(from, records.now(), into, words, by));
        records.publish(new ThemeEvent.TookOver(into, records.now(), from, words, by));
    }

    private Theme watched(CaseNumber number, int version) {
        var theme = records.get(number);
        if (!theme.isConfirmed()) {
            throw new Conflict("theme.ended");
        }
        if (theme.version() != version) {
            throw new Conflict("theme.changed");
        }
        return theme;
    }

    private Theme target(String into, CaseNumber number) {
        var target = CaseNumber.isValid(into) ? themes.find(new CaseNumber(into)) : null;
        if (target == null || !target.isConfirmed() || target.number().equals(number)) {
            throw new Refused("into", "theme.unknown-theme");
        }
        return target;
    }

    private static String reason(String given) {
        var why = PlainText.require("reason", given == null ? "" : given.strip());
        int length = why.codePointCount(0, why.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new Refused("reason", "theme.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return why;
    }
}
