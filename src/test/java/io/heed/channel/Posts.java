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
