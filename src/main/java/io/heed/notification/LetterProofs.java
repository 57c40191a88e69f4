package io.heed.notification;

import io.heed.notification.LetterEditions.Which;
import io.heed.notification.LetterPage.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A letter as a mail, about a case that nobody has, so that it can be read before anybody agrees to it. */
@Component
public class LetterProofs {

    private static final Map<String, String> ENGLISH = Map.of(
            "name", "Anna Kowalska",
            "firstName", "Amara",
            "number", "C-100234",
            "cause", "a fault on our side",
            "amount", "€25.00",
            "quarter", "2",
            "year", "2027",
            "day", "Monday, 23 November 2026",
            "date", "Monday, 30 November 2026, 17:00 (Central European Time)",
            "days", "5");
    private static final Map<String, String> POLISH = Map.of(
            "name", "Anna Kowalska",
            "firstName", "Amara",
            "number", "C-100234",
            "cause", "błąd po naszej stronie",
            "amount", "25,00 €",
            "quarter", "2",
            "year", "2027",
            "day", "23 listopada 2026 r. (poniedziałek)",
            "date", "30 listopada 2026 r. (poniedziałek), godz. 17:00 (czas środkowoeuropejski)",
            "days", "5");
    private static final String ELSEWHERE = "Harbour Street";

    private final LetterPrinter printer;

    LetterProofs(LetterPrinter printer) {
        this.printer = printer;
    }

    /** The mail in both its parts. */
    public record Proof(String language, String subject, String html, String text) {}

    /** Every sentence that the letter can have, in their order; a real one has those that fit its case. */
    public Proof of(Which which, Map<String, String> content) {
        var language = Locale.forLanguageTag(which.language());
        var subject = filled(which, LetterEditions.SUBJECT, content.getOrDefault(LetterEditions.SUBJECT, ""));
        var blocks = new ArrayList<Block>();
        content.forEach((name, text) -> {
            if (!name.equals(LetterEditions.SUBJECT)) {
                blocks.add(new Block(Block.Type.PARAGRAPH, null, filled(which, name, text)));
            }
        });
        return new Proof(
                which.language(),
                subject,
                printer.html(subject, language, List.copyOf(blocks)),
                printer.text(subject, language, List.copyOf(blocks)).strip());
    }

    private static String filled(Which which, String name, String text) {
        var names = LetterEditions.placeholders(which, name);
        var samples = which.language().equals("pl") ? POLISH : ENGLISH;
        var values = names.stream()
                .map(each -> samples.getOrDefault(each, ELSEWHERE))
                .toArray();
        return new Placeholders(names).filled(text, values, Locale.ROOT);
    }
}
