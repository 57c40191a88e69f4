package io.heed.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.knowledge.Articles;
import io.heed.knowledge.KnowledgeBase;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guidance that was there and that nobody took. */
@HeedTest
class GuidanceFinderTest {

    @Autowired
    GuidanceFinder finder;

    @Autowired
    Story story;

    @Autowired
    Articles articles;

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    CoachingMapper mapper;

    @Autowired
    JdbcClient rows;

    private final String product = "p-" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void nobodyHasLooked() {
        rows.sql("DELETE FROM coaching_lookout").update();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void aCaseWhoseArticleNobodyTookIsNotedOnceForWhoAnsweredIt() {
        published(product);
        var left = closed(product);
        story.letPass(Duration.ofSeconds(2));
        assertThat(finder.look()).isPositive();

        assertThat(marksOf(left.number())).containsExactly(decider(left.number()));
        assertThat(rows.sql(
                                "SELECT m.noted_at = r.decided_at FROM coaching_mark m JOIN resolution r USING (case_number)"
                                        + " WHERE m.case_number = ?")
                        .param(left.number().value())
                        .query(Boolean.class)
                        .single())
                .as("at the moment of the decision")
                .isTrue();

        story.letPass(Duration.ofMinutes(10));
        assertThat(finder.look()).isZero();
        rows.sql("DELETE FROM coaching_lookout").update();
        assertThat(finder.look()).as("whatever was forgotten").isZero();
        assertThat(marksOf(left.number())).hasSize(1);
    }

    @Test
    void anArticleOnTheCauseOfAnyProductIsGuidanceToo() {
        var general = articles.wantForCause("delivery", null, "service", List.of());
        general.ifPresent(this::publish);
        var left = closed(product, "delivery");
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(left.number())).hasSize(1);
        general.ifPresent(articles::retire);
    }

    @Test
    void withoutAnArticleNothingWasLeftOut() {
        var another = closed(product + "x");
        published(product);
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(another.number())).isEmpty();
    }

    @Test
    void anArticlePublishedAfterTheDecisionIsNotCounted() {
        var early = answered(product, "service-failure");
        story.letPass(Duration.ofMinutes(5));
        published(product);
        story.letPass(Duration.ofMinutes(5));
        story.customer.judge(early.token(), true, null);
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(early.number())).isEmpty();
    }

    @Test
    void anArticleThatIsOnlyWantedIsNoGuidance() {
        articles.wantForCause("service-failure", product, "service", List.of());
        var complaint = closed(product);
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(complaint.number())).isEmpty();
    }

    @Test
    void whoLinkedAnyArticleTookGuidance() {
        var article = published(product);
        var other = published(product + "y");
        var one = answered(product, "service-failure");
        knowledge.link(article, one.number(), "agent");
        var another = answered(product, "service-failure");
        knowledge.link(other, another.number(), "agent");
        story.customer.judge(one.token(), true, null);
        story.customer.judge(another.token(), true, null);
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(one.number())).isEmpty();
        assertThat(marksOf(another.number())).isEmpty();
    }

    @Test
    void aCaseThatIsStillOpenOrWithdrawnShowsNothing() {
        published(product);
        var open = answered(product, "service-failure");
        var withdrawn = answered(product, "service-failure");
        story.customer.withdraw(withdrawn.token());
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(marksOf(open.number())).isEmpty();
        assertThat(marksOf(withdrawn.number())).isEmpty();
    }

    @Test
    void whileAnotherNodeLooksNobodyElseDoes() {
        published(product);
        var left = closed(product);
        story.letPass(Duration.ofSeconds(2));
        rows.sql("INSERT INTO coaching_lookout (name, leased_until) VALUES (?, ?)")
                .params(
                        GuidanceFinder.NAME,
                        java.sql.Timestamp.from(story.clock.instant().plusSeconds(900)))
                .update();
        assertThat(finder.look()).isZero();
        assertThat(marksOf(left.number())).isEmpty();

        story.letPass(Duration.ofMinutes(16));
        finder.look();
        assertThat(marksOf(left.number())).as("after the lease is over").hasSize(1);
    }

    @Test
    void fourTimesAreNoPatternAndFiveAre() {
        published(product);
        var newcomer = newcomer();
        for (int times = 1; times <= 4; times++) {
            decidedBy(newcomer, closed(product).number());
        }
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(mapper.visible(newcomer, List.of(""), 50)).isEmpty();

        decidedBy(newcomer, closed(product).number());
        story.letPass(Duration.ofSeconds(2));
        finder.look();
        assertThat(mapper.visible(newcomer, List.of(""), 50)).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(CoachingReason.SKIPPED_GUIDANCE);
            assertThat(each.marks()).isEqualTo(5);
            assertThat(each.coach()).isEqualTo("lead");
        });
    }

    private CaseNumber published(String of) {
        var article = articles.wantForCause("service-failure", of, "service", List.of())
                .orElseThrow();
        publish(article);
        return article;
    }

    private void publish(CaseNumber article) {
        articles.write(
                article,
                new Articles.Draft("A missed visit", "Call, then book again.", "Wizyta", "Zadzwoń i umów.", 6),
                "agent");
        articles.publish(article);
        story.letPass(Duration.ofSeconds(1));
    }

    private Story.Case closed(String of) {
        return closed(of, "service-failure");
    }

    private Story.Case closed(String of, String cause) {
        var complaint = answered(of, cause);
        story.customer.judge(complaint.token(), true, null);
        return complaint;
    }

    /** Answered, with a product that only this test knows. */
    private Story.Case answered(String of, String cause) {
        var complaint = story.acknowledged();
        rows.sql("UPDATE complaint SET product = ? WHERE case_number = ?")
                .params(of, complaint.number().value())
                .update();
        complaint.complete("resolveComplaint", Story.with(Story.decision(), "cause", cause));
        return complaint;
    }

    private List<String> marksOf(CaseNumber complaint) {
        return rows.sql("SELECT username FROM coaching_mark WHERE case_number = ? AND reason = 'SKIPPED_GUIDANCE'")
                .param(complaint.value())
                .query(String.class)
                .list();
    }

    private String decider(CaseNumber complaint) {
        return rows.sql("SELECT decided_by FROM resolution WHERE case_number = ?")
                .param(complaint.value())
                .query(String.class)
                .single();
    }

    private void decidedBy(String username, CaseNumber complaint) {
        rows.sql("UPDATE resolution SET decided_by = ? WHERE case_number = ?")
                .params(username, complaint.value())
                .update();
    }

    /** Somebody who cannot log in, so that no other test gives them work. */
    private String newcomer() {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 12);
        rows.sql(
                        "INSERT INTO staff_account (username, display_name, first_name, email, password_hash, role, team_id, enabled)"
                                + " VALUES (?, 'Nina Nowa', 'Nina', 'nina@heed.example', 'x', 'AGENT', 'service', FALSE)")
                .param(username)
                .update();
        return username;
    }
}
