package io.heed.theme;

import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says whether words that are alike are a theme. */
@Service
@Transactional
public class ThemeReview {

    /** How many members of a group a person looks at; no more are suggested as one. */
    static final int MOST_MEMBERS = 200;

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2_000;

    private final ThemeRecords records;
    private final ThemeMapper themes;
    private final VerbatimMapper verbatims;
    private final SuggestionMapper suggestions;
    private final ThemeThresholds thresholds;
    private final ThemeWatch watch;
    private final WorkItems workItems;
    private final StaffDirectory staff;
    private final WordReaders readers;

    ThemeReview(
            ThemeRecords records,
            ThemeMapper themes,
            VerbatimMapper verbatims,
            SuggestionMapper suggestions,
            ThemeThresholds thresholds,
            ThemeWatch watch,
            WorkItems workItems,
            StaffDirectory staff,
            WordReaders readers) {
        this.records = records;
        this.themes = themes;
        this.verbatims = verbatims;
        this.suggestions = suggestions;
        this.thresholds = thresholds;
        this.watch = watch;
        this.workItems = workItems;
        this.staff = staff;
        this.readers = readers;
    }

    /** What is suggested as one theme and this person may read, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Verbatim> members(CaseNumber number, String username) {
        var who = staff.find(username)
                .map(member -> new Actor(username, member.role(), member.team()))
                .orElseThrow(NotFound::new);
        return readers.split(ordered(suggestions.open(number, MOST_MEMBERS)), who)
                .words();
    }

    /** Themes that a suggestion may be joined to, those heard of last first. */
    @Transactional(readOnly = true)
    public List<Theme> confirmed() {
        return themes.confirmed(MOST_MEMBERS);
    }

    /**
     * It is a theme: all but those left out belong to it from now on.
     *
     * @throws Refused naming {@code titleEn}, {@code titlePl}, {@code team}, or {@code leaveOut} when nothing is left
     * @throws Conflict when it was decided meanwhile
     */
    public void confirm(CaseNumber number, Theme.Titles titles, String team, Collection<Long> leaveOut, String by) {
        var checked = Themes.check(titles);
        if (staff.team(team).isEmpty()) {
            throw new Refused("team", "theme.unknown-team");
        }
        var theme = records.get(number);
        var kept = split(number, leaveOut, by);
        verbatims.assign(number, kept, by, records.now());
        taken(number, number, kept, by);
        var sum = verbatims.sum(number, Instant.EPOCH);
        theme.confirm(checked, team, sum.worst(), thresholds.of(sum.worst()), by, records.now());
        records.save(theme);
        records.publish(new ThemeEvent.Confirmed(number, records.now(), by));
    }

    /**
     * It belongs to a theme there is: all but those left out do from now on.
     *
     * @throws Refused naming {@code into} when there is no such theme, or {@code leaveOut} when nothing is left
     */
    public void join(CaseNumber number, String into, Collection<Long> leaveOut, String by) {
        var target = target(into);
        var theme = records.get(number);
        var kept = split(number, leaveOut, by);
        verbatims.assign(target, kept, by, records.now());
        taken(number, target, kept, by);
        theme.mergeInto(target, by, records.now());
        records.save(theme);
        records.publish(new ThemeEvent.Merged(number, records.now(), target, by));
        watch.heard(target);
    }

    /**
     * It is no theme; the same words are not suggested as one again.
     *
     * @throws Refused naming {@code reason} when it is too short or too long
     */
    public void reject(CaseNumber number, String reason, String by) {
        var why = PlainText.require("reason", reason == null ? "" : reason.strip());
        int length = why.codePointCount(0, why.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new Refused("reason", "theme.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        var theme = records.get(number);
        theme.reject(why, by, records.now());
        records.save(theme);
        var all = ids(number);
        if (!all.isEmpty()) {
            suggestions.decide(number, all, SuggestionMapper.State.REFUSED, by, records.now());
        }
        records.publish(new ThemeEvent.Rejected(number, records.now(), by));
    }

    /** Nobody has decided in time: the team's lead has the task now. */
    public void handToLead(CaseNumber number) {
        var lead = staff.leadOf(records.get(number).team()).username();
        workItems.ofCase(number).stream()
                .filter(item -> !lead.equals(item.assignee()))
                .forEach(item -> workItems.handOver(item.taskId(), lead));
        records.publish(new ThemeEvent.ReviewLate(number, records.now(), lead));
    }

    private List<Long> split(CaseNumber number, Collection<Long> leaveOut, String by) {
        var out = new HashSet<>(leaveOut);
        var all = ids(number);
        var kept = all.stream().filter(id -> !out.contains(id)).toList();
        if (kept.isEmpty()) {
            throw new Refused("leaveOut", "theme.nothing-left");
        }
        if (kept.size() < all.size()) {
            suggestions.decide(number, out, SuggestionMapper.State.REFUSED, by, records.now());
            records.publish(new ThemeEvent.Released(number, records.now(), all.size() - kept.size(), by));
        }
        return kept;
    }

    private void taken(CaseNumber number, CaseNumber target, List<Long> kept, String by) {
        suggestions.decide(number, kept, SuggestionMapper.State.TAKEN, by, records.now());
        suggestions.takenElsewhere(number, kept);
        records.publish(new ThemeEvent.Assigned(target, records.now(), kept.size(), by));
    }

    private CaseNumber target(String into) {
        try {
            var target = records.get(new CaseNumber(into));
            if (target.isConfirmed()) {
                return target.number();
            }
        } catch (IllegalArgumentException | NotFound noTheme) {
            throw new Refused("into", "theme.unknown-theme");
        }
        throw new Refused("into", "theme.unknown-theme");
    }

    private List<Long> ids(CaseNumber number) {
        return suggestions.open(number, MOST_MEMBERS).stream()
                .map(SuggestionMapper.Suggested::verbatim)
                .toList();
    }

    private List<Verbatim> ordered(List<SuggestionMapper.Suggested> open) {
        return Themes.inOrder(open, verbatims);
    }
}
