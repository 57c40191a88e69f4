package io.heed.outreach;

import io.heed.knowledge.Catalogue;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of playbooks as they are read: every edition, what can be filled in, and how it reads filled in. */
@Service
@Transactional(readOnly = true)
public class PlaybookTexts {

    /** What advertising is told by. A hint for whoever writes, and never more than that. */
    private static final Pattern ADVERTISING = Pattern.compile(
            "\\b(discounts?|special offers?|offers?|deals?|sale|promotions?|save up to|upgrade now|voucher|exclusive"
                    + "|rabat\\w*|promocj\\w*|ofert\\w*|zniżk\\w*|okazj\\w*|gratis\\w*|wyprzedaż\\w*)\\b|\\d+ ?% (off|taniej)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Playbooks playbooks;
    private final PlaybookMapper mapper;
    private final PlaybookEditions editions;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    PlaybookTexts(
            Playbooks playbooks,
            PlaybookMapper mapper,
            PlaybookEditions editions,
            Catalogue catalogue,
            MessageSource messages,
            Clock clock) {
        this.playbooks = playbooks;
        this.mapper = mapper;
        this.editions = editions;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** A text as a reader would get it. */
    public record Sample(String subject, String body) {}

    /** All playbooks, by name. */
    public List<Playbook> all(Actor who) {
        Outreaches.mayRead(who);
        return playbooks.all();
    }

    /** The playbook, or {@link NotFound} when there is none for this person. */
    public Playbook get(String id, Actor who) {
        Outreaches.mayRead(who);
        return playbooks.get(id);
    }

    /** The day it is for the playbook: where its team works. */
    public LocalDate today(Playbook playbook) {
        var now = clock.instant();
        return LocalDate.ofInstant(now, editions.zone(playbook, now));
    }

    /** Every edition of every text, the latest of each first. */
    public List<PlaybookText> editions(String id, Actor who) {
        Outreaches.mayRead(who);
        return mapper.editions(id);
    }

    /** Whether this person may change how playbooks are handled. */
    public static boolean mayChange(Actor who) {
        return who.is(Role.LEAD, Role.MANAGER, Role.OWNER);
    }

    /** The names of what can be filled in. */
    public static List<String> placeholders() {
        return Template.NAMES.stream().sorted().toList();
    }

    /**
     * The text with sample values in it.
     *
     * @throws Refused naming {@code subject} and {@code body} where a placeholder is not one of ours
     */
    public Sample sample(String subject, String body, Locale locale) {
        var wrong = new ArrayList<Refused>();
        check("subject", subject, wrong);
        check("body", body, wrong);
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var values = values(locale);
        return new Sample(new Template(subject).filled(values), new Template(body).filled(values));
    }

    /** Words in a text that read like advertising, which has no place where nobody has allowed it. */
    public static List<String> advertising(String text) {
        return text == null
                ? List.of()
                : ADVERTISING
                        .matcher(text)
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    private static void check(String field, String text, List<Refused> wrong) {
        try {
            new Template(text).check(field);
        } catch (Refused refused) {
            wrong.add(refused);
        }
    }

    private Map<String, String> values(Locale locale) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var words = messages.getMessage("outreach.sample.words", null, locale);
        return Map.of(
                "firstName",
                "Anna",
                "product",
                catalogue.products(locale).get(0).name(),
                "region",
                catalogue.regions(locale).get(0).name(),
                "reference",
                "C-100234",
                "effectiveOn",
                day.format(today.plusDays(30)),
                "latestOn",
                day.format(today.plusDays(16)),
                "words",
                words,
                "status",
                words);
    }
}
