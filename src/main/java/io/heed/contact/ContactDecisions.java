package io.heed.contact;

import io.heed.customer.ContactWay;
import io.heed.customer.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the facts about many customers before the policy: one statement for what they heard lately, however many they are. */
@Component
class ContactDecisions {

    private final ContactPolicy policy;
    private final ContactSettings settings;
    private final ContactMapper mapper;
    private final ContactSink sink;

    ContactDecisions(ContactPolicy policy, ContactSettings settings, ContactMapper mapper, ContactSink sink) {
        this.policy = policy;
        this.settings = settings;
        this.mapper = mapper;
        this.sink = sink;
    }

    /** What is to be done for each, by the customer's key. */
    Map<Long, ContactDecision> about(Wave wave, Collection<Recipient> recipients, Instant now) {
        var earlier = earlier(wave, recipients, now);
        var decisions = new HashMap<Long, ContactDecision>();
        for (var recipient : recipients) {
            var id = recipient.customer().id();
            decisions.put(id, policy.decide(facts(wave, recipient, now, earlier.getOrDefault(id, List.of()))));
        }
        return decisions;
    }

    private ContactFacts facts(Wave wave, Recipient recipient, Instant now, List<ContactFacts.Earlier> earlier) {
        var reach = recipient.reach();
        return new ContactFacts(
                wave.messageClass(),
                wave.urgentReason() != null,
                wave.messageClass()
                        .purpose()
                        .map(recipient.consents()::contains)
                        .orElse(true),
                sink.reaches(reach),
                reach.preferred() == ContactWay.PORTAL,
                reach.quiet(),
                recipient.customer().timeZone(),
                now,
                wave.expiresAt(),
                earlier);
    }

    private Map<Long, List<ContactFacts.Earlier>> earlier(Wave wave, Collection<Recipient> recipients, Instant now) {
        if (!wave.messageClass().isCapped() || recipients.isEmpty()) {
            return Map.of();
        }
        var ids = recipients.stream().map(each -> each.customer().id()).toList();
        return mapper.writtenSince(ids, now.minus(settings.longestCap())).stream()
                .filter(each -> !isSameQuestion(wave, each))
                .collect(Collectors.groupingBy(
                        ContactMapper.Written::customerId,
                        Collectors.mapping(
                                each -> new ContactFacts.Earlier(each.messageClass(), each.writtenAt()),
                                Collectors.toList())));
    }

    /** A question that is repeated is still one question: its first half does not forbid the second. */
    private static boolean isSameQuestion(Wave wave, ContactMapper.Written written) {
        return wave.messageClass() == MessageClass.RESEARCH && wave.programme().equals(written.programme());
    }
}
