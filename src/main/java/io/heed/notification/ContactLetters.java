package io.heed.notification;

import io.heed.contact.ContactSink;
import io.heed.contact.ContactTexts;
import io.heed.contact.MessageClass;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to many as letters in the outbox. There are never more of them than leave in a few minutes: a letter about a case
 * goes before them, and what is held up further back can still be stopped.
 */
@Component
class ContactLetters implements ContactSink {

    private static final int ROOM = 500;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final int LONGEST_SUBJECT = 300;

    private final LetterMapper letters;
    private final Outbox outbox;
    private final LetterRoutes routes;
    private final LetterWriter writer;
    private final Clock clock;

    ContactLetters(LetterMapper letters, Outbox outbox, LetterRoutes routes, LetterWriter writer, Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.routes = routes;
        this.writer = writer;
        this.clock = clock;
    }

    /** Letters that were tried and wait for their next attempt take no room: dead mailboxes must not stop the others. */
    @Override
    public int room() {
        return Math.max(0, ROOM - letters.waitingOfMany());
    }

    @Override
    public boolean reaches(Reach reach) {
        return routes.toHand(reach).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Message> many) {
        outbox.writeMany(many.stream().map(this::letter).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recalled> recall(CaseNumber programme, int beforeWave) {
        return takeBack(programme, beforeWave, letters::recall);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recalled> putBack(CaseNumber programme, int beforeWave) {
        return takeBack(programme, beforeWave, letters::putBack);
    }

    private List<Recalled> takeBack(CaseNumber programme, int beforeWave, Consumer<List<Long>> how) {
        var taken = letters.lockRecallable(programme).stream()
                .filter(letter -> waveOf(letter.dedupeKey()) < beforeWave)
                .toList();
        for (int i = 0; i < taken.size(); i += ROOM) {
            how.accept(taken.subList(i, Math.min(i + ROOM, taken.size())).stream()
                    .map(LetterMapper.Recallable::id)
                    .toList());
        }
        return taken.stream()
                .map(letter -> new Recalled(waveOf(letter.dedupeKey()), letter.customerId()))
                .toList();
    }

    /** The same for the same message, so that it is written once. */
    static String dedupeKey(CaseNumber programme, int wave, long customerId) {
        return "contact:" + programme + ":" + wave + ":" + customerId;
    }

    static int waveOf(String dedupeKey) {
        return Integer.parseInt(dedupeKey.split(":", -1)[2]);
    }

    private NewLetter letter(Message message) {
        var customer = message.customer();
        var page = writer.page(kind(message.messageClass()), customer.locale(), customer.timeZone());
        fill(page, message);
        var key = dedupeKey(message.programme(), message.wave(), customer.id());
        var links =
                message.text().actions().stream().map(ContactTexts.Action::link).collect(Collectors.joining("\n"));
        return writer.letter(
                page,
                subject(message.text().subject()),
                new LetterWriter.Occasion(key, message.programme(), clock.instant()),
                new LetterWriter.Envelope(
                        customer.id(),
                        null,
                        routes.toHand(message.reach()).orElseThrow(),
                        links,
                        message.unsubscribe(),
                        message.urgent()));
    }

    private static void fill(LetterPage page, Message message) {
        LetterWriter.greet(page, message.customer().name());
        BLANK_LINES
                .splitAsStream(message.text().body().strip())
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(page::paragraph);
        var actions = message.text().actions();
        if (message.text().scale() != null) {
            page.scale(message.text().scale());
        }
        for (int i = 0; i < actions.size(); i++) {
            page.link(actions.get(i).label(), Letter.link(i));
        }
        LetterWriter.sign(page, null);
        if (message.unsubscribe() != null) {
            page.say("common.unsubscribe-why").link(page.text("common.unsubscribe"), Letter.UNSUBSCRIBE);
        }
    }

    /** On one line, whatever it was put together from. */
    private static String subject(String subject) {
        return subject.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .codePoints()
                .limit(LONGEST_SUBJECT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LetterKind kind(MessageClass messageClass) {
        return messageClass == MessageClass.SAFETY || messageClass == MessageClass.LEGAL
                ? LetterKind.NOTICE
                : LetterKind.CONTACT;
    }
}
