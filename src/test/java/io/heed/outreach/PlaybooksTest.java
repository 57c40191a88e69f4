package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.outreach.PlaybookEditions.Which;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HeedTest
@Transactional
class PlaybooksTest {

    private static final Which UPDATE = new Which("outage", Stage.UPDATE);

    @Autowired
    Playbooks playbooks;

    @Autowired
    PlaybookTexts texts;

    @Autowired
    PlaybookEditions editions;

    @Autowired
    Clock clock;

    private LocalDate from;

    @BeforeEach
    void inThreeDays() {
        from = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(3);
    }

    @Test
    void everyPlaybookSaysSomethingAtEachStageInBothLanguages() {
        assertThat(playbooks.all()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(playbook -> {
            for (var stage : Stage.values()) {
                for (var language : PlaybookEditions.LANGUAGES) {
                    assertThat(editions.counting(playbook, stage, language, clock.instant()))
                            .as(playbook.id() + " " + stage + " " + language)
                            .isPresent();
                }
            }
        });
    }

    @Test
    void everyTextThatComesWithHeedUsesPlaceholdersThatThereAre() {
        assertThat(playbooks.all().stream()
                        .flatMap(playbook -> texts.editions(playbook.id(), OutreachStory.LEAD).stream()))
                .allSatisfy(text -> assertThatCode(() -> {
                            new Template(text.subject()).check("subject");
                            new Template(text.body()).check("body");
                        })
                        .as(text.toString())
                        .doesNotThrowAnyException());
    }

    @Test
    void noTextThatComesWithHeedIsFromTheFuture() {
        assertThat(playbooks.all().stream()
                        .flatMap(playbook -> texts.editions(playbook.id(), OutreachStory.LEAD).stream())
                        .filter(text -> text.writtenBy().equals("heed")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.writtenAt()).isBefore("2026-11-22T14:00:00Z"));
    }

    @Test
    void aNewEditionIsSaidOfNewsHeardFromItsDayOnAndTheOldOneIsKept() {
        var midnight = from.atStartOfDay(ZoneId.of("Europe/London")).toInstant();
        editions.add(UPDATE, from, said("Only this: {words}"), "manager", clock.instant());
        editions.add(UPDATE, from, said("No, this: {words}"), "manager", clock.instant());

        assertThat(updates(midnight.minusMillis(1)))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.edition()).isEqualTo(1));
        assertThat(updates(midnight)).hasSize(2).allSatisfy(text -> {
            assertThat(text.edition()).isEqualTo(3);
            assertThat(text.body()).isEqualTo("No, this: {words}");
            assertThat(text.writtenBy()).isEqualTo("manager");
        });
        assertThat(editions.editions(UPDATE)).hasSize(6);
    }

    @Test
    void anEditionOfALaterDayCountsThoughAnEarlierOneWasAgreedAfterIt() {
        editions.add(UPDATE, from.plusDays(7), said("In a week: {words}"), "manager", clock.instant());
        editions.add(UPDATE, from, said("At once: {words}"), "manager", clock.instant());

        assertThat(editions.at(UPDATE, from)).containsEntry("body-pl", "At once: {words}");
        assertThat(editions.at(UPDATE, from.plusDays(7))).containsEntry("body-pl", "In a week: {words}");
    }

    @Test
    void eachTextThatCannotBeIsRefusedByName() {
        var typed = new HashMap<>(said("Dear {fristName}"));
        typed.put("subject-en", "Two\nlines");
        typed.put("subject-pl", " ");
        typed.put("body-pl", "x".repeat(4_001));

        assertThatThrownBy(() -> PlaybookEditions.checked(typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.all())
                                .extracting(Refused::field)
                                .containsExactly("subject-en", "body-en", "subject-pl", "body-pl"));
        assertThatThrownBy(() -> PlaybookEditions.checked(said("A bell\u0007 rings")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPlaybookThatThereIsNotHasNoTexts() {
        assertThatThrownBy(() -> editions.editions(new Which("nonsense", Stage.UPDATE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void howAMatterIsHandledIsChangedOnceAtATime() {
        var outage = playbooks.get("outage");

        playbooks.change(with(outage, "PT2H", 0), OutreachStory.LEAD);

        assertThat(playbooks.get("outage").updateEvery()).isEqualTo("PT2H");
        assertThatThrownBy(() -> playbooks.change(with(outage, "PT1H", 0), OutreachStory.LEAD))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var outage = playbooks.get("outage");

        assertThatThrownBy(() -> playbooks.change(with(outage, "two hours", 0), OutreachStory.LEAD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("updateEvery"));
        assertThatThrownBy(() -> playbooks.change(with(outage, "PT2H", 90), OutreachStory.LEAD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("holdOutPercent"));
    }

    private List<PlaybookText> updates(Instant heardAt) {
        return PlaybookEditions.LANGUAGES.stream()
                .flatMap(language ->
                        editions.counting(playbooks.get("outage"), Stage.UPDATE, language, heardAt).stream())
                .toList();
    }

    private static Map<String, String> said(String body) {
        return Map.of("subject-en", "News", "body-en", body, "subject-pl", "Co nowego", "body-pl", body);
    }

    private static Playbook with(Playbook was, String updateEvery, int holdOutPercent) {
        return new Playbook(
                was.id(),
                was.name(),
                was.namePl(),
                was.develops(),
                was.opensKnownIssue(),
                holdOutPercent,
                updateEvery,
                was.askSilentAfter(),
                was.careCallAfter(),
                was.measureAfter(),
                was.team(),
                was.version());
    }
}
