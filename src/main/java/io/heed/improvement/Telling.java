package io.heed.improvement;

import io.heed.contact.ContactEntry;
import io.heed.contact.ContactReason;
import io.heed.contact.Contacts;
import io.heed.contact.MessageClass;
import io.heed.contact.Wave;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every customer who contributed how an improvement ends, and keeps for each whether they were told, or why not. It is
 * about their own contact with us, so that no consent is needed; but whoever has taken back the consent to be asked what they
 * think has said that they want to hear no more of it, and is left in peace.
 */
@Service
@Transactional
public class Telling {

    /** How long a message may be held before it comes too late. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private static final int TOGETHER = 500;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Closing closing;
    private final Effects effects;
    private final Contributors contributors;
    private final Contacts contacts;

    Telling(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Closing closing,
            Effects effects,
            Contributors contributors,
            Contacts contacts) {
        this.mapper = mapper;
        this.records = records;
        this.closing = closing;
        this.effects = effects;
        this.contributors = contributors;
        this.contacts = contacts;
    }

    /** Opens the message to everybody who contributed; returns whether anybody is to hear. */
    public boolean open(CaseNumber number) {
        var improvement = records.lock(number);
        var now = records.now();
        var wave = improvement.tell(now.plus(PATIENCE), now);
        records.save(improvement);
        var told = contributors.listed(improvement, now);
        Contributors.inParts(told, part -> mapper.addTold(number, part));
        var going = told.stream()
                .filter(ToldCustomer::isWrittenTo)
                .map(ToldCustomer::customerId)
                .toList();
        if (!going.isEmpty()) {
            contacts.open(
                    new Wave(
                            number,
                            wave,
                            MessageClass.SERVICE,
                            null,
                            improvement.ending().tellingUntil()),
                    going);
        }
        var people = (int) told.stream().filter(each -> each.toldWith() == null).count();
        records.tell(new ImprovementEvent.TellingOpened(
                number, now, improvement.ending().tellingAs(), people, people - going.size()));
        if (improvement.ending().tellingAs() == Outcome.NOT_SOLVED) {
            effects.reportNotSolved(improvement);
        }
        return !going.isEmpty();
    }

    /**
     * Keeps what became of each. When nobody is open any more, whatever was not proved is closed.
     *
     * @return whether somebody is still to hear
     */
    public boolean note(CaseNumber number) {
        var improvement = records.lock(number);
        if (settle(improvement, mapper.told(number, improvement.ending().wave())) > 0) {
            return true;
        }
        var counts = counts(number, improvement.ending().wave());
        var told = counts.getOrDefault(Result.TOLD, 0);
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        records.tell(new ImprovementEvent.Told(number, records.now(), told, all - told));
        if (improvement.ending().tellingAs() != Outcome.PROVED) {
            closing.close(number);
        }
        return false;
    }

    /** Of the last message, how many people have which outcome. */
    @Transactional(readOnly = true)
    public Map<Result, Integer> counts(CaseNumber number, int wave) {
        var counts = new HashMap<Result, Integer>();
        mapper.told(number, wave).stream()
                .filter(each -> each.toldWith() == null)
                .forEach(each -> counts.merge(each.outcome(), 1, Integer::sum));
        return counts;
    }

    /** Whoever is told with another goes by what became of that one. */
    private int settle(Improvement improvement, List<ToldCustomer> all) {
        var decided = decided(improvement);
        var over = records.now().isAfter(improvement.ending().tellingUntil());
        var settled = new HashMap<Long, ToldCustomer>();
        all.stream()
                .filter(each -> each.toldWith() == null)
                .map(each -> each.isOpen() ? settled(each, decided.get(each.customerId()), over) : each)
                .forEach(each -> settled.put(each.customerId(), each));
        all.stream()
                .filter(each -> each.toldWith() != null)
                .map(each -> each.isOpen() ? each.like(settled.get(each.toldWith()), records.now()) : each)
                .forEach(each -> settled.put(each.customerId(), each));
        all.stream()
                .filter(ToldCustomer::isOpen)
                .map(each -> settled.get(each.customerId()))
                .filter(each -> !each.isOpen())
                .forEach(each -> mapper.updateTold(improvement.number(), each));
        return (int) settled.values().stream().filter(ToldCustomer::isOpen).count();
    }

    /** What the rules for messages decided, by customer. */
    private Map<Long, ContactEntry> decided(Improvement improvement) {
        var decided = new HashMap<Long, ContactEntry>();
        for (long after = 0; ; ) {
            var some = contacts.ofProgramme(improvement.number(), null, after, TOGETHER);
            some.stream()
                    .filter(entry -> entry.wave() == improvement.ending().wave())
                    .forEach(entry -> decided.put(entry.customerId(), entry));
            if (some.size() < TOGETHER) {
                return decided;
            }
            after = some.get(some.size() - 1).id();
        }
    }

    private ToldCustomer settled(ToldCustomer told, ContactEntry entry, boolean over) {
        if (entry == null) {
            return told.with(Result.ERASED, null, records.now());
        }
        var result = switch (entry.state()) {
            case WRITTEN -> Result.TOLD;
            case WAITING, HELD -> over ? Result.NOT_IN_TIME : Result.OPEN;
            case DROPPED -> dropped(entry.reason());
            case SUPERSEDED -> Result.NOT_IN_TIME;
        };
        return told.with(result, entry.reason(), records.now());
    }

    private static Result dropped(ContactReason reason) {
        return switch (reason) {
            case NO_CONSENT -> Result.CONSENT_WITHDRAWN;
            case CHOSE_PORTAL -> Result.PORTAL_ONLY;
            case UNREACHABLE, MISSING_VALUE -> Result.UNREACHABLE;
            default -> Result.NOT_IN_TIME;
        };
    }
}
