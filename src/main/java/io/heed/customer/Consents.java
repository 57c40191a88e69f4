package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers allow, and how we know. Taking back holds at once and wherever the customer is known by the same address,
 * whoever does it: the worst of it is that somebody hears less. Giving through the link of a case counts only when a link
 * sent to the customer's own address confirms it, because a stranger can open a case in somebody's name.
 */
@Service
@Transactional
public class Consents {

    /** How long a confirmation is waited for. */
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(30);

    /** Nobody is asked again sooner, so that a stranger cannot fill somebody's mailbox. */
    private static final Duration ASK_AGAIN = Duration.ofDays(1);

    private final ConsentMapper mapper;
    private final Customers customers;
    private final ConsentLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentMapper mapper,
            Customers customers,
            ConsentLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.customers = customers;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What holds, for each purpose. */
    @Transactional(readOnly = true)
    public Map<Purpose, Consent> of(long customerId) {
        var consents = new EnumMap<Purpose, Consent>(Purpose.class);
        for (var purpose : Purpose.values()) {
            consents.put(purpose, Consent.NEVER);
        }
        mapper.of(customerId).forEach(row -> consents.put(row.purpose(), new Consent(row.state(), row.since())));
        return consents;
    }

    /** Of these customers, a thousand at most, those who have taken this consent back. */
    @Transactional(readOnly = true)
    public List<Long> withdrawn(Collection<Long> customerIds, Purpose purpose) {
        return customerIds.isEmpty() ? List.of() : mapper.withdrawn(customerIds, purpose);
    }

    /** How each came to be, the latest step first. */
    @Transactional(readOnly = true)
    public List<ConsentRecord> proof(long customerId) {
        return mapper.proof(customerId);
    }

    /**
     * What was ticked through the link of a case: what is left out is taken back at once, what is new is asked about at the
     * customer's own address.
     *
     * @param language in which the sentences were read
     */
    public void choose(long customerId, Set<Purpose> allowed, CaseNumber through, Locale language) {
        var now = now();
        of(customerId).forEach((purpose, consent) -> {
            if (!allowed.contains(purpose) && (consent.given() || consent.asked())) {
                withdraw(customerId, purpose, ConsentHow.LINK, through, null);
            } else if (allowed.contains(purpose) && !consent.given() && !isAskedLately(consent, now)) {
                step(new ConsentRecord(
                        customerId,
                        purpose,
                        ConsentState.ASKED,
                        ConsentHow.LINK,
                        purpose.textVersion(),
                        language.toLanguageTag(),
                        null,
                        through,
                        now));
                events.publishEvent(
                        new ConsentAsked(customerId, purpose, through, links.confirm(customerId, purpose, now), now));
            }
        });
    }

    /** A customer said so to a member of staff. */
    public void give(long customerId, Purpose purpose, Locale language, String staff) {
        step(new ConsentRecord(
                customerId,
                purpose,
                ConsentState.GIVEN,
                ConsentHow.PHONE,
                purpose.textVersion(),
                language.toLanguageTag(),
                staff,
                null,
                now()));
    }

    /** A customer took it back towards a member of staff. */
    public void takeBack(long customerId, Purpose purpose, String staff) {
        withdraw(customerId, purpose, ConsentHow.PHONE, null, staff);
    }

    /** By the link in a mail of ours; a second time changes nothing. */
    public void unsubscribe(ConsentLinks.Asked link) {
        withdraw(link.customerId(), link.purpose(), ConsentHow.ONE_CLICK, null, null);
    }

    /** Whether the question is still open, or was answered with yes. */
    @Transactional(readOnly = true)
    public boolean isOpen(ConsentLinks.Asked link) {
        var consent = of(link.customerId()).get(link.purpose());
        return consent.given() || consent.asked() && consent.since().equals(link.at()) && !isOver(link.at(), now());
    }

    /**
     * The customer's own address confirms it.
     *
     * @param language in which the sentence was read
     * @return false when it was taken back or asked anew since, or too long ago; nothing is changed then
     */
    public boolean confirm(ConsentLinks.Asked link, Locale language) {
        var now = now();
        var row = mapper.lock(link.customerId(), link.purpose());
        if (row == null || row.state() == ConsentState.WITHDRAWN) {
            return false;
        }
        if (row.state() == ConsentState.ASKED) {
            if (!row.since().equals(link.at()) || isOver(link.at(), now)) {
                return false;
            }
            step(new ConsentRecord(
                    link.customerId(),
                    link.purpose(),
                    ConsentState.GIVEN,
                    ConsentHow.DOUBLE_OPT_IN,
                    link.purpose().textVersion(),
                    language.toLanguageTag(),
                    null,
                    null,
                    now));
        }
        return true;
    }

    private void withdraw(long customerId, Purpose purpose, ConsentHow how, CaseNumber through, String staff) {
        var known = new TreeSet<>(customers.sameAs(customerId));
        known.add(customerId);
        for (var each : mapper.open(known, purpose)) {
            step(new ConsentRecord(each, purpose, ConsentState.WITHDRAWN, how, null, null, staff, through, now()));
        }
    }

    private void step(ConsentRecord step) {
        mapper.put(step);
        mapper.record(step);
    }

    private static boolean isAskedLately(Consent consent, Instant now) {
        return consent.asked() && consent.since().plus(ASK_AGAIN).isAfter(now);
    }

    private static boolean isOver(Instant asked, Instant now) {
        return asked.plus(CONFIRM_WITHIN).isBefore(now);
    }

    /** As the database keeps it and a link carries it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
