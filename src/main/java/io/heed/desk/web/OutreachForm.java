package io.heed.desk.web;

import io.heed.outreach.OutreachDraft;
import io.heed.outreach.SignalKind;
import io.heed.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody has typed about something that customers are to be told.
 *
 * @param key drawn with the empty form, so that a second click makes no second outreach
 * @param afterEn after which customer the one comes whose English text is shown
 * @param afterPl the same for the Polish text
 * @param another language and key of a customer in whose place another is to be shown, such as {@code en:7}
 */
record OutreachForm(
        String key,
        String kind,
        String title,
        String titlePl,
        String words,
        String wordsPl,
        String product,
        String region,
        String reference,
        String skill,
        String jurisdiction,
        String effectiveOn,
        String afterEn,
        String afterPl,
        String another) {

    /** An empty form with a key of its own. */
    static OutreachForm empty() {
        return new OutreachForm(
                "desk-" + UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same for an outreach of its own. */
    OutreachForm anew() {
        return new OutreachForm(
                "desk-" + UUID.randomUUID(),
                kind,
                title,
                titlePl,
                words,
                wordsPl,
                product,
                region,
                reference,
                skill,
                jurisdiction,
                effectiveOn,
                afterEn,
                afterPl,
                null);
    }

    /**
     * What is to be told.
     *
     * @throws Refused naming the day when it is none
     */
    OutreachDraft asDraft() {
        return new OutreachDraft(
                kind(kind),
                given(title),
                given(titlePl),
                typed(words),
                typed(wordsPl),
                given(product),
                given(region),
                given(reference),
                given(skill),
                given(jurisdiction),
                day(effectiveOn));
    }

    /** After whom the customers come whose texts are shown, by language. */
    Map<String, Long> after() {
        return after(afterEn, afterPl, another);
    }

    static Map<String, Long> after(String afterEn, String afterPl, String another) {
        var next = another == null || !another.matches("(en|pl):[0-9]{1,18}") ? null : another.split(":");
        return OutreachModel.after(
                key(next != null && next[0].equals("en") ? next[1] : afterEn),
                key(next != null && next[0].equals("pl") ? next[1] : afterPl));
    }

    static SignalKind kind(String name) {
        return Stream.of(SignalKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static LocalDate day(String text) {
        try {
            return given(text) == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new Refused("effectiveOn", "desk.outreach.no-day");
        }
    }

    static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Browsers send every line end as two characters. */
    static String typed(String value) {
        return value == null || value.isBlank()
                ? null
                : value.replace("\r\n", "\n").strip();
    }

    private static long key(String text) {
        return text == null || !text.matches("[0-9]{1,18}") ? 0 : Long.parseLong(text);
    }
}
