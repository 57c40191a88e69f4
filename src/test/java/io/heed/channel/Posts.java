package io.heed.channel;

import io.heed.shared.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody posts something, for tests of what staff see of it. */
@Component
public class Posts {

    private final Arrivals arrivals;

    Posts(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Takes a mail in that a machine seems to have written, and returns its number. */
    public CaseNumber automatic(String subject, String words) {
        var id = "test-" + UUID.randomUUID();
        var sender = new Arrival.Sender("Maria Nowak", id + "@example.org", null, null, Locale.ENGLISH);
        var mail = new Arrival(
                Source.EMAIL,
                id,
                sender,
                subject,
                words,
                ("From: Maria Nowak <" + id + "@example.org>\r\nSubject: " + subject + "\r\n\r\n" + words)
                        .getBytes(StandardCharsets.UTF_8),
                "message/rfc822",
                null,
                List.of(),
                List.of(),
                null);
        arrivals.settle(Judged.as(mail, Outcome.of(InboundState.AUTOMATIC, null, "away")));
        return arrivals.numberOf(Source.EMAIL, id);
    }

    /** Takes a post in and returns its number; {@link ScriptedRecognition} says how it is recognised. */
    public CaseNumber posted(String words) {
        var id = "test:" + UUID.randomUUID();
        var sender =
                new Arrival.Sender("Zofia Zielińska", null, null, "@zofia@social.example", Locale.forLanguageTag("pl"));
        var original = words.getBytes(StandardCharsets.UTF_8);
        arrivals.take(
                new Arrival(
                        Source.SOCIAL,
                        id,
                        sender,
                        null,
                        words,
                        original,
                        "text/plain",
                        null,
                        List.of(),
                        List.of(),
                        null),
                new Origin("https://social.example/@zofia/1", "Northport", null, null));
        return arrivals.numberOf(Source.SOCIAL, id);
    }
}
