package io.heed.improvement;

import io.heed.contact.ContactEntry;
import io.heed.contact.ContactReason;
import io.heed.contact.Contacts;
import io.heed.contact.MessageClass;
import io.heed.contact.Wave;
import io.heed.customer.Consents;
import io.heed.customer.Purpose;
import io.heed.customer.Recipients;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.shared.CaseNumber;
import io.heed.theme.Contributor;
import io.heed.theme.Themes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    private final Themes themes;
    private final Contacts contacts;
    private final Recipients recipients;
    private final Consents consents;

    Telling(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Closing closing,
            Effects effects,
            Themes themes,
            Contacts contacts,
            Recipients recipients,
            Consents consents) {
        this.mapper = mapper;
        this.records = records;
        this.closing = closing;
        this.effects = effects;
        this.themes = themes;
        this.contacts = contacts;
        this.recipients = recipients;
        this.consents = consents;
    }

    /** Opens the message to everybody who contributed; returns whether anybody is to hear. */
    public boolean open(CaseNumber number) {
        var improvement = records.lock(number);
        var now = records.now();
        var wave = improvement.tell(now.plus(PATIENCE), now);
        records.save(improvement);
        var contributors = contributors(improvement);
        var told = first(wave, contributors, now);
        inParts(told, part -> mapper.addTold(number, part));
        var going = told.stream()
                .filter(ToldCustomer::isOpen)
                .map(ToldCustomer::customerId)
                .toList();
        if (!going.isEmpty()) {
            contacts.open(new Wave(number, wave, MessageClass.SERVICE, null, improvement.tellingUntil()), going);
        }
        records.tell(new ImprovementEvent.TellingOpened(
                number, now, improvement.tellingAs(), told.size(), told.size() - going.size()));
        if (improvement.tellingAs() == Outcome.NOT_SOLVED) {
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
        var open = mapper.told(number, improvement.wave()).stream()
                .filter(ToldCustomer::isOpen)
                .toList();
        var left = settle(improvement, open);
        if (left > 0) {
            return true;
        }
        var counts = counts(number, improvement.wave());
        var told = counts.getOrDefault(Result.TOLD, 0);
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        records.tell(new ImprovementEvent.Told(number, records.now(), told, all - told));
        if (improvement.tellingAs() != Outcome.PROVED) {
            closing.close(number);
        }
        return false;
    }

    /** Of the last message, how many have which outcome. */
    @Transactional(readOnly = true)
    public Map<Result, Integer> counts(CaseNumber number, int wave) {
        var counts = new HashMap<Result, Integer>();
        mapper.told(number, wave).forEach(each -> counts.merge(each.outcome(), 1, Integer::sum));
        return counts;
    }

    private Set<Long> contributors(Improvement improvement) {
        var contributors = new TreeSet<>(mapper.origins(improvement.number()));
        if (improvement.theme() != null) {
            themes.contributors(improvement.theme()).stream()
                    .map(Contributor::customerId)
                    .forEach(contributors::add);
        }
        return contributors;
    }

    /** Of whom it is known before anybody is written to that they are not. */
    private List<ToldCustomer> first(int wave, Set<Long> contributors, Instant now) {
        var told = new ArrayList<ToldCustomer>();
        inParts(List.copyOf(contributors), part -> {
            var there = new HashSet<Long>();
            recipients.of(part).forEach(each -> there.add(each.customer().id()));
            var withdrawn = Set.copyOf(consents.withdrawn(part, Purpose.RESEARCH));
            part.forEach(customer ->
                    told.add(first(wave, customer, there.contains(customer), withdrawn.contains(customer), now)));
        });
        return told;
    }

    private static ToldCustomer first(int wave, long customer, boolean there, boolean withdrawn, Instant now) {
        if (!there) {
            return new ToldCustomer(wave, customer, Result.ERASED, null, now);
        }
        return withdrawn
                ? new ToldCustomer(wave, customer, Result.CONSENT_WITHDRAWN, null, now)
                : new ToldCustomer(wave, customer, Result.OPEN, null, null);
    }

    private int settle(Improvement improvement, List<ToldCustomer> open) {
        var decided = decided(improvement);
        var over = records.now().isAfter(improvement.tellingUntil());
        var left = 0;
        for (var each : open) {
            var now = settled(each, decided.get(each.customerId()), over);
            if (now.isOpen()) {
                left++;
            } else {
                mapper.updateTold(improvement.number(), now);
            }
        }
        return left;
    }

    /** What the rules for messages decided, by customer. */
    private Map<Long, ContactEntry> decided(Improvement improvement) {
        var decided = new HashMap<Long, ContactEntry>();
        for (long after = 0; ; ) {
            var some = contacts.ofProgramme(improvement.number(), null, after, TOGETHER);
            some.stream()
                    .filter(entry -> entry.wave() == improvement.wave())
                    .forEach(entry -> decided.put(entry.customerId(), entry));
            if (some.size() < TOGETHER) {
                return decided;
            }
            after = some.get(some.size() - 1).id();
        }
    }

    private ToldCustomer settled(ToldCustomer told, ContactEntry entry, boolean over) {
        if (entry == null) {
            return new ToldCustomer(told.wave(), told.customerId(), Result.ERASED, null, records.now());
        }
        var result = switch (entry.state()) {
            case WRITTEN -> Result.TOLD;
            case WAITING, HELD -> over ? Result.NOT_IN_TIME : Result.OPEN;
            case DROPPED -> dropped(entry.reason());
            case SUPERSEDED -> Result.NOT_IN_TIME;
        };
        return new ToldCustomer(
                told.wave(), told.customerId(), result, entry.reason(), result == Result.OPEN ? null : records.now());
    }

    private static Result dropped(ContactReason reason) {
        return switch (reason) {
            case NO_CONSENT -> Result.CONSENT_WITHDRAWN;
            case CHOSE_PORTAL -> Result.PORTAL_ONLY;
            case UNREACHABLE, MISSING_VALUE -> Result.UNREACHABLE;
            default -> Result.NOT_IN_TIME;
        };
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += TOGETHER) {
            work.accept(list.subList(from, Math.min(list.size(), from + TOGETHER)));
        }
    }
}
