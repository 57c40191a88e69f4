package io.heed.channel;

import io.heed.complaint.AttachmentContent;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in, for the pages of those who may see it. */
@Service
@Transactional(readOnly = true)
public class MessageRegister {

    private final RecognitionMapper recognitions;
    private final HeldMessages originals;
    private final MessageCases access;
    private final MessageSorting sorting;

    MessageRegister(
            RecognitionMapper recognitions, HeldMessages originals, MessageCases access, MessageSorting sorting) {
        this.recognitions = recognitions;
        this.originals = originals;
        this.access = access;
        this.sorting = sorting;
    }

    /**
     * A page of messages, the newest first.
     *
     * @param before the message that the page begins after, or null to begin with the newest
     * @param state only those in it, or null
     * @throws NotFound when this person sees no messages
     */
    public List<StoredMessage> before(CaseNumber before, InboundState state, int limit, Actor who) {
        if (!access.sees(who)) {
            throw new NotFound();
        }
        return recognitions.before(before == null ? null : MessageNumber.idOf(before), state, limit);
    }

    /** Whether this person sees messages at all. */
    public boolean isFor(Actor who) {
        return access.sees(who);
    }

    /** One message. */
    public StoredMessage show(CaseNumber message, Actor who) {
        access.checkVisible(message, who);
        return sorting.find(message);
    }

    /** Its original, byte for byte. */
    public AttachmentContent original(CaseNumber message, Actor who) {
        access.checkVisible(message, who);
        return originals.original(MessageNumber.idOf(message));
    }
}
