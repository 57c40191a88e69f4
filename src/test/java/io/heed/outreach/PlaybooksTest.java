package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HeedTest
@Transactional
class PlaybooksTest {

    @Autowired
    Playbooks playbooks;

    @Autowired
    PlaybookTexts texts;

    @Test
    void everyPlaybookSaysSomethingAtEachStageInBothLanguages() {
        assertThat(playbooks.all()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(playbook -> {
            for (var stage : Stage.values()) {
                assertThat(playbooks.stage(playbook.id(), stage))
                        .as(playbook.id() + " " + stage)
                        .extracting(PlaybookText::language)
                        .containsExactly("en", "pl");
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
    void aNewEditionIsSaidFromThenOnAndTheOldOneIsKept() {
        playbooks.write("outage", Stage.UPDATE, "en", "News", "Only this: {words}", OutreachStory.LEAD);

        assertThat(playbooks.stage("outage", Stage.UPDATE))
                .filteredOn(text -> text.language().equals("en"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.edition()).isEqualTo(2);
                    assertThat(text.body()).isEqualTo("Only this: {words}");
                    assertThat(text.writtenBy()).isEqualTo("lead");
                });
    }

    @Test
    void aTextWithAnUnknownPlaceholderIsRefused() {
        assertThatThrownBy(() ->
                        playbooks.write("outage", Stage.UPDATE, "en", "News", "Dear {fristName}", OutreachStory.LEAD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("body"));
        assertThatThrownBy(() -> playbooks.write("outage", Stage.UPDATE, "de", "News", "x", OutreachStory.LEAD))
                .isInstanceOf(Refused.class);
    }

    @Test
    void agentsAndAuditorsChangeNoTexts() {
        for (var who : List.of(OutreachStory.AGENT, new Actor("auditor", Role.AUDITOR, null))) {
            assertThatThrownBy(() -> playbooks.write("outage", Stage.UPDATE, "en", "News", "x", who))
                    .isInstanceOf(NotFound.class);
        }
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
