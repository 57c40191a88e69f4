package io.heed.notification;

import io.heed.coaching.CoachingEvent;
import io.heed.coaching.Huddle;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members of staff of coachings and huddles: whom it is about hears it when the coach does. */
@Component
class CoachingMails {

    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final Outbox outbox;

    CoachingMails(StaffDirectory staff, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(CoachingEvent.Opened event) {
        write(event, event.username(), "about-you");
        write(event, event.coach(), "coach");
    }

    @EventListener
    void on(CoachingEvent.HandedOver event) {
        write(event, event.to(), "handed-over");
    }

    @EventListener
    void on(CoachingEvent.ManagerTold event) {
        write(event, event.to(), "without-effect");
    }

    private void write(CoachingEvent event, String to, String sentence) {
        var occasion = new LetterWriter.Occasion(
                "Coaching:%s:%s:%d:%s"
                        .formatted(sentence, event.about(), event.at().toEpochMilli(), to),
                event.about(),
                event.at());
        var pages = event.about().kind().equals(Huddle.LETTERS) ? "/desk/huddles/" : "/desk/coaching/";
        staff.find(to)
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(
                        writer.toStaff(LetterKind.COACHING_TASK, occasion, pages, reader, page -> page.say(sentence))));
    }
}
