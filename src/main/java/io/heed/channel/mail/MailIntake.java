package io.heed.channel.mail;

import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.Judged;
import io.heed.channel.Outcome;
import io.heed.channel.Rereader;
import io.heed.channel.Source;
import io.heed.complaint.CaseLetterSource;
import io.heed.notification.Letter;
import io.heed.notification.Outbox;
import io.heed.notification.ReplyAddress;
import io.heed.outreach.OutreachReplies;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says what a mail is. Never by its subject alone: an answer carries our signed address, or names a letter that we sent to
 * the very address it comes from; a bounce names a letter of ours. Whatever bytes come, there is an outcome.
 */
@Component
public class MailIntake implements Rereader {

    private static final String TYPE = "message/rfc822";
    private static final String HEAD = TYPE + "; part=head";
    private static final String[] RECIPIENTS = {
        "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"
    };
    private static final String TOO_LARGE = "too-large";
    private static final int LONGEST_RAW_TEXT = 20_000;

    private final MailFiles files;
    private final ReplyAddress replies;
    private final Outbox letters;
    private final CaseLetterSource cases;
    private final OutreachReplies outreaches;
    private final Arrivals arrivals;

    MailIntake(
            MailFiles files,
            ReplyAddress replies,
            Outbox letters,
            CaseLetterSource cases,
            OutreachReplies outreaches,
            Arrivals arrivals) {
        this.files = files;
        this.replies = replies;
        this.letters = letters;
        this.cases = cases;
        this.outreaches = outreaches;
        this.arrivals = arrivals;
    }

    /** Takes a mail in, once. */
    public Outcome take(byte[] original) {
        return arrivals.settle(judge(original, TYPE));
    }

    /**
     * Takes the beginning of a mail in that is too large to be kept here whole. The words come first in nearly every mail:
     * they become a case as any, and the files are named as not taken.
     */
    Outcome takeHead(byte[] head) {
        return arrivals.settle(judge(head, HEAD));
    }

    /** Keeps a mail that made us stumble, so that a person looks at it and the next one can come. */
    Outcome quarantine(byte[] original, String reason) {
        return arrivals.settle(quarantined(raw(original), reason));
    }

    @Override
    public Source source() {
        return Source.EMAIL;
    }

    @Override
    public Judged reread(byte[] original, String type) {
        return judge(original, type);
    }

    private Judged judge(byte[] original, String type) {
        var read = MailReader.read(original);
        if (read.isEmpty()) {
            return quarantined(raw(original), type.equals(HEAD) ? TOO_LARGE : "unreadable");
        }
        var mail = read.get();
        var arrival = arrival(mail, original, type);
        var bounce = Bounce.in(mail);
        if (bounce.isPresent()) {
            return new Judged(arrival, () -> cameBack(bounce.get()));
        }
        var machine = Machines.reason(mail).or(() -> isOurs(mail) ? Optional.of("loop") : Optional.empty());
        if (machine.isPresent()) {
            var about = answered(mail).map(Answered::caseNumber).orElse(null);
            return Judged.as(arrival, Outcome.of(InboundState.AUTOMATIC, about, machine.get()));
        }
        return fromAPerson(mail, arrival);
    }

    private Judged fromAPerson(ReadMail mail, Arrival arrival) {
        if (arrival.originalType().equals(HEAD) && mail.text().isBlank()) {
            return quarantined(arrival, TOO_LARGE);
        }
        if (mail.text().isEmpty() && mail.subject().isEmpty() && mail.files().isEmpty()) {
            return quarantined(arrival, "empty");
        }
        var answered = answered(mail);
        if (answered.isPresent() && !answered.get().proved()) {
            var about = answered.get().caseNumber();
            return Judged.as(arrival, Outcome.of(InboundState.WAITING, about, "other-sender"));
        }
        if (answered.isEmpty() && (mail.sender() == null || !mail.sender().canBeAnswered())) {
            return quarantined(arrival, "no-sender");
        }
        var outreach = answered.isPresent() ? Optional.<CaseNumber>empty() : outreachAnswered(mail);
        if (outreach.isPresent()) {
            return new Judged(arrival, () -> arrivals.decideAnswerTo(outreach.get(), arrival));
        }
        var whole = answered.map(Answered::caseNumber).map(arrival::answering).orElse(arrival);
        return new Judged(whole, () -> arrivals.decide(whole));
    }

