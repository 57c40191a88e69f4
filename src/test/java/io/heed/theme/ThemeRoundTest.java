package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.Severity;
import io.heed.shared.Retry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many nodes there are, one of them looks for themes at a time, and one each night. */
@HeedTest
class ThemeRoundTest {

    private static final List<String> ALIKE = List.of(
            "The ferry left without me, and the ticket office was closed.",
            "My ferry left early and the ticket office was closed.",
            "The ticket office was closed when the ferry left.",
            "Ferry left, ticket office closed, nobody there.",
            "Again the ferry left while the ticket office was closed.");

    private static final ThemeSuggestions.Suggested ONE = new ThemeSuggestions.Suggested(0, 1);

    @Autowired
    SuggestionMapper mapper;

    @Autowired
    SuggestionKeeping keeping;

    @Autowired
    Verbatims verbatims;

    @Autowired
    Retry retry;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient rows;

    private final ExecutorService otherNode = Executors.newFixedThreadPool(2);
    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void fiveSayTheSame() {
        rows.sql("DELETE FROM verbatim").update();
        rows.sql("DELETE FROM theme_round").update();
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        ALIKE.forEach(words -> verbatims.keep(new Heard(
                Verbatim.Source.POST,
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                "en",
                clock.instant(),
                words,
                Severity.LOW,
                0)));
    }

    @AfterEach
    void backToThePresent() {
        goOn.countDown();
        otherNode.shutdownNow();
        ClockUtil.reset();
        rows.sql("DELETE FROM theme_round").update();
    }

    @Test
    void whileOneNodeLooksTheOthersLetItBe() throws Exception {
        var slow = otherNode.submit(() -> node(thatWaits()).look());
        assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(node(mapper).look()).isEqualTo(ThemeSuggestions.Suggested.NOTHING);
        assertThat(suggested()).as("the second node suggests nothing").isZero();

        goOn.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo(ONE);
        assertThat(suggested()).isEqualTo(5);
        assertThat(free()).as("the round is free again").isTrue();
    }

    @Test
    void twoNodesAtTheSameMomentSuggestEachThemeOnce() throws Exception {
        var together = new CyclicBarrier(2);
        var nodes = List.of(node(mapper), node(mapper)).stream()
                .map(node -> otherNode.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return node.look().groups();
                }))
                .toList();

        assertThat(nodes.get(0).get(30, TimeUnit.SECONDS) + nodes.get(1).get(30, TimeUnit.SECONDS))
                .isEqualTo(1);
        assertThat(suggested()).isEqualTo(5);
    }

    @Test
    void whatOneNodeHasDoneTonightNoOtherDoesAgain() {
        node(counted()).nightly();
        assertThat(looks).hasValue(1);
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))));

        node(counted()).nightly();
        assertThat(looks).hasValue(1);

        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(1))));
        node(counted()).nightly();
        assertThat(looks).as("the next night is another one").hasValue(2);
    }

    @Test
    void aNodeThatDoesNotComeBackIsFollowedByAnotherAndDoesNotEndItsRound() throws Exception {
        var lost = otherNode.submit(() -> node(thatWaits()).look());
        assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(61))));
        var taken = clock.instant().plus(Duration.ofHours(1));
        assertThat(mapper.lease("alike", clock.instant(), taken, clock.instant().plusMillis(1)))
                .as("an hour later the round is anybody's")
                .isEqualTo(1);

        goOn.countDown();
        lost.get(30, TimeUnit.SECONDS);

        assertThat(free()).as("it is the second node's round").isFalse();
    }

    private ThemeSuggestions node(SuggestionMapper at) {
        return new ThemeSuggestions(at, keeping, retry, clock, 60, 5);
    }

    /** The database of a node that stops in the middle of its round. */
    private SuggestionMapper thatWaits() {
        return before(() -> {
            looking.countDown();
            goOn.await(60, TimeUnit.SECONDS);
            return null;
        });
    }

    private SuggestionMapper counted() {
        return before(looks::incrementAndGet);
    }

    private SuggestionMapper before(Callable<?> look) {
        return (SuggestionMapper) Proxy.newProxyInstance(
                SuggestionMapper.class.getClassLoader(),
                new Class<?>[] {SuggestionMapper.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("free")) {
                        look.call();
                    }
                    try {
                        return method.invoke(mapper, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private int suggested() {
        return rows.sql("SELECT COUNT(*) FROM theme_suggestion s JOIN verbatim v ON v.id = s.verbatim")
                .query(Integer.class)
                .single();
    }

    private boolean free() {
        return rows.sql("SELECT leased_until IS NULL FROM theme_round WHERE name = 'alike'")
                .query(Boolean.class)
                .single();
    }
}
