package io.heed.channel;

import io.heed.complaint.BranchChecks;
import io.heed.customer.Customers;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.recognition.MessageKind;
import io.heed.recognition.RecognitionProperties;
import io.heed.recognition.Suggestion;
import io.heed.recognition.TextRecognition;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what a message is, and does what follows. Nothing that was written to us directly is set aside by a machine
 * alone: only a post, written about us, may be. Nor is a stranger's mail taken for praise without a person.
 */
@Service
@Transactional
public class MessageSorting {

    private static final Term DECIDED_WITHIN = Term.parse("PT4BH");
    private static final int LONGEST_BECAUSE = 500;

    private final RecognitionMapper recognitions;
    private final InboundMapper messages;
    private final TextRecognition recognition;
    private final RecognitionProperties settings;
    private final Arrivals arrivals;
    private final MessageProcess process;
    private final BranchChecks branches;
    private final Customers customers;
    private final BusinessCalendars calendars;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String team;

    MessageSorting(
            RecognitionMapper recognitions,
            InboundMapper messages,
            TextRecognition recognition,
            RecognitionProperties settings,
            Arrivals arrivals,
            MessageProcess process,
            BranchChecks branches,
            Customers customers,
            BusinessCalendars calendars,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${heed.inbound.team:service}") String team) {
        this.recognitions = recognitions;
        this.messages = messages;
        this.recognition = recognition;
        this.settings = settings;
        this.arrivals = arrivals;
        this.process = process;
        this.branches = branches;
        this.customers = customers;
        this.calendars = calendars;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
        this.team = team;
    }

    /**
     * Which way a message goes.
     *
     * @param certain whether no person has to decide
     * @param complaint whether it becomes a case, which a question does too
     * @param feedback whether it is an idea or praise
     */
    public record Route(boolean certain, boolean complaint, boolean feedback) {

        static Route of(boolean certain, MessageKind kind) {
            return new Route(
                    certain,
                    kind == MessageKind.COMPLAINT || kind == MessageKind.QUESTION,
                    kind == MessageKind.IDEA || kind == MessageKind.PRAISE);
        }
    }

    /**
     * What a person says a message is.
     *
     * @param product a product's key, or null
     * @param place a branch's id, or null
     * @param note for colleagues, or null
     */
    public record Choice(MessageKind kind, String product, String place, String note) {}

    /** Suggests what the message is, unless its sender has said so. */
    public Route recognise(CaseNumber message) {
        var stored = find(message);
        if (stored.said() != null) {
            decide(stored, stored.said(), null, "heed");
            return Route.of(true, stored.said());
        }
        var suggestion = recognition.suggest(stored.words());
        var kind = suggestion.kind().value();
        var certain = suggestion.isCertain(settings.threshold()) && !needsAPerson(stored, kind);
        keep(stored.id(), suggestion, certain ? null : DECIDED_WITHIN.after(clock.instant(), calendars.ofTeam(team)));
        if (certain) {
            decide(stored, kind, null, "heed");
        }
        return Route.of(certain, kind);
    }

    /**
     * What nobody would read if the machine were wrong. Advertisements sound like praise; in a mailbox, where everybody may
     * write, a stranger's praise is looked at first.
     */
    private boolean needsAPerson(StoredMessage stored, MessageKind kind) {
        return switch (kind) {
            case COMPLAINT, QUESTION -> false;
            case IDEA, PRAISE -> stored.source() == Source.EMAIL && !isCustomer(stored.senderAddress());
            case NOISE -> stored.source() != Source.SOCIAL;
        };
    }

    private boolean isCustomer(String address) {
        return !customers.reachedBy(address, null).isEmpty();
    }

    private void keep(long id, Suggestion suggestion, Instant decideBy) {
        var because = String.join(", ", suggestion.because());
        recognitions.suggested(
                id,
                suggestion.kind().value(),
                suggestion.kind().confidence(),
                suggestion.category().value(),
                suggestion.emotion().value(),
                PlainText.beginning(because, LONGEST_BECAUSE),
                decideBy);
    }

    /**
     * A person says what the message is.
     *
     * @throws Conflict when somebody was first
     */
    public Route classify(CaseNumber message, Choice choice, String by) {
        decide(find(message), choice.kind(), choice, by);
        return Route.of(true, choice.kind());
    }

    private void decide(StoredMessage stored, MessageKind kind, Choice choice, String by) {
        if (recognitions.decided(stored.id(), kind, choice, by, clock.instant()) == 0) {
            throw new Conflict("desk.task.over");
        }
    }

    /** Opens a case for the message, once, and has the branch looked at that it names. */
    public void openComplaint(CaseNumber message) {
        var stored = find(message);
        var outcome = arrivals.open(arrivals.read(stored), stored.origin(), null);
        settle(stored, outcome);
        if (stored.place() != null) {
            branches.placeGiven(outcome.caseNumber(), stored.place());
        }
    }

    /** Keeps an idea or praise. */
    public void keepFeedback(CaseNumber message) {
        var stored = find(message);
        settle(stored, Outcome.of(InboundState.FEEDBACK, null, null));
        events.publishEvent(new MessageEvent.FeedbackKept(message, clock.instant(), stored.decided()));
    }

    /** Puts the message aside: nobody has to do anything about it. */
    public void setAside(CaseNumber message) {
        var stored = find(message);
        settle(
                stored,
                Outcome.of(InboundState.NOISE, null, "heed".equals(stored.decidedBy()) ? "recognised" : "decided"));
    }

    private void settle(StoredMessage stored, Outcome outcome) {
        if (messages.decide(stored.id(), stored.version(), outcome, outcome.reason()) == 0) {
            throw new Conflict("desk.task.over");
        }
    }

    /** Nobody has decided in time: the lead has the task now. */
    public void callInLead(CaseNumber message) {
        process.handedOver(message, lead());
    }

    /** The branch that the message names, by its id. */
    @Transactional(readOnly = true)
    public Optional<String> branchNamedIn(StoredMessage stored) {
        return branches.named(stored.place(), stored.words());
    }

    /** By when somebody says what the message is. */
    @Transactional(readOnly = true)
    public Instant decideBy(CaseNumber message) {
        return Optional.ofNullable(find(message).decideBy()).orElseGet(clock::instant);
    }

    /** The key of the team that decides. */
    public String team() {
        return team;
    }

    /** User name of whom the team looks to. */
    @Transactional(readOnly = true)
    public String lead() {
        return staff.leadOf(team).username();
    }

    /** The message. */
    @Transactional(readOnly = true)
    public StoredMessage find(CaseNumber message) {
        return Optional.ofNullable(recognitions.find(MessageNumber.idOf(message)))
                .orElseThrow(NotFound::new);
    }

    /** These messages, in no order. */
    @Transactional(readOnly = true)
    List<StoredMessage> findAll(List<CaseNumber> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : recognitions.findAll(wanted.stream().map(MessageNumber::idOf).toList());
    }
}
