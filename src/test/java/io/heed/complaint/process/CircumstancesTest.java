package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.CareNeed;
import io.heed.complaint.CareNeeds;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.CaseTrail;
import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Representative;
import io.heed.complaint.Representatives;
import io.heed.complaint.Severity;
import io.heed.complaint.Submission;
import io.heed.customer.ContactWay;
import io.heed.notification.Outbox;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who speaks for a customer, and what a customer needs: noted with consent, heeded from the first letter on. */
@HeedTest
class CircumstancesTest {

    private static final CareNeed.Given DEAF = new CareNeed.Given(true, "HEARING", "Write, do not call.");
    private static final CareNeed.Given FLAG = new CareNeed.Given(false, null, null);
    private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null);

    @Autowired
    Story story;

    @Autowired
    CareNeeds careNeeds;

    @Autowired
    Representatives representatives;

    @Autowired
    CaseLetterSource letterSource;

    @Autowired
    Outbox letters;

    @Autowired
    CaseTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void careThatIsNotedMakesTheCaseMoreUrgent() {
        var manager = story.actor("manager");
        var plain = report(address(), IntakeNotes.NONE);
        var careful = report(address(), new IntakeNotes(null, FLAG, "agent"));

        assertThat(story.staff.show(plain.number(), manager).severity()).isEqualTo(Severity.NORMAL);
        assertThat(story.staff.show(careful.number(), manager))
                .satisfies(view -> assertThat(view.vulnerable()).isTrue())
                .satisfies(view -> assertThat(view.severity()).isEqualTo(Severity.HIGH));
        careNeeds.note(plain.number(), FLAG, manager);
        assertThat(story.staff.show(plain.number(), manager).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void reasonIsKeptByConsentOnlyAndErasedWhenItEnds() {
        var told = report(address(), new IntakeNotes(null, DEAF, "agent"));
        var manager = story.actor("manager");

        assertThat(careNeeds.of(told.number(), manager)).get().satisfies(care -> {
            assertThat(care.kind()).isEqualTo(CareNeed.Kind.HEARING);
            assertThat(care.need()).isEqualTo("Write, do not call.");
            assertThat(care.notedBy()).isEqualTo("agent");
            assertThat(care.notedAt()).isNotNull();
        });
        assertThat(careNeeds.of(told.number(), AUDITOR)).get().satisfies(care -> {
            assertThat(care.consent()).isTrue();
            assertThat(care.kind()).isNull();
            assertThat(care.need()).isNull();
        });
        careNeeds.withdraw(told.number(), manager);
        careNeeds.withdraw(told.number(), manager);
        assertThat(careNeeds.of(told.number(), manager)).get().satisfies(care -> {
            assertThat(care.kind()).isNull();
            assertThat(care.need()).isNull();
            assertThat(care.consent()).isFalse();
            assertThat(care.withdrawnBy()).isEqualTo("manager");
        });
        assertThat(story.staff.show(told.number(), manager).vulnerable()).isTrue();
        assertThat(events(told)).contains("WrittenDown", "CareNoted").containsOnlyOnce("CareConsentWithdrawn");
        assertThat(jdbc.sql("SELECT GROUP_CONCAT(facts) FROM audit_record WHERE case_number = ?")
                        .param(told.number().value())
                        .query(String.class)
                        .single())
                .doesNotContain("HEARING", "Write");
    }

    @Test
    void detailsWithoutConsentAreRefusedAndNothingIsKept() {
        var told = report(address(), IntakeNotes.NONE);
        var manager = story.actor("manager");

        assertRefused(
                "care.need",
                () -> careNeeds.note(told.number(), new CareNeed.Given(false, null, "Cannot hear"), manager));
        assertRefused("care.kind", () -> careNeeds.note(told.number(), new CareNeed.Given(true, null, null), manager));
        assertRefused(
                "care.kind", () -> careNeeds.note(told.number(), new CareNeed.Given(true, "MOOD", null), manager));
        assertThatThrownBy(() -> careNeeds.note(told.number(), FLAG, AUDITOR)).isInstanceOf(NotFound.class);
        assertThat(careNeeds.of(told.number(), manager)).isEmpty();
        assertThat(story.staff.show(told.number(), manager).vulnerable()).isFalse();
    }

    @Test
    void lettersGoToTheRepresentativeOnceTheAuthorityWasSeen() {
        var customers = address();
        var theirs = address();
        var told = report(customers, new IntakeNotes(lawyer(theirs, false), null, "agent"));
        var manager = story.actor("manager");

        assertThat(letterSource.factsOf(told.number()).email()).isEqualTo(customers);
        representatives.note(told.number(), lawyer(theirs, true), manager);
        told.runJob("acknowledgeComplaint");
        var letter = jdbc.sql("SELECT address, text_body FROM notification WHERE case_number = ? AND staff IS NULL")
                .param(told.number().value())
                .query()
                .singleRow();
        assertThat(letter.get("address")).isEqualTo(theirs);
        assertThat(letter.get("text_body").toString()).contains("Dear Adam Lis,", "On behalf of", "Maria Nowak");

        representatives.end(told.number(), manager);
        assertThat(letterSource.factsOf(told.number()))
                .satisfies(facts -> assertThat(facts.email()).isEqualTo(customers))
                .satisfies(facts -> assertThat(facts.onBehalfOf()).isNull());
        assertThat(representatives.of(told.number(), manager)).isEmpty();
        assertThat(events(told)).contains("RepresentativeNoted", "RepresentativeEnded");
    }

    @Test
    void aLetterThatComesBackMarksTheAddressItWasSentToWhoseverThatIs() {
        var customers = address();
        var theirs = address();
        var told = report(customers, new IntakeNotes(lawyer(theirs, true), null, "agent"));
        told.runJob("acknowledgeComplaint");

        letters.cameBack(letterOf(told), true, "undeliverable 5.1.1");

        assertThat(letterSource.factsOf(told.number()).reach())
                .satisfies(reach -> assertThat(reach.email()).isEqualTo(theirs))
                .satisfies(reach -> assertThat(reach.emailBounced()).isTrue())
                .satisfies(reach -> assertThat(reach.ways(true)).containsExactly(ContactWay.PORTAL));
        representatives.note(told.number(), lawyer(address(), true), story.actor("manager"));
        assertThat(letterSource.factsOf(told.number()).reach().emailBounced())
                .as("another address is good until it proves otherwise")
                .isFalse();
        representatives.end(told.number(), story.actor("manager"));
        assertThat(letterSource.factsOf(told.number()).reach())
                .satisfies(reach -> assertThat(reach.email()).isEqualTo(customers))
                .satisfies(reach -> assertThat(reach.emailBounced()).isFalse());
    }

    @Test
    void anAddressThatCustomerAndRepresentativeShareIsMarkedForBoth() {
        var shared = address();
        var told = report(shared, new IntakeNotes(lawyer(shared.toUpperCase(Locale.ROOT), true), null, "agent"));
        told.runJob("acknowledgeComplaint");

        letters.cameBack(letterOf(told), true, "undeliverable 5.1.1");

        assertThat(letterSource.factsOf(told.number()).reach().emailBounced()).isTrue();
        representatives.end(told.number(), story.actor("manager"));
        assertThat(letterSource.factsOf(told.number()).reach().emailBounced()).isTrue();
    }

    /** The acknowledgement, as if the mail server had taken it. */
    private long letterOf(Story.Case told) {
        jdbc.sql("UPDATE notification SET state = 'SENT' WHERE case_number = ? AND staff IS NULL")
                .param(told.number().value())
                .update();
        return jdbc.sql("SELECT MIN(id) FROM notification WHERE case_number = ? AND staff IS NULL")
                .param(told.number().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoHasNoAddressIsReachedThroughTheRepresentative() {
        var theirs = address();
        var told = report(null, new IntakeNotes(lawyer(theirs, false), null, "agent"));

        assertThat(letterSource.factsOf(told.number()))
                .satisfies(facts -> assertThat(facts.email()).isEqualTo(theirs))
                .satisfies(facts -> assertThat(facts.name()).isEqualTo("Adam Lis"))
                .satisfies(facts -> assertThat(facts.onBehalfOf()).isEqualTo("Maria Nowak"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var nobody = new Representative.Given(null, "COUSIN", "not an address", null, false, null);
        var need = new CareNeed.Given(false, "ILLNESS", null);

        assertThatThrownBy(() -> report("broken", new IntakeNotes(nobody, need, "agent")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.all())
                                .extracting(Refused::field)
                                .containsExactly(
                                        "customer.email",
                                        "representative.name",
                                        "representative.relation",
                                        "representative.email",
                                        "care.kind"));
    }

    @Test
    void otherNotesUnderTheSameKeyAreAnotherComplaint() {
        var key = UUID.randomUUID().toString();
        var email = address();
        var first = story.intake.receive(key, submission(email), List.of(), new IntakeNotes(null, FLAG, "agent"));

        assertThat(story.intake.receive(key, submission(email), List.of(), new IntakeNotes(null, FLAG, "agent")))
                .isEqualTo(first);
        assertThatThrownBy(() ->
                        story.intake.receive(key, submission(email), List.of(), new IntakeNotes(null, DEAF, "agent")))
                .isInstanceOf(Conflict.class);
    }

    private static void assertRefused(String field, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Representative.Given lawyer(String email, boolean seen) {
        return new Representative.Given("Adam Lis", "LAWYER", email, null, seen, seen ? "Letter of 3 May" : null);
    }

    private Story.Case report(String email, IntakeNotes notes) {
        return story.new Case(story.intake.receive(UUID.randomUUID().toString(), submission(email), List.of(), notes));
    }

    private static Submission submission(String email) {
        var customer = new Submission.CustomerDetails("Maria Nowak", email, null, Locale.ENGLISH, "Europe/London");
        return new Submission("phone", customer, "home-internet", null, "UK", Story.WORDS, null, false);
    }

    private List<String> events(Story.Case told) {
        return trail.of(told.number()).stream().map(entry -> entry.event()).toList();
    }

    private static String address() {
        return "care-" + UUID.randomUUID() + "@example.org";
    }
}
