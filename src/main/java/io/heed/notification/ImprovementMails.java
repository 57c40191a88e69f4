package io.heed.notification;

import io.heed.improvement.ImprovementEvent;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members of staff which improvement waits for them. */
@Component
class ImprovementMails {

    private static final String PAGES = "/desk/improvements/";

    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final Outbox outbox;

    ImprovementMails(StaffDirectory staff, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(ImprovementEvent.Alarmed event) {
        var concern = event.concern().name().toLowerCase(Locale.ROOT).replace('_', '-');
        staff.find(event.to())
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(writer.toStaff(
                        LetterKind.IMPROVEMENT_ALARM,
                        new LetterWriter.Occasion(key(event), event.improvement(), event.at()),
                        PAGES,
                        reader,
                        page -> page.say(concern).say("what-now"))));
    }

    /** Once to each reader for each concern and moment. */
    private static String key(ImprovementEvent.Alarmed event) {
        return "Improve:%s:%d:%s:%s"
                .formatted(event.improvement(), event.at().toEpochMilli(), event.concern(), event.to());
    }
}
