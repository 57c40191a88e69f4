package io.heed.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.engine.Artifact;
import io.heed.engine.Decisions;
import io.heed.engine.Deployments;
import io.heed.engine.NewDeployment;
import io.heed.engine.Publication;
import io.heed.engine.TrialFamily;
import io.heed.engine.Versions;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four eyes for what counts. */
@HeedTest
class PublishingTest {

    private static final Actor ANN = new Actor("ann", Role.OWNER, null);
    private static final Actor BEN = new Actor("ben", Role.OWNER, null);
    private static final Actor CID = new Actor("cid", Role.MANAGER, null);

    @Autowired
    private Publishing publishing;

    @Autowired
    private Versions versions;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ApplicationContext heed;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final TrialFamily trial = new TrialFamily();

    @BeforeEach
    void annHandsInASecondVersion() {
        trial.ship(heed, "first");
        deployments.deploy(new NewDeployment("trial", "page", Map.of("table.dmn", trial.table("second")), "ann", true));
    }

    @Test
    void neitherWhoProposedItNorWhoHandedItInAgrees() {
        var proposed = propose(2, BEN);
        for (var one : List.of(ANN, BEN)) {
            assertThatThrownBy(() -> publishing.publish(proposed.id(), one))
                    .isInstanceOf(Refused.class)
                    .hasMessage("publication.second-person");
        }
        assertThat(says()).isEqualTo("first");
        var published = publishing.publish(proposed.id(), CID);
        assertThat(published.decidedBy()).isEqualTo("cid");
        assertThat(says()).isEqualTo("second");
        assertThat(acts()).startsWith("VersionPublished cid 2", "PublicationProposed ben 2");
    }

    @Test
    void onlyOwnersAndManagersDecideWhatCounts() {
        var proposed = propose(2, BEN);
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.BRANCH, Role.AUDITOR, Role.ADMIN)) {
            var who = new Actor("zoe", role, null);
            assertThatThrownBy(() -> propose(1, who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.publish(proposed.id(), who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.refuse(proposed.id(), "no", who))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(says()).isEqualTo("first");
    }

    @Test
    void rollingBackIsAnotherPublication() {
        publishing.publish(propose(2, BEN).id(), CID);
        publishing.publish(propose(1, CID).id(), BEN);
        assertThat(says()).isEqualTo("first");
        assertThat(versions.publications(Artifact.DECISION, trial.table()))
                .extracting(Publication::version)
                .containsExactly(1, 2, 1);
    }

    @Test
    void whatIsToCountLaterCountsLaterAndCanBeStoppedUntilThen() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var later = publishing.publish(
                publishing
                        .propose(Artifact.DECISION, trial.table(), 2, tomorrow, "by the new contract", BEN)
                        .id(),
                CID);
        assertThat(says()).isEqualTo("first");
        assertThat(versions.publishedAt(Artifact.DECISION, trial.table(), tomorrow)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        publishing.refuse(later.id(), "the contract was put off", BEN);
        assertThat(versions.publishedAt(Artifact.DECISION, trial.table(), tomorrow)
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThatThrownBy(() -> publishing.refuse(later.id(), "again", CID))
                .isInstanceOf(Conflict.class)
                .hasMessage("publication.moved-on");
    }

    @Test
    void whatCountsIsNotStoppedButReplaced() {
        var published = publishing.publish(propose(2, BEN).id(), CID);
        assertThatThrownBy(() -> publishing.refuse(published.id(), "no", BEN)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> publishing.publish(published.id(), CID)).isInstanceOf(Conflict.class);
        assertThat(says()).isEqualTo("second");
    }

    @Test
    void aProposalSaysWhyWhichAndWhen() {
        var key = trial.table();
        var now = clock.instant();
        assertThatThrownBy(() -> publishing.propose(Artifact.DECISION, key, 2, null, "  ", BEN))
                .isInstanceOf(Refused.class)
                .hasMessage("publication.reason (reason)");
        assertThatThrownBy(() -> publishing.propose(Artifact.DECISION, key, 2, null, "x".repeat(1001), BEN))
                .hasMessage("publication.reason.long (reason)");
        for (var when : List.of(now.minusSeconds(60), now.plus(Duration.ofDays(731)))) {
            assertThatThrownBy(() -> publishing.propose(Artifact.DECISION, key, 2, when, "why", BEN))
                    .hasMessage("publication.date (validFrom)");
        }
        assertThatThrownBy(() -> propose(1, BEN)).hasMessage("publication.counts-already (version)");
        assertThatThrownBy(() -> propose(3, BEN)).isInstanceOf(NotFound.class);
        propose(2, BEN);
        assertThatThrownBy(() -> propose(2, CID)).isInstanceOf(Conflict.class).hasMessage("publication.open");
    }

    @Test
    void ofTwoWhoAgreeAtOnceOneDoes() throws Exception {
        var proposed = propose(2, BEN);
        var dee = new Actor("dee", Role.MANAGER, null);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = pool.invokeAll(List.<Callable<Publication>>of(
                    () -> publishing.publish(proposed.id(), CID), () -> publishing.publish(proposed.id(), dee)));
            assertThat(both.stream().filter(PublishingTest::succeeded)).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(versions.publications(Artifact.DECISION, trial.table())).hasSize(2);
    }

    private static boolean succeeded(Future<Publication> one) {
        try {
            return one.get() != null;
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isInstanceOf(Conflict.class);
            return false;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private Publication propose(int version, Actor by) {
        return publishing.propose(Artifact.DECISION, trial.table(), version, null, "it is better", by);
    }

    private Object says() {
        return decisions.decideOne(trial.table(), Map.of()).get("says");
    }

    private List<String> acts() {
        return database.sql("SELECT CONCAT_WS(' ', event, actor, JSON_VALUE(facts, '$.version')) FROM audit_record"
                        + " WHERE JSON_VALUE(facts, '$.key') = ? ORDER BY id DESC")
                .param(trial.table())
                .query(String.class)
                .list();
    }
}
