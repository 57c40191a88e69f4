package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.Severity;
import io.heed.improvement.Improvements;
import io.heed.improvement.Opening;
import io.heed.improvement.Source;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Themes that are the same as another one, or need not be watched any more. */
@HeedTest
class ThemeEndingTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final String WHY = "Both are about missed visits.";

    @Autowired
    Themes themes;

    @Autowired
    ThemeEnding ending;

    @Autowired
    ThemeFile file;

    @Autowired
    Verbatims verbatims;

    @Autowired
    GapRegister gaps;

    @Autowired
    Improvements improvements;

    @Autowired
    SuggestionMapper suggestions;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    @Test
    void everythingGoesOverToTheOtherTheme() {
        var theme = theme();
        var other = theme();
        var said = said(Severity.HIGH);
        var maybe = said(Severity.LOW);
        var twice = said(Severity.LOW);
        themes.assign(theme, List.of(said), MANAGER);
        suggestions.suggest(theme, maybe, 0.9, clock.instant());
        suggestions.suggest(theme, twice, 0.9, clock.instant());
        suggestions.suggest(other, twice, 0.8, clock.instant());
        gaps.note(new GapRegister.Noted("ADVERT", "Within a day", "Three days", null, theme.value(), "agent"), MANAGER);
        var improvement = improve(theme);

        merge(theme, other);

        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.MERGED);
        assertThat(themes.get(theme).mergedInto()).isEqualTo(other);
        assertThat(themes.get(theme).reason()).isEqualTo(WHY);
        assertThat(themes.get(theme).decidedBy()).isEqualTo("manager");
        assertThat(file.countWords(theme)).isZero();
        assertThat(file.countWords(other)).isEqualTo(1);
        assertThat(themes.get(other).severity()).isEqualTo(Severity.HIGH);
        assertThat(themes.get(other).threshold())
                .as("the limits of the worst of both")
                .isEqualTo(themes.get(theme).threshold());
        assertThat(suggestions.open(other, 50))
                .extracting(SuggestionMapper.Suggested::verbatim)
                .containsExactlyInAnyOrder(maybe, twice);
        assertThat(suggestions.open(theme, 50)).isEmpty();
        assertThat(gaps.ofTheme(other)).hasSize(1);
        assertThat(improvements.get(improvement).theme()).isEqualTo(other);
        assertThat(events(theme)).contains("MergedByHand");
        assertThat(events(other)).contains("TookOver");
        assertThat(events(improvement)).contains("ThemeMerged");
    }

    @Test
    void twoImprovementsUnderWayCannotBecomeOne() {
        var theme = theme();
        var other = theme();
        improve(theme);
        improve(other);
        assertThatThrownBy(() -> merge(theme, other))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("into"));
        assertThat(themes.get(theme).isConfirmed()).isTrue();
    }

    @Test
    void aThemeThatIsImprovedIsNotRetiredAndTheImprovementIsNamed() {
        var theme = theme();
        var improvement = improve(theme);
        assertThatThrownBy(() -> ending.retire(theme, WHY, version(theme), MANAGER))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("theme.still-improved");
                    assertThat(refused.arguments()).containsExactly(improvement);
                });
        assertThat(themes.get(theme).isConfirmed()).isTrue();
    }

    @Test
    void aRetiredThemeKeepsItsWordsAndWhoSaidSo() {
        var theme = theme();
        themes.assign(theme, List.of(said(Severity.LOW)), MANAGER);
        ending.retire(theme, WHY, version(theme), MANAGER);
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.RETIRED);
        assertThat(themes.get(theme).reason()).isEqualTo(WHY);
        assertThat(themes.get(theme).decidedBy()).isEqualTo("manager");
        assertThat(file.countWords(theme)).isEqualTo(1);
        assertThat(events(theme)).contains("RetiredByHand");
        assertThat(rows.sql("SELECT COUNT(*) FROM audit_record WHERE facts LIKE ?")
                        .param("%" + WHY + "%")
                        .query(Integer.class)
                        .single())
                .as("what somebody wrote is in no record")
                .isZero();
    }

    @Test
    void whoIsTooLateOrHasLookedAtAnotherVersionChangesNothing() {
        var theme = theme();
        var other = theme();
        var seen = version(theme);
        themes.assign(theme, List.of(said(Severity.LOW)), MANAGER);
        assertThatThrownBy(() -> ending.merge(theme, other.value(), WHY, seen, MANAGER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ending.retire(theme, WHY, seen, MANAGER)).isInstanceOf(Conflict.class);
        var now = version(theme);
        ending.merge(theme, other.value(), WHY, now, MANAGER);
        assertThatThrownBy(() -> ending.merge(theme, other.value(), WHY, now, MANAGER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ending.retire(theme, WHY, version(theme), MANAGER))
                .isInstanceOf(Conflict.class);
        assertThat(events(theme).stream().filter("MergedByHand"::equals)).hasSize(1);
    }

    @Test
    void bothWhereAndWhyAreAskedForAtOnce() {
        var theme = theme();
        for (var into : new String[] {null, "", "TH-000001-0x", theme.value(), "HD-000001-3"}) {
            assertThatThrownBy(() -> ending.merge(theme, into, " no ", version(theme), MANAGER))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.all())
                                    .extracting(Refused::field)
                                    .containsExactly("into", "reason"));
        }
        assertThatThrownBy(() -> ending.retire(theme, "x".repeat(2_001), version(theme), MANAGER))
                .isInstanceOf(Refused.class);
        var owner = new Actor("owner", Role.OWNER, null);
        assertThatThrownBy(() -> ending.retire(theme, WHY, version(theme), owner))
                .isInstanceOf(NotFound.class);
        assertThat(themes.get(theme).isConfirmed()).isTrue();
    }

    @Test
    void whatBecomesOfAGapIsOnRecordWithoutWhatSomebodyWrote() {
        var promised = "An engineer within a day " + UUID.randomUUID();
        gaps.note(new GapRegister.Noted("ADVERT", promised, "Three days", null, theme().value(), "agent"), MANAGER);
        long id = rows.sql("SELECT id FROM theme_gap WHERE promised = ?")
                .param(promised)
                .query(Long.class)
                .single();
        var gap = CaseNumber.of(Gap.LETTERS, id);
        gaps.move(id, "WORKING", MANAGER);
        gaps.move(id, "KEPT", MANAGER);
        gaps.move(id, "OPEN", MANAGER);
        assertThat(events(gap)).containsExactly("GapOpened", "GapChanged", "GapClosed", "GapChanged");
        assertThat(rows.sql("SELECT CONCAT(actor, ' ', facts) FROM audit_record WHERE case_number = ?")
                        .param(gap.value())
                        .query(String.class)
                        .list())
                .allMatch(each -> each.startsWith("manager "))
                .noneMatch(each -> each.contains("engineer") || each.contains("Three"));
    }

    private void merge(CaseNumber theme, CaseNumber into) {
        ending.merge(theme, into.value(), WHY, version(theme), MANAGER);
    }

    private int version(CaseNumber theme) {
        return themes.get(theme).version();
    }

    private CaseNumber theme() {
        return themes.open(new Theme.Titles("Missed visits", "Przepadłe wizyty"), null, "service", MANAGER);
    }

    private CaseNumber improve(CaseNumber theme) {
        return improvements.open(
                new Opening(
                        Source.THEME,
                        theme,
                        theme,
                        "Visits",
                        "Wizyty",
                        "Visits are missed.",
                        null,
                        null,
                        "service",
                        null,
                        List.of(),
                        5),
                MANAGER);
    }

    private long said(Severity severity) {
        var reference = UUID.randomUUID().toString();
        verbatims.keep(new Heard(
                Verbatim.Source.POST,
                reference,
                null,
                null,
                null,
                null,
                "en",
                clock.instant(),
                "Nobody came " + reference,
                severity,
                0));
        return rows.sql("SELECT id FROM verbatim WHERE reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private List<String> events(CaseNumber about) {
        return rows.sql("SELECT event FROM audit_record WHERE case_number = ? ORDER BY id")
                .param(about.value())
                .query(String.class)
                .list();
    }
}
