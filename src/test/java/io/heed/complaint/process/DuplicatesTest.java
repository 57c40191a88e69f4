package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.CaseLinks;
import io.heed.complaint.CaseLinks.Kind;
import io.heed.complaint.CaseTrail;
import io.heed.complaint.Duplicates;
import io.heed.complaint.Duplicates.Candidate;
import io.heed.complaint.Duplicates.Reason;
import io.heed.complaint.Submission;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One matter reported more than once: proposed with the reason, then merged or linked by people. */
@HeedTest
class DuplicatesTest {

    @Autowired
    Story story;

    @Autowired
    Duplicates duplicates;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sameWordsByMailAndOnTheWebAreProposedAndNotMerged() {
        var email = address();
        var words = words();
        var web = report("web", "Maria Nowak", email, null, "home-internet", words);
        var mail = report("email", null, email.toUpperCase(Locale.ROOT), null, null, "> " + words + "\n\nMaria");

        assertThat(proposed(mail)).singleElement().satisfies(found -> {
            assertThat(found.caseNumber()).isEqualTo(web.number());
            assertThat(found.reasons()).containsExactly(Reason.SAME_CUSTOMER, Reason.SAME_WORDS);
            assertThat(found.percent()).isGreaterThanOrEqualTo(90);
        });
        assertThat(story.staff.show(mail.number(), story.actor("manager")).parent())
                .isNull();
    }

    @Test
    void customerIsKnownAgainByTheTelephoneNumber() {
        var phone = "+48 " + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
        var words = words();
        var called = report("phone", "Anna", null, phone, "home-internet", words);
        var again = report("branch", "Anna Kowalska", address(), phone, "credit-card", words + " Please hurry.");

        assertThat(proposed(again)).extracting(Candidate::caseNumber).containsExactly(called.number());
    }

    @Test
    void neighboursWhoSendTheSameTextAreProposedToEachOther() {
        var words = words();
        var one = report("web", "Jan", address(), null, "home-internet", words);
        var two = report("web", "Ewa", address(), null, "home-internet", words.replace("Tuesday", "Monday"));
        var elsewhere = report("web", "Ola", address(), null, "credit-card", words);
        var different = report("web", "Piotr", address(), null, "home-internet", words());

        assertThat(proposed(two)).singleElement().satisfies(found -> {
            assertThat(found.caseNumber()).isEqualTo(one.number());
            assertThat(found.reasons()).containsExactly(Reason.SAME_WORDS);
            assertThat(found.kind()).isEqualTo(Kind.RELATED);
        });
        assertThat(proposed(elsewhere)).isEmpty();
        assertThat(proposed(different)).isEmpty();
    }

    @Test
    void casesOfOneIncidentAreProposed() {
        var one = story.acknowledged();
        var two = story.acknowledged();
        var issue = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);
        jdbc.sql("UPDATE complaint SET known_issue = ?, product = NULL WHERE case_number IN (?, ?)")
                .params(issue, one.number().value(), two.number().value())
                .update();

        assertThat(proposed(two)).singleElement().satisfies(found -> {
            assertThat(found.caseNumber()).isEqualTo(one.number());
            assertThat(found.reasons()).startsWith(Reason.SAME_INCIDENT);
            assertThat(found.kind()).isEqualTo(Kind.SAME_INCIDENT);
        });
    }

    @Test
    void whatIsTooOldDoesNotCount() {
        var email = address();
        var words = words();
        var old = report("web", "Maria", email, null, "home-internet", words);
        var present = report("web", "Maria", email, null, "home-internet", words);
        jdbc.sql("UPDATE complaint SET received_at = received_at - INTERVAL 31 DAY WHERE case_number = ?")
                .param(old.number().value())
                .update();

        assertThat(proposed(present)).isEmpty();
    }

    @Test
    void answerReachesAllThreeReporters() {
        var parent = story.acknowledged();
        var children = List.of(story.acknowledged(), story.acknowledged(), story.acknowledged());
        children.forEach(child -> story.staff.merge(child.number(), parent.number(), story.actor("manager")));

        parent.complete("resolveComplaint", Story.decision());

        assertThat(children)
                .allSatisfy(child -> assertThat(letters(child.number()))
                        .containsExactly("ACKNOWLEDGEMENT", "MERGED", "PARENT_ANSWER"));
        assertThat(letters(parent.number())).containsExactly("ACKNOWLEDGEMENT", "ANSWER");
    }

    @Test
    void linkedCasesShowEachOtherAndGoOnApart() {
        var email = address();
        var one = report("web", "Maria", email, null, "home-internet", words());
        var other = report("web", "Maria", email, null, "home-internet", words());
        var manager = story.actor("manager");
        links.link(other.number(), one.number(), Kind.SAME_CUSTOMER, manager);
        links.link(one.number(), other.number(), Kind.RELATED, manager);

        assertThat(links.of(one.number(), manager)).singleElement().satisfies(link -> {
            assertThat(link.caseNumber()).isEqualTo(other.number());
            assertThat(link.kind()).isEqualTo(Kind.SAME_CUSTOMER);
            assertThat(link.linkedBy()).isEqualTo("manager");
        });
        assertThat(links.of(other.number(), manager))
                .extracting(CaseLinks.Linked::caseNumber)
                .containsExactly(one.number());
        assertThat(proposed(one)).isEmpty();
        assertThat(one.isEnded() || other.isEnded()).isFalse();
        assertThat(trail.of(one.number()))
                .filteredOn(entry -> entry.event().equals("Linked"))
                .hasSize(1);

        links.unlink(one.number(), other.number(), manager);
        assertThat(links.of(other.number(), manager)).isEmpty();
        assertThat(trail.of(other.number())).extracting(entry -> entry.event()).contains("Linked", "Unlinked");
    }

    @Test
    void nobodyLinksWhatTheyMayNotSee() {
        var one = story.reported();
        var other = story.reported();
        var elsewhere = new Actor("somebody", Role.AGENT, "branches");
        var auditor = new Actor("auditor", Role.AUDITOR, null);

        assertThatThrownBy(() -> links.link(one.number(), one.number(), Kind.RELATED, story.actor("manager")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> links.link(one.number(), other.number(), Kind.RELATED, elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.link(one.number(), other.number(), Kind.RELATED, auditor))
                .isInstanceOf(NotFound.class);
        links.link(one.number(), other.number(), Kind.RELATED, story.actor("manager"));
        assertThat(links.of(one.number(), auditor)).hasSize(1);
        assertThatThrownBy(() -> links.of(one.number(), elsewhere)).isInstanceOf(NotFound.class);
    }

    private List<Candidate> proposed(Story.Case complaint) {
        return duplicates.of(complaint.number(), story.actor("manager"));
    }

    private Story.Case report(String channel, String name, String email, String phone, String product, String words) {
        var customer = new Submission.CustomerDetails(name, email, phone, Locale.ENGLISH, "Europe/London");
        var submission = new Submission(channel, customer, product, null, "UK", words, null, false);
        return story.new Case(story.intake.receive(UUID.randomUUID().toString(), submission, List.of()));
    }

    private static String address() {
        return "twice-" + UUID.randomUUID() + "@example.org";
    }

    /** Forty words that no other test has used, with a day in the middle. */
    private static String words() {
        var words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            words.append(
                            i == 20
                                    ? "Tuesday"
                                    : Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36))
                    .append(' ');
        }
        return words.toString().strip();
    }

    private List<String> letters(CaseNumber caseNumber) {
        return jdbc.sql("SELECT kind FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }
}
