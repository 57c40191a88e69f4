package io.heed.notification;

import io.heed.idea.IdeaEvent;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members of staff which idea waits for them. Names the idea's number and nothing of its sender. */
@Component
class IdeaMails {

    private static final String PAGES = "/desk/ideas/";

    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final Outbox outbox;

    IdeaMails(StaffDirectory staff, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(IdeaEvent.OwnerReminded event) {
        write(
                "Reminded",
                event.idea(),
                event.at(),
                event.to(),
                page -> page.say("time-runs").fact("due", page.wording().instant(event.answerBy())));
    }

    @EventListener
    void on(IdeaEvent.Escalated event) {
        write(
                "Escalated",
                event.idea(),
                event.at(),
                event.to(),
                page -> page.say("missed").fact("due", page.wording().instant(event.promised())));
    }

    private void write(String what, CaseNumber idea, Instant at, String to, Consumer<LetterPage> content) {
        staff.find(to)
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(writer.toStaff(
                        LetterKind.IDEA_TASK,
                        new LetterWriter.Occasion(
                                "Idea%s:%s:%d:%s".formatted(what, idea, at.toEpochMilli(), to), idea, at),
                        PAGES,
                        reader,
                        content.andThen(page -> page.say("what-now")))));
    }
}
