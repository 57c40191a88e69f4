package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.Duplicates;
import io.heed.complaint.Submission;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several reports of one matter: found, joined, and all of them answered. */
@HeedTest
class MergedCasesTest {

    @Autowired
    Story story;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void theAnswerReachesReportersThroughTwoMergers() {
        var first = story.acknowledged();
        var second = story.acknowledged();
        var third = story.acknowledged();
        var manager = story.actor("manager");

        story.staff.merge(third.number(), second.number(), manager);
        story.staff.merge(second.number(), first.number(), manager);

        assertThat(second.isEnded()).isTrue();
        assertThat(third.isEnded()).isTrue();
        assertThat(story.staff.show(first.number(), manager).children())
                .containsExactlyInAnyOrder(second.number(), third.number());
        first.complete("resolveComplaint", Story.decision());
        assertThat(letters(second)).containsExactly("ACKNOWLEDGEMENT", "MERGED", "PARENT_ANSWER");
        assertThat(letters(third)).containsExactly("ACKNOWLEDGEMENT", "MERGED", "PARENT_ANSWER");
    }

    @Test
    void aReporterWhoseParentCaseIsWithdrawnGoesOnAtOnce() {
        var parent = story.acknowledged();
        var child = merged(parent);

        story.customer.withdraw(parent.token());

        goesOnByItself(child);
    }

    @Test
    void aReporterWhoseParentCaseIsClosedPolitelyGoesOnAtOnce() {
        var parent = story.acknowledged();
        var child = merged(parent);
        parent.complete("resolveComplaint", Story.question());

        for (var wait = 0; wait < 3; wait++) {
            parent.fireTimer("chaseDue");
        }

        assertThat(parent.isEnded()).isTrue();
        goesOnByItself(child);
    }

    @Test
    void whoHasHeardTheAnswerDoesNotStartAgainButWhoWasMergedLaterDoes() {
        var parent = story.acknowledged();
        var earlier = merged(parent);
        parent.complete("resolveComplaint", Story.decision());
        story.customer.judge(parent.token(), false, "It is still broken");
        var later = merged(parent);

        story.customer.withdraw(parent.token());

        assertThat(earlier.running()).isNull();
        assertThat(letters(earlier)).containsExactly("ACKNOWLEDGEMENT", "MERGED", "PARENT_ANSWER");
        goesOnByItself(later);
    }

    @Test
    void aCustomerWhoWithdrawsIsNotAskedAgainAboutTheOtherReportOfTheSameMatter() {
        var email = "twice-" + UUID.randomUUID() + "@example.org";
        var parent = reported(email, "home-internet");
        var child = reported(email, "home-internet");
        story.staff.merge(child.number(), parent.number(), story.actor("manager"));

        story.customer.withdraw(parent.token());

        assertThat(child.running()).isNull();
        assertThat(letters(child)).containsExactly("MERGED");
    }

    private Story.Case merged(Story.Case parent) {
        var child = story.acknowledged();
        story.staff.merge(child.number(), parent.number(), story.actor("manager"));
        return child;
    }

    private void goesOnByItself(Story.Case child) {
        assertThat(letters(child)).containsExactly("ACKNOWLEDGEMENT", "MERGED", "SEPARATED");
        var again = story.of(child.number(), child.receipt.trackingUrl());
        again.runJob("acknowledgeComplaint");
        assertThat(again.task("resolveComplaint").assignee()).isNotNull();
        var seen = story.staff.show(child.number(), story.actor("manager"));
        assertThat(seen.parent()).isNull();
        assertThat(seen.answerBy()).isAfter(story.clock.instant());
        assertThat(letters(child)).endsWith("SEPARATED", "ACKNOWLEDGEMENT");
    }

    @Test
    void aCaseIsNotMergedIntoOneThatIsMergedItself() {
        var first = story.acknowledged();
        var second = story.acknowledged();
        var third = story.acknowledged();
        var manager = story.actor("manager");
        story.staff.merge(second.number(), first.number(), manager);

        assertThatThrownBy(() -> story.staff.merge(third.number(), second.number(), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> story.staff.merge(first.number(), second.number(), manager))
                .isInstanceOf(Refused.class);
        assertThat(third.isEnded()).isFalse();
        assertThat(first.isEnded()).isFalse();
    }

    @Test
    void openCasesOfTheSameCustomerAboutTheSameProductAreSuggested() {
        var email = "twice-" + UUID.randomUUID() + "@example.org";
        var first = reported(email, "home-internet");
        var second = reported(email, "home-internet");
        var other =
                reported(email, "credit-card", "The card machine swallowed my card and nobody answers the telephone.");
        var stranger = reported("once-" + UUID.randomUUID() + "@example.org", "home-internet");
        var closed = reported(email, "home-internet");
        story.customer.withdraw(closed.token());
        var old = reported(email, "home-internet");
        jdbc.sql("UPDATE complaint SET received_at = received_at - INTERVAL 31 DAY WHERE case_number = ?")
                .param(old.number().value())
                .update();
        var manager = story.actor("manager");

        assertThat(duplicates.of(second.number(), manager))
                .extracting(Duplicates.Candidate::caseNumber)
                .containsExactly(first.number());
        assertThat(duplicates.of(other.number(), manager)).isEmpty();
        assertThat(duplicates.of(stranger.number(), manager)).isEmpty();
        assertThat(duplicates.of(closed.number(), manager)).isEmpty();
    }

    @Test
    void whatSomebodyMayNotSeeIsNotSuggested() {
        var email = "twice-" + UUID.randomUUID() + "@example.org";
        reported(email, "home-internet");
        var second = reported(email, "home-internet");
        var elsewhere = new Actor("somebody", Role.AGENT, "branches");

        assertThat(duplicates.of(second.number(), elsewhere)).isEmpty();
        assertThatThrownBy(() -> story.staff.show(second.number(), elsewhere)).isInstanceOf(NotFound.class);
    }

    private Story.Case reported(String email, String product) {
        return reported(email, product, words());
    }

    private Story.Case reported(String email, String product, String words) {
        var customer = new Submission.CustomerDetails("Maria Nowak", email, null, Locale.ENGLISH, "Europe/London");
        var submission = new Submission("web", customer, product, null, "UK", words, null, false);
        return story.new Case(story.intake.receive(UUID.randomUUID().toString(), submission, List.of()));
    }

    /** Words that no other test has used. */
    private static String words() {
        return Stream.generate(UUID::randomUUID).limit(8).map(UUID::toString).collect(Collectors.joining(" "));
    }

    private List<String> letters(Story.Case complaint) {
        return jdbc.sql("SELECT kind FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                .param(complaint.number().value())
                .query(String.class)
                .list();
    }
}
