package io.heed.notification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A letter as a text message: its subject, which is one sentence with the case number, and the link under which the whole
 * letter can be read. It is written in the letters of the GSM alphabet, because a single other one would more than halve
 * what fits in; if it does not fit in one message, a shorter sentence takes its place, and nothing is ever cut off. Where
 * there is no link to read on at, such as in a warning to many, the message says all that the letter says.
 *
 * @see <a href="https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/">ETSI TS 123 038, the alphabet</a>
 */
@Component
class SmsText {

    /** What fits in one message. */
    static final int ONE_MESSAGE = 160;

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These take the place of two. */
    private static final String GSM_EXTENSION = "^{}\\[~]|€";

    private static final List<Sign> SIGNS = List.of(
            new Sign("‘’‚‛ʼ′`", "'"),
            new Sign("“”„‟«»", "\""),
            new Sign("–—−‐‑", "-"),
            new Sign("…", "..."),
            new Sign("\u00A0\u2009\u202F\t", " "),
            new Sign("ł", "l"),
            new Sign("Ł", "L"));

    private final MessageSource messages;

    SmsText(MessageSource messages) {
        this.messages = messages;
    }

    /** What is sent for the letter, whose link is put in already. */
    String of(Letter letter) {
        if (letter.link().isBlank()) {
            return gsm(letter.subject() + "\n" + letter.textBody().strip());
        }
        var language = Locale.forLanguageTag(letter.language());
        var shorter = messages.getMessage("notification.sms.short", new Object[] {letter.caseNumber()}, language);
        return Stream.of(letter.subject(), shorter, letter.caseNumber().value())
                .map(sentence -> (gsm(sentence) + " " + letter.link()).strip())
                .filter(text -> septets(text) <= ONE_MESSAGE)
                .findFirst()
                .orElseGet(() -> letter.caseNumber() + " " + letter.link());
    }

    /** How much of a message the text takes up. */
    static int septets(String text) {
        return text.codePoints().map(c -> GSM_EXTENSION.indexOf(c) >= 0 ? 2 : 1).sum();
    }

    /** The text in the GSM alphabet: marks on letters are left off, signs replaced by plainer ones. */
    static String gsm(String text) {
        var plain = new StringBuilder();
        text.strip().codePoints().forEach(c -> plain.append(gsm(c)));
        return plain.toString();
    }

    private static String gsm(int c) {
        if (GSM.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0) {
            return Character.toString(c);
        }
        var bare = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> GSM.indexOf(part) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bare.isEmpty()
                ? SIGNS.stream()
                        .filter(sign -> sign.is(c))
                        .map(Sign::plain)
                        .findFirst()
                        .orElse("")
                : bare;
    }

    /** Signs that are put more plainly. */
    private record Sign(String signs, String plain) {

        boolean is(int c) {
            return signs.indexOf(c) >= 0;
        }
    }
}
