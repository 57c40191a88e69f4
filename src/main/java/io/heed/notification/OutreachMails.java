package io.heed.notification;

import io.heed.outreach.OutreachEvent;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members of staff which outreach waits for them. */
@Component
class OutreachMails {

    private static final String PAGES = "/desk/outreach/";

    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final Outbox outbox;

    OutreachMails(StaffDirectory staff, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(OutreachEvent.Alarmed event) {
        var concern = event.concern().name().toLowerCase(Locale.ROOT).replace('_', '-');
        staff.find(event.to())
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(writer.toStaff(
                        LetterKind.OUTREACH_ALARM,
                        new LetterWriter.Occasion(key(event), event.outreach(), event.at()),
                        PAGES,
                        reader,
                        page -> page.say(concern).say("what-now"))));
    }

    /** Once to each reader for each concern and moment. */
    private static String key(OutreachEvent.Alarmed event) {
        return "Alarm:%s:%d:%s:%s".formatted(event.outreach(), event.at().toEpochMilli(), event.concern(), event.to());
    }
}
