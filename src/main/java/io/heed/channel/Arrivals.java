package io.heed.channel;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.CustomerReplies;
import io.heed.complaint.Submission;
import io.heed.customer.SocialOrigin;
import io.heed.customer.SocialOrigins;
import io.heed.outreach.OutreachReplies;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PerTransaction;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what adapters have read, each message once: the message, and what became of it, are kept in the one transaction
 * that opens the case or writes on it. Nothing that came in is ever lost: what nobody can decide here waits for a person.
 */
@Service
public class Arrivals {

    private static final Duration LOOKED_BACK = Duration.ofHours(1);
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_LIST = 2_000;

    private final InboundMapper messages;
    private final RecognitionMapper recognitions;
    private final MessageProcess process;
    private final ObjectProvider<Rereader> rereaders;
    private final ComplaintIntake intake;
    private final SocialOrigins posts;
    private final CustomerReplies replies;
    private final OutreachReplies outreaches;
    private final TransactionTemplate transaction;
    private final PerTransaction<Map<Long, Arrival>> inHand = new PerTransaction<>(HashMap::new);
    private final Retry retry;
    private final Clock clock;
    private final int mostAnHour;

    /** A provider: what reads a message once more hands messages in, too. */
    Arrivals(
            InboundMapper messages,
            RecognitionMapper recognitions,
            MessageProcess process,
            ObjectProvider<Rereader> rereaders,
            ComplaintIntake intake,
            SocialOrigins posts,
            CustomerReplies replies,
            OutreachReplies outreaches,
            TransactionTemplate transaction,
            Retry retry,
            Clock clock,
            @Value("${heed.inbound.cases-per-sender-and-hour:20}") int mostAnHour) {
        this.messages = messages;
        this.recognitions = recognitions;
        this.process = process;
        this.rereaders = rereaders;
        this.intake = intake;
        this.posts = posts;
        this.replies = replies;
        this.outreaches = outreaches;
        this.transaction = transaction;
        this.retry = retry;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /** Takes a message in that a person wrote. */
    public Outcome take(Arrival arrival) {
        return take(arrival, Origin.UNKNOWN);
    }

    /** Takes a message in that a person wrote, with what is known of it beside its words. */
    public Outcome take(Arrival arrival, Origin origin) {
        return settle(new Judged(arrival, () -> decide(arrival)), origin);
    }

    /** Keeps a message with what its adapter decided; the same message again only says what became of it. */
    public Outcome settle(Judged judged) {
        return settle(judged, Origin.UNKNOWN);
    }

    /** The same, with what is known of the message beside its words. */
    public Outcome settle(Judged judged, Origin origin) {
        try {
            return retry.once(() -> transaction.execute(status -> settleOnce(judged, origin)));
        } catch (DuplicateKeyException cameTwice) {
            return retry.once(() -> transaction.execute(status -> settleOnce(judged, origin)));
        } catch (Refused | Conflict | NotFound refused) {
            var waiting = Outcome.of(InboundState.WAITING, judged.arrival().replyTo(), "refused");
            return retry.once(() ->
                    transaction.execute(status -> settleOnce(Judged.as(judged.arrival(), waiting), origin)));
        }
    }

    private Outcome settleOnce(Judged judged, Origin origin) {
        var arrival = judged.arrival();
        var earlier = messages.outcome(arrival.source(), arrival.externalId());
        if (earlier != null) {
            return earlier;
        }
        var outcome = judged.decision().get();
        messages.insert(
                arrival,
                PlainText.beginning(arrival.subject(), LONGEST_SUBJECT),
                arrival.refusedFiles().isEmpty()
                        ? null
                        : PlainText.beginning(String.join("\n", arrival.refusedFiles()), LONGEST_LIST),
                outcome,
                clock.instant());
        var id = recognitions.idOf(arrival.source(), arrival.externalId());
        recognitions.insert(id, arrival.sender(), origin);
        if (outcome.state() != InboundState.UNDECIDED) {
            return outcome;
        }
        inHand.get().put(id, arrival);
        process.received(MessageNumber.of(id));
        return messages.outcome(arrival.source(), arrival.externalId());
    }

    /** The number under which staff find the message that came under this id. */
    public CaseNumber numberOf(Source source, String externalId) {
        return MessageNumber.of(recognitions.idOf(source, externalId));
    }

    /** The message as its adapter read it: the one just come in, or read once more. */
    Arrival read(StoredMessage stored) {
        var arrival = inHand.get().get(stored.id());
        return arrival != null
                ? arrival
                : rereaders.stream()
                        .filter(each -> each.source() == stored.source())
                        .findFirst()
                        .map(each -> readOnceMore(each, stored))
                        .orElseGet(stored::asArrival);
    }

    private Arrival readOnceMore(Rereader rereader, StoredMessage stored) {
        var original = messages.original(stored.id());
        return rereader.reread(original.content(), original.type()).arrival();
    }

    /** A message that waited is to be recognised after all. */
    void recognise(long id) {
        recognitions.insert(id, Arrival.Sender.NOBODY, Origin.UNKNOWN);
        process.received(MessageNumber.of(id));
    }

    /** What becomes of a message from a person; inside a transaction. */
    public Outcome decide(Arrival arrival) {
        if (arrival.replyTo() != null) {
            return reply(arrival);
        }
        if (isTooMany(arrival)) {
            return Outcome.of(InboundState.WAITING, null, "too-many");
        }
        return Outcome.of(InboundState.UNDECIDED, null, null);
    }

    /** What becomes of a message from a person that answers what we wrote to many; inside a transaction. */
    public Outcome decideAnswerTo(CaseNumber outreach, Arrival arrival) {
        outreaches.replied(outreach, arrival.key(), arrival.sender().address());
        return decide(arrival);
    }

    /** Opens a case for the message, whatever else it might be; inside a transaction. */
    Outcome open(Arrival arrival, Origin origin, CaseNumber follows) {
        var sender = arrival.sender();
        var nobody = sender.address() == null && sender.phone() == null;
        var customer =
                new Submission.CustomerDetails(sender.name(), sender.address(), sender.phone(), sender.locale(), null);
        var submission = new Submission(
                arrival.source().channel(), customer, origin.product(), null, null, words(arrival), null, nobody);
        var receipt = intake.receive(arrival.source().key(arrival.externalId()), submission, arrival.files());
        outreaches.becameComplaint(arrival.key(), receipt.caseNumber());
        if (arrival.source() == Source.SOCIAL) {
            posts.record(postOf(arrival, origin, receipt.caseNumber()));
        }
        return new Outcome(InboundState.CASE, receipt.caseNumber(), null, follows);
    }

    /** A post is known by its webhook and, behind the colon, by the name it has there. */
    private static SocialOrigin postOf(Arrival arrival, Origin origin, CaseNumber caseNumber) {
        var id = arrival.externalId();
        int colon = id.indexOf(':');
        return new SocialOrigin(
                caseNumber,
                id.substring(0, colon),
                id.substring(colon + 1),
                arrival.sender().handle(),
                origin.url());
    }

    /** Writes on the case; one that is closed for good is carried on by a new one. */
    Outcome reply(Arrival arrival) {
        var caseNumber = arrival.replyTo();
        var text = arrival.text() == null || arrival.text().isBlank()
                ? words(arrival)
                : PlainText.beginning(arrival.text(), LONGEST_TEXT);
        return switch (replies.replied(caseNumber, text, arrival.files())) {
            case NOTED -> Outcome.of(InboundState.REPLY, caseNumber, null);
            case REOPENED -> Outcome.of(InboundState.REPLY, caseNumber, "reopened");
            case CLOSED_FOR_GOOD -> open(arrival, Origin.UNKNOWN, caseNumber);
        };
    }

    private boolean isTooMany(Arrival arrival) {
        var address = arrival.sender().address();
        return address != null
                && messages.mattersOf(arrival.source(), address, clock.instant().minus(LOOKED_BACK)) >= mostAnHour;
    }

    private static String words(Arrival arrival) {
        var account = arrival.account();
        return account.isEmpty() ? "…" : PlainText.beginning(account, LONGEST_TEXT);
    }
}
