package io.heed.channel;

import io.heed.complaint.AttachmentContent;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that came in, for staff: what waits for them, what belongs to a case. Nothing here asks who is asking. */
@Service
@Transactional
public class HeldMessages {

    private static final int LONGEST_REASON = 400;

    private final InboundMapper messages;
    private final RecognitionMapper recognitions;
    private final Arrivals arrivals;
    private final List<Rereader> rereaders;

    HeldMessages(InboundMapper messages, RecognitionMapper recognitions, Arrivals arrivals, List<Rereader> rereaders) {
        this.recognitions = recognitions;
        this.messages = messages;
        this.arrivals = arrivals;
        this.rereaders = rereaders;
    }

    /** What waits for a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<HeldMessage> held(int limit) {
        return messages.held(limit);
    }

    /** The messages of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<InboundMessage> ofCase(CaseNumber caseNumber) {
        return messages.ofCase(caseNumber);
    }

    /** The message byte for byte, as text that no program opens by itself. */
    @Transactional(readOnly = true)
    public AttachmentContent original(long id) {
        var message = find(id);
        return new AttachmentContent(
                "message-" + message.id() + ".txt",
                "text/plain",
                messages.original(id).content());
    }

    /** The same for a message of this case only. */
    @Transactional(readOnly = true)
    public AttachmentContent original(CaseNumber caseNumber, long id) {
        if (!caseNumber.equals(find(id).caseNumber())) {
            throw new NotFound();
        }
        return original(id);
    }

    /**
     * Reads it once more, after the cause was mended.
     *
     * @throws Conflict when somebody has decided meanwhile
     */
    public void retry(long id) {
        var message = waiting(id);
        var judged = reread(message);
        decide(message, judged.decision().get());
        if (messages.find(id).state() == InboundState.UNDECIDED) {
            arrivals.recognise(id);
        }
    }

    /** Opens a case for it. */
    public void openCase(long id) {
        var message = waiting(id);
        decide(message, arrivals.open(arrivals.read(stored(id)), stored(id).origin(), null));
    }

    /** Writes it on the case that it may belong to. */
    public void addToCase(long id) {
        var message = waiting(id);
        if (message.caseNumber() == null) {
            throw new NotFound();
        }
        decide(message, arrivals.reply(arrivals.read(stored(id)).answering(message.caseNumber())));
    }

    /** Puts it aside: it needs nobody. */
    public void setAside(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "desk.trouble.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "complaint.too-long", LONGEST_REASON);
        }
        var message = waiting(id);
        decide(message, Outcome.of(InboundState.NOISE, message.caseNumber(), reason.strip()));
    }

    private void decide(InboundMessage message, Outcome outcome) {
        if (messages.decide(message.id(), message.version(), outcome, outcome.reason()) == 0) {
            throw new Conflict("desk.trouble.settled");
        }
    }

    private Judged reread(InboundMessage message) {
        var original = messages.original(message.id());
        return rereaders.stream()
                .filter(each -> each.source() == message.source())
                .findFirst()
                .orElseThrow(NotFound::new)
                .reread(original.content(), original.type());
    }

    private StoredMessage stored(long id) {
        return recognitions.find(id);
    }

    private InboundMessage waiting(long id) {
        var message = find(id);
        if (!message.state().isHeld()) {
            throw new Conflict("desk.trouble.settled");
        }
        return message;
    }

    private InboundMessage find(long id) {
        return Optional.ofNullable(messages.find(id)).orElseThrow(NotFound::new);
    }
}
