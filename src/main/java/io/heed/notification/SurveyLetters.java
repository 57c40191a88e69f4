package io.heed.notification;

import io.heed.customer.ContactPreferences;
import io.heed.customer.Customers;
import io.heed.shared.HeedProperties;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.survey.SurveyEvent;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Thanks whoever was content, and tells members of staff whom they have to call; in the transaction of the event. */
@Component
class SurveyLetters {

    private static final String PAGES = "/desk/surveys/";

    private final Customers customers;
    private final ContactPreferences preferences;
    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final LetterRoutes routes;
    private final HeedProperties heed;
    private final Outbox outbox;

    SurveyLetters(
            Customers customers,
            ContactPreferences preferences,
            StaffDirectory staff,
            LetterWriter writer,
            LetterRoutes routes,
            HeedProperties heed,
            Outbox outbox) {
        this.customers = customers;
        this.preferences = preferences;
        this.staff = staff;
        this.writer = writer;
        this.routes = routes;
        this.heed = heed;
        this.outbox = outbox;
    }

    @EventListener
    void on(SurveyEvent.Thanked event) {
        var customer = customers.get(event.customerId());
        var page = writer.page(LetterKind.SURVEY_THANKS, customer.locale(), customer.timeZone());
        LetterWriter.greet(page, customer.name());
        page.say("thanks").say("next").say("common.sign-team");
        var route = routes.first(
                LetterKind.SURVEY_THANKS,
                preferences.of(event.customerId(), null).reach());
        outbox.write(writer.letter(
                page,
                page.text("subject"),
                occasion("SurveyThanks:" + event.survey(), event),
                new LetterWriter.Envelope(customer.id(), null, route, heed.baseUrl() + "/")));
    }

    @EventListener
    void on(SurveyEvent.RecoveryWanted event) {
        tell(
                event.owner(),
                occasion("RecoveryWanted:" + event.survey(), event),
                page -> page.say("wanted")
                        .fact("due", page.wording().instant(event.callBy()))
                        .say("what-now"));
    }

    @EventListener
    void on(SurveyEvent.RecoveryEscalated event) {
        tell(
                event.to(),
                occasion("RecoveryEscalated:" + event.survey() + ":" + event.to(), event),
                page -> page.say("escalated").say("what-now"));
    }

    private void tell(String username, LetterWriter.Occasion occasion, Consumer<LetterPage> content) {
        staff.find(username)
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader ->
                        outbox.write(writer.toStaff(LetterKind.RECOVERY_TASK, occasion, PAGES, reader, content)));
    }

    private static LetterWriter.Occasion occasion(String key, SurveyEvent event) {
        return new LetterWriter.Occasion(key, event.survey(), event.at());
    }
}
