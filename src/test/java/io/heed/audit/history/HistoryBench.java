package io.heed.audit.history;

import static io.heed.audit.history.CaseSearchTest.AUDITOR;
import static io.heed.audit.history.CaseSearchTest.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.audit.history.CaseAsked.Sent;
import io.heed.audit.history.CaseQuery.Day;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long an auditor waits among a hundred thousand cases, printed rather than timed by a test:
 * {@code ./mvnw test -Dtest=HistoryBench -Dheed.history.bench=100000}. Each search asks for something else each time, and
 * reads a page of fifty.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.history.bench", matches = "\\d+")
class HistoryBench {

    private static final int TIMES = 100;

    @Autowired
    private CaseSearch search;

    @Autowired
    private CaseAsked asked;

    @Autowired
    private ProcessHistories processes;

    @Autowired
    private JdbcClient jdbc;

    private final int cases = Integer.getInteger("heed.history.bench", 0);
    private final Random random = new Random(11);

    @Test
    void searchesAmongMany() {
        var rows = new HistoryRows(jdbc);
        var started = System.nanoTime();
        rows.write(cases);
        System.out.printf("%d cases written in %d s%n", cases, since(started).toSeconds());
        searches(rows)
                .forEach((name, next) -> measure(
                        name, () -> search.page(next.get(), 50, AUDITOR).cases().size()));
        measure(
                "customer, as an auditor asks for one",
                () -> search.page(asked.query(sent("bench" + random.nextInt(cases / 2) + "@example.org")), 50, AUDITOR)
                        .cases()
                        .size());
        started = System.nanoTime();
        rows.lived();
        System.out.printf("sums of processes written in %d ms%n", since(started).toMillis());
        measure("list of processes", () -> processes.all(AUDITOR).size());
        measure("heat map and ways of one version", () -> {
            var lived = processes.of("bench-process", 1 + random.nextInt(2), AUDITOR);
            assertThat(lived.places()).hasSizeGreaterThan(20);
            assertThat(lived.paths()).hasSize(10);
            return lived.places().size() + lived.paths().size();
        });
        var read = new AtomicInteger();
        started = System.nanoTime();
        search.all(query(Map.of()), AUDITOR, each -> read.incrementAndGet());
        System.out.printf(
                "all %d cases for a file: %d ms%n", read.get(), since(started).toMillis());
        assertThat(read.get()).isGreaterThanOrEqualTo(cases);
    }

    private Map<String, Supplier<CaseQuery>> searches(HistoryRows rows) {
        var upheld = rows.outcome("bench-outcome", "UPHELD");
        var rare = rows.outcome("bench-outcome", "RARE");
        var step1 = rows.element("step1");
        var searches = new LinkedHashMap<String, Supplier<CaseQuery>>();
        searches.put("nothing: the newest", () -> query(Map.of()));
        searches.put("customer", () -> query(Map.of("customers", List.of(customer(rows)))));
        searches.put("period", () -> query(period(Day.OPENED)));
        searches.put("period by end", () -> query(period(Day.CLOSED)));
        searches.put("kind", () -> query(with(period(Day.OPENED), "kind", "OR")));
        searches.put("cause", () -> query(with(period(Day.OPENED), "cause", "delay")));
        searches.put("person", () -> query(Map.of("person", person())));
        searches.put("person and period", () -> query(with(period(Day.CLOSED), "person", person())));
        searches.put("decision", () -> query(Map.of("outcome", upheld)));
        searches.put("rare decision", () -> query(Map.of("outcome", rare)));
        searches.put("step", () -> query(Map.of("element", rows.element("step" + (1 + random.nextInt(29))))));
        searches.put("running", () -> query(Map.of("running", true)));
        searches.put(
                "decision, person, ended",
                () -> query(Map.of("outcome", upheld, "person", person(), "running", false)));
        searches.put("rare decision, step, kind", () -> query(Map.of("outcome", rare, "element", step1, "kind", "HD")));
        searches.put(
                "all at once, period of a month",
                () -> query(with(
                        period(Day.OPENED),
                        "outcome",
                        upheld,
                        "person",
                        person(),
                        "element",
                        step1,
                        "cause",
                        "delay",
                        "kind",
                        "HD",
                        "running",
                        false)));
        searches.put(
                "nothing to be found: often, often, never",
                () -> query(Map.of("outcome", upheld, "element", step1, "kind", "KB")));
        return searches;
    }

    private Map<String, Object> period(Day by) {
        var from = Instant.parse("2031-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(1_000)));
        return Map.of("by", by, "from", from, "until", from.plus(Duration.ofDays(30)));
    }

    private static Map<String, Object> with(Map<String, Object> wanted, Object... more) {
        var all = new HashMap<>(wanted);
        for (int place = 0; place < more.length; place += 2) {
            all.put((String) more[place], more[place + 1]);
        }
        return all;
    }

    private long customer(HistoryRows rows) {
        return rows.firstCustomer() + random.nextInt(cases / 2);
    }

    private String person() {
        return "person" + random.nextInt(40);
    }

    private static Sent sent(String customer) {
        return new Sent(null, customer, null, null, null, null, null, null, null, null, null, null);
    }

    private void measure(String name, Supplier<Integer> work) {
        var took = new ArrayList<Duration>();
        var found = 0;
        for (int time = 0; time < TIMES; time++) {
            var started = System.nanoTime();
            found = work.get();
            took.add(since(started));
        }
        took.sort(null);
        System.out.printf(
                "%-42s p50 %6.1f ms, p95 %6.1f ms, at most %6.1f ms; %d found at last%n",
                name,
                took.get(TIMES / 2).toNanos() / 1e6,
                took.get(TIMES * 95 / 100).toNanos() / 1e6,
                took.get(TIMES - 1).toNanos() / 1e6,
                found);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
