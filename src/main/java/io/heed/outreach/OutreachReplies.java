package io.heed.outreach;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to what we wrote to many. Whoever answers is not silent; what they say may be a complaint, an idea or thanks, and
 * is recognised like any other message.
 */
@Service
@Transactional
public class OutreachReplies {

    private final SilenceMapper mapper;
    private final Incidents incidents;
    private final Customers customers;
    private final Clock clock;

    OutreachReplies(SilenceMapper mapper, Incidents incidents, Customers customers, Clock clock) {
        this.mapper = mapper;
        this.incidents = incidents;
        this.customers = customers;
        this.clock = clock;
    }

    /** Whether there is an outreach of this number. */
    @Transactional(readOnly = true)
    public boolean isOutreach(CaseNumber number) {
        return number.kind().equals(Outreach.LETTERS) && mapper.isOutreach(number);
    }

    /**
     * A message answers an outreach.
     *
     * @param message the id under which its channel keeps it, the same for the same message; at most 200 characters
     * @param email the sender's address, or null
     */
    public void replied(CaseNumber outreach, String message, String email) {
        mapper.reply(message, outreach, clock.instant());
        var senders = customers.reachedBy(email, null);
        if (!senders.isEmpty()) {
            mapper.replied(outreach, senders, clock.instant());
        }
    }

    /** A message has become a complaint: if it answers an outreach, the complaint is about that. */
    public void becameComplaint(String message, CaseNumber complaint) {
        var outreach = mapper.answeredBy(message);
        if (outreach != null) {
            mapper.became(message, complaint);
            incidents.belongs(outreach, complaint);
        }
    }
}
