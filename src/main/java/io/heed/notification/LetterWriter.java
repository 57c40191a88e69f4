package io.heed.notification;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import io.heed.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Puts envelope, greeting and signature around what a letter has to say. Writes nothing anywhere. */
@Component
class LetterWriter {

    private final LetterTexts texts;
    private final LetterPrinter printer;
    private final MailSettings settings;
    private final HeedProperties heed;
    private final LetterRoutes routes;

    LetterWriter(
            LetterTexts texts, LetterPrinter printer, MailSettings settings, HeedProperties heed, LetterRoutes routes) {
        this.texts = texts;
        this.printer = printer;
        this.settings = settings;
        this.heed = heed;
        this.routes = routes;
    }

    /** A letter to the customer, on the first way that may work; without an address it waits in the portal. */
    NewLetter toCustomer(LetterKind kind, ComplaintEvent event, LetterFacts facts, Consumer<LetterPage> content) {
        var page = page(kind, facts.locale(), facts.zone());
        page.fact("common.case", facts.caseNumber().value());
        Salutation.of(facts.onBehalfOf()).ifPresent(name -> page.fact("common.on-behalf-of", name));
        greet(page, facts.name());
        content.accept(page);
        page.say("common.reach-us").link("common.follow").say("common.keep-link");
        sign(page, facts.ownerFirstName());
        var route = routes.first(kind, facts.reach());
        return letter(
                page,
                Occasion.of(event),
                new Envelope(facts.customerId() > 0 ? facts.customerId() : null, null, route, facts.trackingUrl()));
    }

    /** A mail to a member of staff. It names the case and nothing of the customer. */
    NewLetter toStaff(LetterKind kind, ComplaintEvent event, StaffMember reader, Consumer<LetterPage> content) {
        return toStaff(kind, Occasion.of(event), "/desk/cases/", reader, content);
    }

    /**
     * The same about a case of another kind.
     *
     * @param pages the path that its number follows
     */
    NewLetter toStaff(
            LetterKind kind, Occasion occasion, String pages, StaffMember reader, Consumer<LetterPage> content) {
        var page = page(kind, reader.locale(), null);
        page.fact("common.staff-case", occasion.about().value());
        greet(page, reader.firstName());
        content.accept(page);
        page.link("common.open-case");
        page.say("common.sign-staff");
        var link = heed.baseUrl() + pages + occasion.about().value();
        return letter(
                page,
                occasion,
                new Envelope(null, reader.username(), new LetterRoutes.Route(Medium.EMAIL, reader.email()), link));
    }

    /** A mail of thanks to whoever gave an address with an idea or praise. */
    NewLetter thanks(ThanksLetters.Friend friend) {
        var page = page(friend.kind(), friend.locale(), null);
        greet(page, friend.name());
        page.say("thanks");
        if (friend.answerBy() != null) {
            page.fact("answer-by", page.wording().day(friend.answerBy()));
        }
        page.say("next").say("common.sign-team");
        return letter(
                page,
                new Occasion(ThanksLetters.dedupeKey(friend), friend.message(), friend.at()),
                new Envelope(null, null, new LetterRoutes.Route(Medium.EMAIL, friend.email()), heed.baseUrl() + "/"));
    }

    /** An empty page for a reader; who has no language reads English. */
    LetterPage page(LetterKind kind, Locale readers, ZoneId zone) {
        return new LetterPage(
                kind, new Wording(readers == null ? Locale.UK : readers, zone == null ? settings.zone() : zone), texts);
    }

    /** The page in its envelope, with the subject that its kind has. */
    NewLetter letter(LetterPage page, Occasion occasion, Envelope envelope) {
        return letter(page, page.text("subject", occasion.about().value()), occasion, envelope);
    }

    /** The page in its envelope, with a subject of its own. */
    NewLetter letter(LetterPage page, String subject, Occasion occasion, Envelope envelope) {
        var language = page.wording().language();
        return new NewLetter(
                occasion.dedupeKey(),
                occasion.about(),
                envelope.customerId(),
                envelope.staff(),
                envelope.route(),
                page.kind(),
                language.toLanguageTag(),
                subject,
                printer.text(subject, language, page.blocks()).strip() + "\n",
                printer.html(subject, language, page.blocks()),
                envelope.link(),
                settings.messageId(),
                occasion.at(),
                null,
                envelope.unsubscribe(),
                envelope.urgent());
    }

    /**
     * Equal for the same event only. The checksum tells apart two events of one kind in the same millisecond, such as two
     * remedies done with one click; it says nothing about their words.
     */
    static String dedupeKey(ComplaintEvent event) {
        var checksum = new CRC32();
        checksum.update(event.toString().getBytes(StandardCharsets.UTF_8));
        return "%s:%s:%d:%08x"
                .formatted(
                        event.getClass().getSimpleName(),
                        event.caseNumber().value(),
                        event.at().toEpochMilli(),
                        checksum.getValue());
    }

    static void greet(LetterPage page, String name) {
        Salutation.of(name)
                .ifPresentOrElse(
                        greeted -> page.say("common.greeting", greeted), () -> page.say("common.greeting-unnamed"));
    }

    static void sign(LetterPage page, String ownerFirstName) {
        if (ownerFirstName == null || ownerFirstName.isBlank()) {
            page.say("common.sign-team");
        } else {
            page.say("common.sign-owner", ownerFirstName.strip());
        }
    }

    /** Why a letter is written, and about which case or message. */
    record Occasion(String dedupeKey, CaseNumber about, Instant at) {

        static Occasion of(ComplaintEvent event) {
            return new Occasion(LetterWriter.dedupeKey(event), event.caseNumber(), event.at());
        }
    }

    /**
     * Whom a letter is for and how it gets there.
     *
     * @param unsubscribe the address to take a consent back by one click, or null
     * @param urgent whether it may ring at night
     */
    record Envelope(
            Long customerId, String staff, LetterRoutes.Route route, String link, String unsubscribe, boolean urgent) {

        /** One that nobody can unsubscribe from, and that wakes nobody. */
        Envelope(Long customerId, String staff, LetterRoutes.Route route, String link) {
            this(customerId, staff, route, link, null, false);
        }
    }
}
