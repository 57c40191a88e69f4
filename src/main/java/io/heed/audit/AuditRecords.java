package io.heed.audit;

import io.heed.complaint.CaseTrail;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.Money;
import io.heed.complaint.Resolution;
import io.heed.complaint.TimelineEntry;
import io.heed.shared.CaseNumber;
import io.heed.shared.PerTransaction;
import io.heed.shared.audit.CaseEvent;
import io.heed.survey.SurveyEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a record of every event of a case of any kind, in its transaction, all of them in one statement before the commit.
 * Facts are taken from the event's components by type: numbers, of other cases too, dates, amounts and our own words. The
 * case itself is left out, and by name what people wrote.
 */
@Component
class AuditRecords implements CaseTrail {

    /** Components with words of customers or staff. */
    private static final Set<String> WORDS = Set.of("question", "answer", "remedy", "remedies", "result");

    /** Components that the record has columns for, and whose customer it is, which nobody reads a record for. */
    private static final Set<String> ELSEWHERE = Set.of("customerId", "at", "by");

    private static final Set<Class<?>> BY_CUSTOMER = Set.of(
            ComplaintEvent.Received.class,
            ComplaintEvent.Reopened.class,
            ComplaintEvent.FixConfirmed.class,
            ComplaintEvent.FixRejected.class,
            ComplaintEvent.CustomerWrote.class,
            ComplaintEvent.Withdrawn.class,
            SurveyEvent.Answered.class,
            SurveyEvent.WordsGiven.class);

    private final AuditRecordMapper mapper;
    private final RecordFacts json;
    private final PerTransaction<List<NewRecord>> unwritten = new PerTransaction<>(ArrayList::new, this::append);

    AuditRecords(AuditRecordMapper mapper, RecordFacts json) {
        this.mapper = mapper;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(CaseEvent event) {
        var components = event.getClass().getRecordComponents();
        var facts = new TreeMap<String, String>();
        for (var component : components) {
            var value = valueOf(component, event);
            if (isFact(component.getName()) && !event.subject().equals(value)) {
                fact(value).ifPresent(fact -> facts.put(component.getName(), fact));
            }
        }
        var actor = actorOf(event, components);
        unwritten
                .get()
                .add(new NewRecord(
                        Category.EVENT, event.subject(), event.at(), event.recordedAs(), actor, json.write(facts)));
    }

    @Override
    public List<TimelineEntry> of(CaseNumber caseNumber) {
        append(unwritten.get());
        return mapper.ofCase(caseNumber).stream().map(this::entry).toList();
    }

    @Override
    public long mark() {
        return mapper.lastId();
    }

    @Override
    public List<Happening> since(long mark, int limit) {
        return mapper.after(mark, limit).stream()
                .map(row -> new Happening(row.caseNumber(), entry(row)))
                .toList();
    }

    private TimelineEntry entry(Row row) {
        return new TimelineEntry(row.occurredAt(), row.event(), row.actor(), json.read(row.facts()));
    }

    private void append(List<NewRecord> records) {
        if (!records.isEmpty()) {
            mapper.append(records);
            records.clear();
        }
    }

    private static String actorOf(CaseEvent event, RecordComponent[] components) {
        for (var component : components) {
            if (component.getName().equals("by") && valueOf(component, event) instanceof String by) {
                return by;
            }
        }
        return BY_CUSTOMER.contains(event.getClass()) ? "customer" : "heed";
    }

    private static boolean isFact(String component) {
        return !ELSEWHERE.contains(component) && !WORDS.contains(component);
    }

    private static Optional<String> fact(Object value) {
        if (value instanceof Resolution resolution) {
            return Optional.of(resolution.outcome().name());
        }
        if (value instanceof Money money) {
            return Optional.of(money.amount() + " " + money.currency());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static Object valueOf(RecordComponent component, CaseEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record that is not stored yet. */
    record NewRecord(
            Category category, CaseNumber caseNumber, Instant occurredAt, String event, String actor, String facts) {}

    /** An event as it is stored; {@code facts} is a JSON object. */
    record Row(long id, CaseNumber caseNumber, Instant occurredAt, String event, String actor, String facts) {}
}
