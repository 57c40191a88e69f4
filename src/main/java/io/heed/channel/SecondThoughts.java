package io.heed.channel;

import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A message that was taken for something that needs nobody becomes a case after all, or goes on the case it is about:
 * rules about machines, feedback and noise are wrong now and then, and what a customer wrote must not stay there.
 */
@Service
@Transactional
public class SecondThoughts {

    private final RecognitionMapper recognitions;
    private final InboundMapper messages;
    private final Arrivals arrivals;
    private final MessageSorting sorting;
    private final MessageCases access;
    private final Clock clock;

    SecondThoughts(
            RecognitionMapper recognitions,
            InboundMapper messages,
            Arrivals arrivals,
            MessageSorting sorting,
            MessageCases access,
            Clock clock) {
        this.recognitions = recognitions;
        this.messages = messages;
        this.arrivals = arrivals;
        this.sorting = sorting;
        this.access = access;
        this.clock = clock;
    }

    /** Whether this person may have them about this message. */
    @Transactional(readOnly = true)
    public boolean mayHave(StoredMessage message, Actor who) {
        return message.state().needsNobody() && access.sees(who) && !who.is(Role.AUDITOR);
    }

    /**
     * Opens a case for the message.
     *
     * @throws NotFound when this person may not
     * @throws Conflict when it was settled meanwhile
     */
    public void openCase(CaseNumber message, Actor who) {
        reconsidered(message, who);
        sorting.openComplaint(message);
    }

    /**
     * Writes it on the case that it names.
     *
     * @throws NotFound when this person may not, or it names none
     * @throws Conflict when it was settled meanwhile
     */
    public void addToCase(CaseNumber message, Actor who) {
        var stored = reconsidered(message, who);
        if (stored.caseNumber() == null) {
            throw new NotFound();
        }
        var outcome = arrivals.reply(arrivals.read(stored).answering(stored.caseNumber()));
        if (messages.decide(stored.id(), stored.version(), outcome, outcome.reason()) == 0) {
            throw new Conflict("desk.trouble.settled");
        }
    }

    private StoredMessage reconsidered(CaseNumber message, Actor who) {
        access.checkWorkable(message, who);
        var stored = sorting.find(message);
        if (!stored.state().needsNobody()) {
            throw new Conflict("desk.trouble.settled");
        }
        recognitions.reconsidered(stored.id(), MessageKind.COMPLAINT, who.username(), clock.instant());
        return stored;
    }
}
