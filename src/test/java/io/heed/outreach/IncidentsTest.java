package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Submission;
import io.heed.complaint.process.Story;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.knowledge.Catalogue;
import io.heed.notification.Letter;
import io.heed.notification.Outbox;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints meet an incident, whichever came first. */
@HeedTest
class IncidentsTest {

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFigures figures;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Customers customers;

    @Autowired
    ComplaintIntake intake;

    @Autowired
    Story story;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    private CaseNumber outreach;

    @Test
    void aComplaintAboutAKnownIncidentIsAnsweredWithItsStatusAndCounted() {
        var affected = customer("affected");
        begun("flights", "north", affected);

        var complaint = complained("affected", "flights", "north");
        complaint.runJob("acknowledgeComplaint");

        assertThat(letters(complaint)).anyMatch(text -> text.contains("Trains carry your luggage until noon"));
        assertThat(complaintOf(affected)).isEqualTo(complaint.number().value());
        assertThat(figures.of(outreach)).returns(1, IncidentFigures.Figures::complained);
        assertThat(figures.of(outreach)).returns(1, IncidentFigures.Figures::affected);
    }

    @Test
    void aComplaintThatCameBeforeIsLinkedWhenTheIncidentIsKnown() {
        var complaint = complained("early", "flights", "south");
        complaint.runJob("acknowledgeComplaint");
        var elsewhere = complained("elsewhere", "flights", "east");
        elsewhere.runJob("acknowledgeComplaint");

        begun("flights", "south");

        assertThat(issueOf(complaint)).isEqualTo(issueOf(outreach));
        assertThat(issueOf(elsewhere)).isNull();
        assertThat(letters(complaint)).anyMatch(text -> text.contains("Trains carry your luggage until noon"));
        assertThat(figures.of(outreach))
                .returns(1, IncidentFigures.Figures::affected)
                .returns(1, IncidentFigures.Figures::complained)
                .returns(0, IncidentFigures.Figures::silent);
    }

    @Test
    void aComplaintOfTheDayBeforeYesterdayIsNotAboutIt() {
        var complaint = complained("late", "electricity", "west");
        rows.sql("UPDATE complaint SET received_at = ? WHERE case_number = ?")
                .params(
                        Timestamp.from(clock.instant().minus(Duration.ofHours(25))),
                        complaint.number().value())
                .update();

        begun("electricity", "west");

        assertThat(issueOf(complaint)).isNull();
    }

    @Test
    void whenItIsOverCustomersWhoComplainedAndOwnersAreTold() {
        begun("mobile-plan", "north");
        var complaint = complained("over", "mobile-plan", "north");
        complaint.runJob("acknowledgeComplaint");
        developed(2, "The mast is up again.");

        incidents.over(outreach);
        incidents.over(outreach);

        assertThat(catalogue.openIssues(Locale.ENGLISH)).isEmpty();
        assertThat(letters(complaint))
                .filteredOn(text -> text.contains("The fault behind what you reported is put right"))
                .singleElement()
                .asString()
                .contains("The mast is up again.");
        assertThat(story.staff
                        .show(complaint.number(), new Actor("manager", Role.MANAGER, null))
                        .timeline())
                .filteredOn(entry -> entry.event().equals("IncidentOver"))
                .hasSize(1);
    }

    @Test
    void whoeverLooksReadsTheNewest() {
        begun("credit-card", null);
        developed(2, "Half of the cards work again.");

        incidents.developed(outreach);

        assertThat(catalogue.openIssues(Locale.ENGLISH))
                .extracting(Catalogue.KnownIssue::status)
                .containsExactly("Half of the cards work again.");
    }

    @Test
    void theSilentAreThoseWhoNeitherComplainedNorAnswered() {
        var told = customer("told");
        var answered = customer("answered");
        var untold = customer("untold");
        begun("online-shop", "north", told, answered, untold);
        written(told, "2026-11-20T10:20:00Z", 1);
        written(told, "2026-11-20T12:20:00Z", 2);
        written(answered, "2026-11-20T10:40:00Z", 1);
        rows.sql("UPDATE audience SET replied_at = '2026-11-20 11:05:00' WHERE outreach = ? AND customer_id = ?")
                .params(outreach.value(), answered)
                .update();

        var now = figures.of(outreach);

        assertThat(List.of(now.affected(), now.told(), now.complained(), now.replied(), now.silent()))
                .containsExactly(3, 2, 0, 1, 2);
        assertThat(figures.overTime(outreach))
                .containsExactly(
                        new IncidentFigures.Span(Instant.parse("2026-11-20T10:00:00Z"), 2, 0, 0),
                        new IncidentFigures.Span(Instant.parse("2026-11-20T11:00:00Z"), 0, 0, 1));
    }

    @Test
    void whatTakesLongIsShownByTheDay() {
        var one = customer("one");
        var other = customer("other");
        begun("online-shop", "east", one, other);
        written(one, "2026-11-10T10:20:00Z", 1);
        written(other, "2026-11-15T10:20:00Z", 1);

        assertThat(figures.overTime(outreach))
                .extracting(IncidentFigures.Span::from)
                .containsExactly(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-15T00:00:00Z"));
    }

    private void begun(String product, String region, long... affected) {
        outreach = OutreachRows.begun(rows, clock.instant(), product, region, affected);
        incidents.opened(outreach);
        incidents.opened(outreach);
    }

    private void developed(int place, String words) {
        OutreachRows.developed(rows, clock.instant(), outreach, place, words);
    }

    private void written(long customer, String at, int wave) {
        rows.sql("INSERT INTO contact (programme, wave, customer_id, message_class, state, not_before, written_at)"
                        + " VALUES (?, ?, ?, 'SERVICE', 'WRITTEN', ?, ?)")
                .params(
                        outreach.value(),
                        wave,
                        customer,
                        Timestamp.from(Instant.parse(at)),
                        Timestamp.from(Instant.parse(at)))
                .update();
    }

    private long customer(String name) {
        return customers.add(
                new Contact("Ewa Mazur", email(name), null, Locale.ENGLISH, ZoneId.of("Europe/London")),
                clock.instant());
    }

    private final String run = UUID.randomUUID().toString();

    private String email(String name) {
        return name + "-" + run + "@example.org";
    }

    private Story.Case complained(String name, String product, String region) {
        var customer = new Submission.CustomerDetails("Ewa Mazur", email(name), null, Locale.ENGLISH, "Europe/London");
        var words = "It does not work, and nobody says why.";
        var submission = new Submission("web", customer, product, region, "UK", words, null, false);
        var receipt = intake.receive(UUID.randomUUID().toString(), submission, List.of());
        return story.of(receipt.caseNumber(), receipt.trackingUrl());
    }

    private List<String> letters(Story.Case complaint) {
        return outbox.lettersToCustomer(complaint.number()).stream()
                .map(Letter::textBody)
                .toList();
    }

    private String complaintOf(long customer) {
        return rows.sql("SELECT complaint FROM audience WHERE outreach = ? AND customer_id = ?")
                .params(outreach.value(), customer)
                .query(String.class)
                .single();
    }

    private Long issueOf(Story.Case complaint) {
        return rows.sql("SELECT known_issue FROM complaint WHERE case_number = ?")
                .param(complaint.number().value())
                .query((row, each) -> (Long) row.getObject(1))
                .list()
                .get(0);
    }

    private Long issueOf(CaseNumber number) {
        return rows.sql("SELECT known_issue FROM outreach WHERE number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }
}
