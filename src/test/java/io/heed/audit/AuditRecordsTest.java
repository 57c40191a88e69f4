package io.heed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.coaching.CoachingEvent;
import io.heed.complaint.CaseForStaff;
import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.Money;
import io.heed.complaint.Resolution;
import io.heed.complaint.TimelineEntry;
import io.heed.idea.IdeaEvent;
import io.heed.improvement.ImprovementEvent;
import io.heed.improvement.Source;
import io.heed.outreach.OutreachEvent;
import io.heed.shared.CaseNumber;
import io.heed.survey.Measure;
import io.heed.survey.SurveyEvent;
import io.heed.theme.GapEvent;
import io.heed.theme.ThemeEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class AuditRecordsTest {

    private static final CaseNumber CASE = CaseNumber.of(1);
    private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");
    private static final String SECRET = "Maria Nowak lives at 5 Harbour Street";

    private final List<AuditRecords.Row> rows = new ArrayList<>();
    private final AuditRecords records = new AuditRecords(new Kept(), new RecordFacts(new ObjectMapper()));

    @BeforeEach
    void inATransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void afterIt() {
        TransactionSynchronizationUtils.triggerBeforeCompletion();
        TransactionSynchronizationManager.clear();
    }

    @Test
    void whatPeopleWroteIsNeverRecorded() {
        var resolution = new Resolution(
                SECRET,
                "other",
                Resolution.Outcome.UPHELD,
                SECRET,
                "credit",
                Money.NONE,
                true,
                SECRET,
                SECRET,
                false,
                "agent",
                AT);
        records.record(new ComplaintEvent.QuestionAsked(CASE, AT, SECRET, "agent", AT));
        records.record(new ComplaintEvent.QuestionChased(CASE, AT, SECRET, 1));
        records.record(new ComplaintEvent.ClosedPolitely(CASE, AT, SECRET));
        records.record(new ComplaintEvent.Answered(
                CASE, AT, resolution, List.of(new CaseForStaff.Remedy(1, SECRET, AT, null, null)), false));
        records.record(new ComplaintEvent.ParentAnswered(CASE, AT, CaseNumber.of(2), resolution));
        records.record(new ComplaintEvent.RemedyFulfilled(CASE, AT, SECRET, "agent", true));
        records.record(new ComplaintEvent.RemedyDelayAdmitted(CASE, AT, SECRET, AT));
        records.record(new ComplaintEvent.MessageAnswered(CASE, AT, SECRET, "agent"));

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(rows).hasSize(8).allSatisfy(row -> assertThat(row.facts()).doesNotContain("Maria", "Harbour"));
    }

    @Test
    void anEventIsRecordedWithItsActorAndFacts() {
        records.record(new ComplaintEvent.OwnerAssigned(CASE, AT, "agent", "lead", "hand-over", "agent"));
        records.record(new ComplaintEvent.FixConfirmed(CASE, AT));
        records.record(new ComplaintEvent.Closed(CASE, AT, Closure.CONFIRMED));

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(records.of(CASE)).extracting(TimelineEntry::actor).containsExactly("agent", "customer", "heed");
        assertThat(records.of(CASE).get(0).facts())
                .containsEntry("to", "lead")
                .containsEntry("from", "agent")
                .containsEntry("reason", "hand-over");
    }

    @Test
    void whoHoldsAnOutreachUpOrStopsItIsRecorded() {
        var outreach = CaseNumber.of("OR", 7);
        records.record(new OutreachEvent.AudienceSelected(outreach, AT, 120, 12));
        records.record(new OutreachEvent.Paused(outreach, AT, 2, "agent"));
        records.record(new OutreachEvent.Stopped(outreach, AT, "lead"));

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(rows)
                .extracting(AuditRecords.Row::caseNumber, AuditRecords.Row::event, AuditRecords.Row::actor)
                .containsExactly(
                        tuple(outreach, "AudienceSelected", "heed"),
                        tuple(outreach, "Paused", "agent"),
                        tuple(outreach, "Stopped", "lead"));
        assertThat(records.of(outreach).get(1).facts()).isEqualTo(Map.of("wave", "2"));
    }

    @Test
    void whatMakesAnIdeaTrueIsOnRecordAndTheCaseItselfIsNoFactOfIt() {
        var idea = CaseNumber.of("IB", 7);
        var improvement = CaseNumber.of("IM", 3);
        var complaint = CaseNumber.of(9);
        records.record(new IdeaEvent.Received(idea, AT, 4711L, "card", "agent"));
        records.record(new IdeaEvent.Linked(idea, AT, improvement));
        records.record(new ImprovementEvent.Opened(improvement, AT, Source.FAULT, complaint, "agent"));
        records.record(new SurveyEvent.Answered(CaseNumber.of("SV", 5), AT, 4711L, complaint, Measure.CSAT, 4));

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(records.of(idea))
                .extracting(TimelineEntry::facts)
                .containsExactly(
                        Map.of("product", "card"),
                        Map.of("improvement", improvement.value()),
                        Map.of("source", "FAULT", "about", complaint.value()),
                        Map.of("caseNumber", complaint.value(), "measure", "CSAT", "score", "4"));
    }

    /** Words come in with events as text, or in what has words inside; each such component is looked at by a person. */
    @Test
    void everythingOfAnEventThatMayHoldWordsIsLeftOutOrOneOfOurOwn() {
        var ours = Set.of(
                "approvedBy",
                "branch",
                "category",
                "channel",
                "coach",
                "department",
                "failedWay",
                "from",
                "gesture",
                "kind",
                "letter",
                "nextWay",
                "owner",
                "product",
                "reason",
                "team",
                "to",
                "username");
        var told = families()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .flatMap(event -> Stream.of(event.getRecordComponents()))
                .filter(component -> !isPlainFact(component.getType()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        told.removeAll(Set.of("by", "question", "answer", "remedy", "remedies", "result", "resolution", "amount"));

        assertThat(ours).containsAll(told);
    }

    private static Stream<Class<?>> families() {
        return Stream.of(
                ComplaintEvent.class,
                SurveyEvent.class,
                OutreachEvent.class,
                IdeaEvent.class,
                ThemeEvent.class,
                GapEvent.class,
                ImprovementEvent.class,
                CoachingEvent.class);
    }

    private static boolean isPlainFact(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type == CaseNumber.class;
    }

    private final class Kept implements AuditRecordMapper {

        @Override
        public void append(List<AuditRecords.NewRecord> records) {
            records.forEach(record -> rows.add(new AuditRecords.Row(
                    rows.size() + 1L,
                    record.caseNumber(),
                    record.occurredAt(),
                    record.event(),
                    record.actor(),
                    record.facts())));
        }

        @Override
        public long lastId() {
            return rows.size();
        }

        @Override
        public List<AuditRecords.Row> after(long id, int limit) {
            return rows.stream().filter(row -> row.id() > id).limit(limit).toList();
        }

        @Override
        public List<AuditRecords.Row> ofCase(CaseNumber caseNumber) {
            return rows;
        }
    }
}
