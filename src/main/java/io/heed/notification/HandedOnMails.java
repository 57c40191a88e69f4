package io.heed.notification;

import io.heed.shared.CaseNumber;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.WorkHandedOn;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a member of staff that they have now what a colleague left behind. Names the case and nobody. */
@Component
class HandedOnMails {

    private final StaffDirectory staff;
    private final List<CaseKind> kinds;
    private final LetterWriter writer;
    private final Outbox outbox;

    HandedOnMails(StaffDirectory staff, List<CaseKind> kinds, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.kinds = kinds;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(WorkHandedOn event) {
        staff.find(event.to())
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(writer.toStaff(
                        LetterKind.WORK_HANDED_ON,
                        new LetterWriter.Occasion(
                                "WorkHandedOn:%s:%d:%s"
                                        .formatted(event.number(), event.at().toEpochMilli(), event.to()),
                                event.number(),
                                event.at()),
                        pages(event.number()),
                        reader,
                        page -> page.say("left").say("what-now"))));
    }

    /** The path that the number follows. */
    private String pages(CaseNumber number) {
        var page = kinds.stream()
                .filter(kind -> kind.letters().equals(number.kind()))
                .findFirst()
                .map(kind -> kind.pageOf(number))
                .orElse("/desk/cases/" + number);
        return page.endsWith(number.value())
                ? page.substring(0, page.length() - number.value().length())
                : "/desk/cases/";
    }
}
