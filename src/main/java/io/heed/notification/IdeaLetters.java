package io.heed.notification;

import io.heed.customer.ContactPreferences;
import io.heed.customer.Customers;
import io.heed.idea.Idea;
import io.heed.idea.IdeaAnswer;
import io.heed.idea.IdeaEvent;
import io.heed.idea.IdeaSender;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.idea.PublicIdeas;
import io.heed.shared.HeedProperties;
import io.heed.shared.NotFound;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who sent an idea what becomes of it, once each, in their language and on the way they can be reached. These
 * letters are owed: they are never capped. Nobody reads anybody else's words in them, only what our person wrote.
 */
@Component
class IdeaLetters {

    private static final Map<IdeaEvent.Word, LetterKind> KINDS = Map.of(
            IdeaEvent.Word.ANSWER, LetterKind.IDEA_ANSWER,
            IdeaEvent.Word.MERGER, LetterKind.IDEA_MERGED,
            IdeaEvent.Word.NEW_DATE, LetterKind.IDEA_NEW_DATE,
            IdeaEvent.Word.DROPPED, LetterKind.IDEA_DROPPED,
            IdeaEvent.Word.DELIVERY, LetterKind.IDEA_DELIVERED);

    private final Ideas ideas;
    private final PublicIdeas publicIdeas;
    private final Customers customers;
    private final ContactPreferences preferences;
    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final LetterRoutes routes;
    private final PublicReplies replies;
    private final HeedProperties heed;
    private final Outbox outbox;

    IdeaLetters(
            Ideas ideas,
            PublicIdeas publicIdeas,
            Customers customers,
            ContactPreferences preferences,
            StaffDirectory staff,
            LetterWriter writer,
            LetterRoutes routes,
            PublicReplies replies,
            HeedProperties heed,
            Outbox outbox) {
        this.ideas = ideas;
        this.publicIdeas = publicIdeas;
        this.customers = customers;
        this.preferences = preferences;
        this.staff = staff;
        this.writer = writer;
        this.routes = routes;
        this.replies = replies;
        this.heed = heed;
        this.outbox = outbox;
    }

    /** Somebody who sent it twice is told once. */
    @EventListener
    void on(IdeaEvent.Told event) {
        var idea = ideas.current(event.idea());
        var told = new HashSet<Object>();
        for (var sender : readers(event)) {
            var who = sender.customerId() == null ? sender.post() : sender.customerId();
            if (who != null && told.add(who)) {
                letter(event, idea, sender).ifPresent(outbox::write);
            }
        }
    }

    private List<IdeaSender> readers(IdeaEvent.Told event) {
        return event.word() == IdeaEvent.Word.MERGER ? ideas.sendersOfThis(event.idea()) : ideas.senders(event.idea());
    }

    private Optional<NewLetter> letter(IdeaEvent.Told event, Idea idea, IdeaSender sender) {
        var kind = KINDS.get(event.word());
        var who = sender.customerId() == null ? sender.post() : sender.customerId();
        var occasion = new LetterWriter.Occasion(
                "Idea:%s:%s:%d:%08x"
                        .formatted(event.word(), event.idea(), event.at().toEpochMilli(), Objects.hash(who)),
                event.idea(),
                event.at());
        return sender.customerId() == null
                ? replies.aboutIdea(occasion, sender.post(), sender.locale(), kind, pageOfIdeas())
                : byLetter(occasion, kind, idea, sender.customerId());
    }

    private Optional<NewLetter> byLetter(LetterWriter.Occasion occasion, LetterKind kind, Idea idea, long customerId) {
        try {
            var customer = customers.get(customerId);
            var page = writer.page(kind, customer.locale(), customer.timeZone());
            LetterWriter.greet(page, customer.name());
            content(page, kind, idea);
            var route =
                    routes.first(kind, preferences.of(customerId, idea.number()).reach());
            return Optional.of(
                    writer.letter(page, occasion, new LetterWriter.Envelope(customerId, null, route, pageOfIdeas())));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private void content(LetterPage page, LetterKind kind, Idea idea) {
        publicIdeas
                .noticeOf(idea.number())
                .filter(notice -> notice.released())
                .ifPresent(
                        notice -> page.fact("about", notice.title(page.wording().language())));
        page.say("opening");
        var answer = ideas.answers(idea.number()).stream().findFirst();
        if (kind != LetterKind.IDEA_DELIVERED) {
            answer.ifPresent(said -> decision(page, idea, said));
        }
        if (kind == LetterKind.IDEA_MERGED && answer.isEmpty()) {
            page.say("waits");
        }
        page.link("link");
        sign(
                page,
                answer.map(IdeaAnswer::by)
                        .flatMap(staff::find)
                        .map(StaffMember::firstName)
                        .orElse(null));
    }

    private static void decision(LetterPage page, Idea idea, IdeaAnswer said) {
        page.say("common.idea-" + said.verdict().name().toLowerCase(Locale.ROOT));
        if (said.plannedFor() != null) {
            page.fact("common.idea-date", date(page, said));
        }
        page.words(said.reasons());
        if (said.verdict() == IdeaState.YES && idea.nextWordAt() != null) {
            page.fact("common.next-update-by", page.wording().day(idea.nextWordAt()));
        }
    }

    private static String date(LetterPage page, IdeaAnswer said) {
        var day = said.plannedFor();
        return said.quarter()
                ? page.text("common.idea-quarter", (day.getMonthValue() + 2) / 3, Integer.toString(day.getYear()))
                : page.wording().date(day);
    }

    private static void sign(LetterPage page, String firstName) {
        if (firstName == null) {
            page.say("common.sign-team");
        } else {
            page.say("common.sign-idea", firstName);
        }
    }

    private String pageOfIdeas() {
        return heed.baseUrl() + "/ideas";
    }
}
