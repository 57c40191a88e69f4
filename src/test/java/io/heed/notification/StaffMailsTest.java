package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.ComplaintEvent;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class StaffMailsTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    void eachRungReachesTheOneWhoMustAct() {
        for (var locale : new Locale[] {Locale.UK, POLISH}) {
            for (var event : new ComplaintEvent[] {
                new ComplaintEvent.OwnerWarned(LetterStories.CASE, LetterStories.AT, "agent", LetterStories.DUE),
                new ComplaintEvent.Escalated(LetterStories.CASE, LetterStories.AT, "agent", "agent", LetterStories.DUE),
                new ComplaintEvent.RemedyEscalated(LetterStories.CASE, LetterStories.AT, "lead", "agent"),
                new ComplaintEvent.MessageEscalated(LetterStories.CASE, LetterStories.AT, "lead", "agent"),
                new ComplaintEvent.StatutoryAlarmRaised(
                        LetterStories.CASE, LetterStories.AT, "agent", LetterStories.DUE),
                new ComplaintEvent.BranchAsked(
                        LetterStories.CASE, LetterStories.AT, "harbour", "agent", LetterStories.DUE),
                new ComplaintEvent.BranchSilent(
                        LetterStories.CASE, LetterStories.AT, "harbour", "branch", "agent", LetterStories.DUE),
                new ComplaintEvent.IncidentOver(LetterStories.CASE, LetterStories.AT, 3, "agent")
            }) {
                var mail = written(event, locale, "agent@heed.example").get(0);
                assertThat(mail.staff()).isEqualTo("agent");
                assertThat(mail.customerId()).isNull();
                assertThat(mail.address()).isEqualTo("agent@heed.example");
                assertThat(mail.link()).isEqualTo("http://localhost:8080/desk/cases/" + LetterStories.CASE);
                assertThat(mail.textBody()).doesNotContain("{0}", "notification.", "null");
            }
        }
    }

    @Test
    void daysLeftAreCountedInRightPolish() {
        assertThat(alarm(1)).contains("Został 1 dzień.");
        assertThat(alarm(3)).contains("Zostały 3 dni.");
        assertThat(alarm(12)).contains("Zostało 12 dni.");
    }

    @Test
    void nobodyToWriteToIsNoFault() {
        var event = new ComplaintEvent.OwnerWarned(LetterStories.CASE, LetterStories.AT, "gone", LetterStories.DUE);
        assertThat(written(event, Locale.UK, "agent@heed.example")).isEmpty();
        var other = new ComplaintEvent.OwnerWarned(LetterStories.CASE, LetterStories.AT, "agent", LetterStories.DUE);
        assertThat(written(other, Locale.UK, null)).isEmpty();
    }

    private static String alarm(int days) {
        var due = LetterStories.AT.plus(Duration.ofDays(days));
        return written(
                        new ComplaintEvent.StatutoryAlarmRaised(LetterStories.CASE, LetterStories.AT, "agent", due),
                        POLISH,
                        "agent@heed.example")
                .get(0)
                .textBody();
    }

    private static List<NewLetter> written(ComplaintEvent event, Locale locale, String email) {
        var staff = Mockito.mock(StaffDirectory.class);
        Mockito.when(staff.find("agent"))
                .thenReturn(Optional.of(new StaffMember(
                        "agent",
                        "Marta Zielińska",
                        "Marta",
                        email,
                        Role.AGENT,
                        "service",
                        null,
                        locale,
                        true,
                        null,
                        0)));
        var written = new ArrayList<NewLetter>();
        var mapper = Mockito.mock(LetterMapper.class);
        Mockito.doAnswer(call -> written.addAll(call.getArgument(0)))
                .when(mapper)
                .insert(Mockito.any());
        var clock = Clock.fixed(LetterStories.AT, ZoneOffset.UTC);
        var routes = LetterStories.routes(mapper, number -> null, clock);
        var outbox = new Outbox(mapper, routes, published -> {}, clock);
        var writer = new LetterWriter(
                LetterTexts.shipped(LetterStories.messages()),
                new LetterPrinter(),
                LetterStories.SETTINGS,
                LetterStories.heed(Path.of("data")),
                routes);
        LetterStories.tell(new StaffMails(staff, writer, outbox), event);
        return written;
    }
}
