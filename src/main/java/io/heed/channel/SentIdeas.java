package io.heed.channel;

import io.heed.complaint.CaseLetterSource;
import io.heed.knowledge.Catalogue;
import io.heed.recognition.MessageKind;
import io.heed.recognition.RecognitionProperties;
import io.heed.recognition.TextRecognition;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.EmailAddress;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Takes ideas in from the portal. Whoever sends one says that it is one, and that is believed; only words that are
 * certainly a complaint become a case all the same, because somebody waits for an answer to them.
 */
@Service
public class SentIdeas {

    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final Arrivals arrivals;
    private final RecognitionMapper messages;
    private final TextRecognition recognition;
    private final RecognitionProperties settings;
    private final Catalogue catalogue;
    private final CaseLetterSource cases;

    SentIdeas(
            Arrivals arrivals,
            RecognitionMapper messages,
            TextRecognition recognition,
            RecognitionProperties settings,
            Catalogue catalogue,
            CaseLetterSource cases) {
        this.arrivals = arrivals;
        this.messages = messages;
        this.recognition = recognition;
        this.settings = settings;
        this.catalogue = catalogue;
        this.cases = cases;
    }

    /**
     * Keeps the idea, or says again what became of it.
     *
     * @return the customer's own link to the case, when the words were a complaint
     * @throws Refused naming all fields that cannot be accepted
     * @throws Conflict when the key came before with other words
     */
    public Optional<String> send(SentIdea idea) {
        check(idea);
        var outcome = arrivals.take(arrivalOf(idea), new Origin(null, null, idea.product(), kindOf(idea.text())));
        var kept = messages.find(messages.idOf(Source.WEB, idea.key()));
        if (!Objects.equals(kept.text(), idea.text()) || !Objects.equals(kept.senderAddress(), idea.email())) {
            throw new Conflict("channel.idea.sent-before");
        }
        return Optional.of(outcome)
                .filter(each -> each.state() == InboundState.CASE)
                .map(Outcome::caseNumber)
                .map(this::linkTo);
    }

    private String linkTo(CaseNumber caseNumber) {
        return cases.factsOf(caseNumber).trackingUrl();
    }

    /** What the sender is believed to have said: nothing, when the words say otherwise with certainty. */
    private MessageKind kindOf(String text) {
        var suggestion = recognition.suggest(text);
        var complaint =
                suggestion.kind().value() == MessageKind.COMPLAINT && suggestion.isCertain(settings.threshold());
        return complaint ? null : MessageKind.IDEA;
    }

    private void check(SentIdea idea) {
        var wrong = new ArrayList<Refused>();
        if (idea.key() == null || !KEY.matcher(idea.key()).matches()) {
            wrong.add(new Refused("key", "channel.idea.key-shape"));
        }
        checkText(idea.text(), wrong);
        if (idea.product() != null && !catalogue.isProduct(idea.product())) {
            wrong.add(new Refused("product", "channel.idea.product-unknown"));
        }
        if (idea.email() != null && !(PlainText.isPlain(idea.email()) && EmailAddress.isShaped(idea.email()))) {
            wrong.add(new Refused("email", "complaint.email-shape"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
    }

    private static void checkText(String text, List<Refused> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Refused("text", "channel.idea.text-missing"));
        } else if (!PlainText.isPlain(text)) {
            wrong.add(new Refused("text", "problem.control-character"));
        } else if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            wrong.add(new Refused("text", "idea.too-long", LONGEST_TEXT));
        }
    }

    private static Arrival arrivalOf(SentIdea idea) {
        var locale = idea.locale() == null ? Locale.ENGLISH : idea.locale();
        return new Arrival(
                Source.WEB,
                idea.key(),
                new Arrival.Sender(null, idea.email(), null, null, locale),
                null,
                idea.text(),
                idea.text().getBytes(StandardCharsets.UTF_8),
                "text/plain;charset=UTF-8",
                null,
                List.of(),
                List.of(),
                null);
    }
}