    private static Judged quarantined(Arrival arrival, String reason) {
        return Judged.as(arrival, Outcome.of(InboundState.QUARANTINED, null, reason));
    }

    /** A letter of ours that came back as it was, or a mail from our own address. */
    private boolean isOurs(ReadMail mail) {
        return mail.sender() != null && replies.isOurs(mail.sender().address())
                || letters.sentAs(mail.headers().messageIds("Message-ID")).isPresent();
    }

    /**
     * The case that a mail answers.
     *
     * @param proved whether it is sure to come from the customer
     */
    private record Answered(CaseNumber caseNumber, boolean proved) {}

    private Optional<Answered> answered(ReadMail mail) {
        var tagged = replies.caseIn(mail.headers().addresses(RECIPIENTS)).filter(this::isThere);
        if (tagged.isPresent()) {
            return Optional.of(new Answered(tagged.get(), true));
        }
        return letters.sentAs(mail.headers().messageIds("In-Reply-To", "References"))
                .filter(letter -> letter.staff() == null && letter.kind().isAboutACase())
                .map(letter -> new Answered(letter.caseNumber(), isFromTheCustomer(mail, letter)));
    }

    /** What we wrote to many and the mail answers: its words are a message like any other. */
    private Optional<CaseNumber> outreachAnswered(ReadMail mail) {
        return replies.caseIn(mail.headers().addresses(RECIPIENTS))
                .filter(outreaches::isOutreach)
                .or(() -> letters.sentAs(mail.headers().messageIds("In-Reply-To", "References"))
                        .filter(letter -> letter.staff() == null)
                        .map(Letter::caseNumber)
                        .filter(outreaches::isOutreach));
    }

    private boolean isThere(CaseNumber caseNumber) {
        try {
            return cases.factsOf(caseNumber) != null;
        } catch (NotFound another) {
            return false;
        }
    }

    private boolean isFromTheCustomer(ReadMail mail, Letter letter) {
        var known = cases.factsOf(letter.caseNumber()).email();
        return mail.sender() != null
                && known != null
                && known.strip().equalsIgnoreCase(mail.sender().address());
    }

    private Outcome cameBack(Bounce bounce) {
        var letter = letters.sentAs(bounce.messageIds());
        var reason = switch (bounce.fate()) {
            case PERMANENT -> "undeliverable";
            case GIVEN_UP -> "given-up";
            case DELAYED -> "delayed";
        };
        if (bounce.fate() != Bounce.Fate.DELAYED) {
            var told = bounce.status() == null ? reason : reason + " " + bounce.status();
            letter.ifPresent(each -> letters.cameBack(each.id(), bounce.fate() == Bounce.Fate.PERMANENT, told));
        }
        return Outcome.of(
                InboundState.BOUNCE,
                letter.map(Letter::caseNumber).orElse(null),
                letter.isPresent() ? reason : "not-ours");
    }

    private Arrival arrival(ReadMail mail, byte[] original, String type) {
        var sorted = type.equals(HEAD) ? files.none(mail.files()) : files.sort(mail.files());
        var sender = mail.sender() == null
                ? new Arrival.Sender(null, null, null, null, mail.locale())
                : new Arrival.Sender(mail.sender().name(), mail.sender().address(), null, null, mail.locale());
        return new Arrival(
                Source.EMAIL,
                Fingerprint.of(original),
                sender,
                mail.subject(),
                mail.text(),
                original,
                type,
                mail.sentAt(),
                sorted.taken(),
                sorted.refused(),
                null);
    }

    /** What can be said of bytes that are no mail: the text in them, for whoever opens a case of it. */
    private static Arrival raw(byte[] original) {
        var head = original.length > LONGEST_RAW_TEXT ? Arrays.copyOf(original, LONGEST_RAW_TEXT) : original;
        return new Arrival(
                Source.EMAIL,
                Fingerprint.of(original),
                Arrival.Sender.NOBODY,
                null,
                Display.lines(Charsets.decode(head, null)),
                original,
                TYPE,
                null,
                List.of(),
                List.of(),
                null);
    }
}
