package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.contact.MessageClass;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Outreaches as staff and sources handle them. */
@HeedTest
class OutreachesTest {

    private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null);

    @Autowired
    OutreachStory story;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Readers readers;

    @Autowired
    OutreachList list;

    @BeforeEach
    void peopleAreAwake() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void whatWouldLeaveIsShownBeforeAnythingDoes() {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);

        var rehearsed = rehearsal.of(draft(SignalKind.OUTAGE, "home-internet", level), Map.of(), OutreachStory.AGENT);

        var preview = rehearsed.preview();
        assertThat(rehearsed.playbook().id()).isEqualTo("outage");
        assertThat(preview.messageClass()).isEqualTo(MessageClass.SERVICE_CRITICAL);
        assertThat(preview.tell()).isTrue();
        assertThat(preview.approval()).isFalse();
        assertThat(preview.customers()).isEqualTo(2);
        assertThat(rehearsed.readers()).extracting(Readers.Reader::language).containsExactly("en", "pl");
        assertThat(rehearsed.readers())
                .allSatisfy(reader ->
                        assertThat(reader.body()).contains("The line is down.").doesNotContain("{"));
    }

    @Test
    void theSameCompositionOpensOneOutreach() {
        var draft = draft(SignalKind.OUTAGE, "home-internet", OutreachStory.level());
        var id = UUID.randomUUID().toString();

        var first = story.outreaches.compose(id, draft, OutreachStory.AGENT);
        var second = story.outreaches.compose(id, draft, OutreachStory.AGENT);

        assertThat(first.outcome()).isEqualTo(SignalReceipt.Outcome.OPENED);
        assertThat(second.outcome()).isEqualTo(SignalReceipt.Outcome.REPEATED);
        assertThat(second.outreach()).isEqualTo(first.outreach());
        assertThat(list.get(first.outreach(), AUDITOR).outreach().owner()).isEqualTo("agent");
    }

    @Test
    void staffSayHowAMatterDevelopsWhoeverReportedIt() {
        var level = OutreachStory.level();
        var customer = story.customers(1, "home-internet", level).get(0);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", level).announced();
        story.letPass(Duration.ofMinutes(10));

        story.outreaches.develop(
                outreach.number, SignalPhase.UPDATED, words("A digger hit the cable."), OutreachStory.AGENT);
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.lettersTo(customer)).hasSize(2);
        assertThat(story.outreaches.developments(outreach.number, AUDITOR))
                .extracting(Development::words)
                .containsExactly("The line is down.", "A digger hit the cable.");
        assertThat(story.outreaches.progress(outreach.number, AUDITOR)).hasSize(2);
        assertThat(list.get(outreach.number, AUDITOR).line().told()).isEqualTo(1);
    }

    @Test
    void whatChangesBeforeAnybodyIsToldIsAnnouncedAsItIsNow() {
        var level = OutreachStory.level();
        story.customers(1, "home-internet", level);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", level).raised();

        story.outreaches.develop(
                outreach.number,
                SignalPhase.UPDATED,
                new OutreachDraft(null, null, null, "A cable is cut.", null, null, null, null, null, null, null),
                OutreachStory.LEAD);
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");

        assertThat(story.outreaches.developments(outreach.number, OutreachStory.LEAD))
                .extracting(Development::stage)
                .containsExactly(Stage.ANNOUNCEMENT, Stage.ANNOUNCEMENT);
        assertThat(story.outreaches
                        .developments(outreach.number, OutreachStory.LEAD)
                        .get(1))
                .returns("A cable is cut.", Development::words)
                .returns(true, Development::isTold);
    }

    @Test
    void aMessageIsReadAsACustomerOfTheAudienceWouldReadIt() {
        var level = OutreachStory.level();
        var customer = story.customers(1, "home-internet", level).get(0);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", level).raised();
        outreach.runJob("selectAudience");

        assertThat(readers.of(outreach.number, Map.of(), OutreachStory.AGENT))
                .singleElement()
                .satisfies(reader -> {
                    assertThat(reader.customer()).isEqualTo(customer);
                    assertThat(reader.subject()).contains("Home internet");
                    assertThat(reader.body()).contains("The line is down.");
                });
        assertThatThrownBy(() -> readers.of(outreach.number, Map.of(), new Actor("owner", Role.OWNER, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTextWhoseValueIsMissingRefusesToBeSent() {
        var level = OutreachStory.level();
        story.customers(1, "home-internet", level);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", level).raised();
        outreach.runJob("selectAudience");
        story.jdbc
                .sql("UPDATE outreach SET product = NULL WHERE number = ?")
                .param(outreach.number.value())
                .update();
        story.jdbc
                .sql("UPDATE audience SET reference = NULL WHERE outreach = ?")
                .param(outreach.number.value())
                .update();

        assertThat(readers.of(outreach.number, Map.of(), OutreachStory.AGENT))
                .extracting(Readers.Reader::missing)
                .containsExactly("product");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        outreach.deliver();
        assertThat(outreach.letters()).isZero();
    }

    @Test
    void whoReadsDoesNotTell() {
        var draft = draft(SignalKind.OUTAGE, "home-internet", OutreachStory.level());

        assertThatThrownBy(() -> story.outreaches.compose("x", draft, AUDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rehearsal.of(draft, Map.of(), AUDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> list.page(List.of(OutreachState.OPENED), 0, 10, new Actor("admin", Role.ADMIN, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsAddedToWhatIsOver() {
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", OutreachStory.level())
                .raised();
        outreach.runJob("selectAudience");

        assertThatThrownBy(() -> story.outreaches.develop(
                        outreach.number, SignalPhase.UPDATED, words("Still down."), OutreachStory.AGENT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> story.outreaches.pause(outreach.number, OutreachStory.AGENT))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everythingWrongWithASignalIsSaidAtOnceAndNothingIsKept() {
        var wrong = new Signal(
                "Prometheus!",
                "1",
                " ",
                SignalKind.RENEWAL,
                null,
                null,
                null,
                null,
                null,
                "spaceship",
                "moon",
                null,
                null,
                "California",
                null,
                null);

        assertThatThrownBy(() -> story.intake.receive(wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.all())
                                .extracting(Refused::field)
                                .containsExactlyInAnyOrder(
                                        "source",
                                        "subject",
                                        "phase",
                                        "at",
                                        "title",
                                        "product",
                                        "region",
                                        "jurisdiction",
                                        "effectiveOn"));
    }

    @Test
    void twoSignalsAtTheSameMomentOpenOneOutreach() throws Exception {
        var level = OutreachStory.level();
        var subject = UUID.randomUUID().toString();
        var at = story.clock.instant();
        var outcomes = new ConcurrentLinkedQueue<SignalReceipt>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var calls = List.of("a", "b", "c", "d").stream()
                    .map(id -> (Callable<Boolean>)
                            () -> outcomes.add(story.intake.receive(raised(id, subject, level, at))))
                    .toList();
            for (Future<Boolean> call : pool.invokeAll(calls)) {
                call.get();
            }
        } finally {
            pool.shutdownNow();
        }

        var numbers = new TreeSet<String>();
        outcomes.forEach(receipt -> numbers.add(receipt.outreach().value()));
        assertThat(numbers).hasSize(1);
        assertThat(outcomes)
                .filteredOn(receipt -> receipt.outcome() == SignalReceipt.Outcome.OPENED)
                .hasSize(1);
        assertThat(story.runtimeInstances(new CaseNumber(numbers.first()))).isEqualTo(1);
    }

    private static Signal raised(String id, String subject, String level, Instant at) {
        return new Signal(
                "race",
                subject + id,
                subject,
                SignalKind.OUTAGE,
                SignalPhase.RAISED,
                "A matter",
                null,
                null,
                null,
                "home-internet",
                null,
                null,
                level,
                null,
                null,
                at);
    }

    private static OutreachDraft draft(SignalKind kind, String product, String level) {
        return new OutreachDraft(
                kind,
                "A matter",
                "Sprawa",
                "The line is down.",
                "The line is down.",
                product,
                null,
                null,
                level,
                null,
                null);
    }

    private static OutreachDraft words(String words) {
        return new OutreachDraft(null, null, null, words, "PL: " + words, null, null, null, null, null, null);
    }
}
