package io.heed.audit.history;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of years, written straight into the tables that are searched: most of them ended, a few rare things among them. */
public final class HistoryRows {

    /** The first place in the sequences of the numbers, beyond those of other tests. */
    public static final long FIRST = 400_000_000;

    private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");
    private static final int MINUTES = 3 * 365 * 24 * 60;
    private static final int TOGETHER = 500;
    private static final List<String> KINDS = List.of("HD", "HD", "HD", "HD", "SV", "SV", "OR", "CC", "IB", "TH");
    private static final List<String> CAUSES = List.of(
            "service-failure",
            "billing-error",
            "product-fault",
            "wrong-information",
            "delay",
            "staff-conduct",
            "other");
    private static final List<String> OUTCOMES = List.of("UPHELD", "UPHELD", "PARTLY_UPHELD", "NOT_UPHELD");

    private final JdbcClient jdbc;
    private final Random random = new Random(7);
    private final long customers;

    /** Rows that are written by {@code jdbc}. */
    public HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.customers = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM customer")
                .query(Long.class)
                .single();
    }

    /** The key of the first customer. */
    public long firstCustomer() {
        return customers;
    }

    /** Writes so many cases, a customer for every two, 40 people, 30 elements of two versions and 40 outcomes. */
    public void write(int cases) {
        dictionaries();
        for (int from = 0; from < cases; from += TOGETHER) {
            var count = Math.min(TOGETHER, cases - from);
            customers(from, count);
            cases(from, count);
            children(from, count);
        }
    }

    private void dictionaries() {
        run(
                "INSERT IGNORE INTO history_element (process, element) SELECT 'bench-process', CONCAT('step', seq) FROM seq_1_to_29");
        run("INSERT IGNORE INTO history_element (process, element) VALUES ('bench-process', '')");
        run("INSERT IGNORE INTO history_outcome (decision, outcome)"
                + " SELECT CONCAT('bench-', seq DIV 8), IF(seq % 8 = 0, '', CONCAT('way=', seq % 8)) FROM seq_0_to_39");
        for (var each : List.of("UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "RARE", "")) {
            jdbc.sql("INSERT IGNORE INTO history_outcome (decision, outcome) VALUES ('bench-outcome', ?)")
                    .param(each)
                    .update();
        }
    }

    private void customers(int from, int count) {
        run("INSERT INTO customer (id, name, email, phone, locale, time_zone, created_at) SELECT " + customers
                + " + seq,"
                + " CONCAT(ELT(1 + seq % 7, 'Nowak', 'Kowalska', 'Smith', 'Zieliński', 'Brown', 'Wójcik', 'Jones'), ' ', seq),"
                + " CONCAT('bench', seq, '@example.org'), CONCAT('+48 500 ', 100000 + seq), 'pl', 'Europe/Warsaw', '2031-01-01'"
                + " FROM seq_" + from / 2 + "_to_" + ((from + count) / 2 - 1));
    }

    private void cases(int from, int count) {
        var rows = new ArrayList<String>();
        for (int place = from; place < from + count; place++) {
            var kind = KINDS.get(place % KINDS.size());
            var opened = START.plus(random.nextInt(MINUTES), ChronoUnit.MINUTES).plusMillis(place % 1_000);
            var closed = place % 200 == 0 ? null : opened.plus(random.nextInt(60 * 24 * 40), ChronoUnit.MINUTES);
            rows.add("('" + CaseNumber.of(kind, FIRST + place) + "','" + kind + "',"
                    + (kind.equals("TH") ? null : customers + place / 2) + ",'home-internet','north','service','person"
                    + random.nextInt(40) + "','" + CAUSES.get(random.nextInt(CAUSES.size())) + "','"
                    + OUTCOMES.get(random.nextInt(OUTCOMES.size())) + "','" + at(opened) + "',"
                    + (closed == null ? null : "'" + at(closed) + "'") + "," + (closed == null) + ",0,0)");
        }
        run(
                "INSERT INTO history_case (number, kind, customer_id, product, region, team, owner, cause, outcome, opened_at,"
                        + " closed_at, running, last_record, last_flow) VALUES " + String.join(",", rows));
    }

    private void children(int from, int count) {
        var numbers = "h.number IN (" + numbers(from, count) + ")";
        var some = "CRC32(CONCAT(h.number, '-', %s))";
        run(
                "INSERT INTO history_person (number, username, opened_at, closed_at) SELECT h.number, CONCAT('person', seq),"
                        + " h.opened_at, h.closed_at FROM history_case h FORCE INDEX (PRIMARY) STRAIGHT_JOIN seq_0_to_39 WHERE "
                        + numbers + " AND "
                        + some.formatted("seq") + " % 13 = 0");
        run("INSERT INTO history_decision (number, outcome, version, opened_at, closed_at) SELECT h.number, o.id, 1,"
                + " h.opened_at, h.closed_at FROM history_case h FORCE INDEX (PRIMARY) STRAIGHT_JOIN history_outcome o ON o.decision LIKE 'bench-%' WHERE "
                + numbers + " AND CASE WHEN o.decision = 'bench-outcome' THEN o.outcome IN ('', h.outcome)"
                + " OR o.outcome = 'RARE' AND " + some.formatted("'rare'") + " % 1000 = 0 ELSE "
                + some.formatted("o.id")
                + " % 6 = 0 END");
        run("INSERT INTO history_step (number, element, version, again, visits, finished, millis, opened_at, closed_at)"
                + " SELECT h.number, e.id, IF(h.opened_at < '2032-07-01', 1, 2), FALSE, 1, 1, " + some.formatted("e.id")
                + " % 100000000, h.opened_at, h.closed_at FROM history_case h FORCE INDEX (PRIMARY) STRAIGHT_JOIN history_element e"
                + " ON e.process = 'bench-process' WHERE " + numbers + " AND (e.element = '' OR "
                + some.formatted("e.element") + " % 2 = 0 OR e.element = 'step1')");
    }

    /** What the sums of processes are made of what was written: times in classes, and a thousand ways of up to 60 flows. */
    public void lived() {
        jdbc.sql("SELECT id FROM history_element WHERE process = 'bench-process'")
                .query(Integer.class)
                .list()
                .forEach(this::heat);
        run("INSERT IGNORE INTO history_path (process, version, digest, flows, runs)"
                + " SELECT 'bench-process', 1 + seq % 2, SHA2(seq, 256), REPEAT(CONCAT('flow', seq, ' '), 1 + seq % 60), 1 + 1000 DIV seq"
                + " FROM seq_1_to_1000");
        run(
                "INSERT IGNORE INTO history_path_time (path, bucket, runs) SELECT p.id, seq, 1 + seq % 7 FROM history_path p"
                        + " JOIN seq_0_to_99 WHERE p.process = 'bench-process'");
    }

    /** An element at a time: all of them at once would take longer than a connection waits. */
    private void heat(int element) {
        run("INSERT INTO history_heat (element, version, bucket, cases, visits, finished, millis)"
                + " SELECT element, version, FLOOR(8 * LOG2(1 + millis / 1000)), COUNT(*), COUNT(*), COUNT(*), SUM(millis)"
                + " FROM history_step WHERE element = " + element
                + " GROUP BY 1, 2, 3 ON DUPLICATE KEY UPDATE cases = VALUES(cases)");
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(place -> "'" + CaseNumber.of(KINDS.get(place % KINDS.size()), FIRST + place) + "'")
                .collect(Collectors.joining(","));
    }

    /** The number of something decided. */
    public int outcome(String decision, String outcome) {
        return jdbc.sql("SELECT id FROM history_outcome WHERE decision = ? AND outcome = ?")
                .params(decision, outcome)
                .query(Integer.class)
                .single();
    }

    /** The number of an element. */
    public int element(String element) {
        return jdbc.sql("SELECT id FROM history_element WHERE process = 'bench-process' AND element = ?")
                .param(element)
                .query(Integer.class)
                .single();
    }

    /** Puts everything away again. */
    public void remove(int cases) {
        for (int from = 0; from < cases; from += TOGETHER) {
            var numbers = numbers(from, Math.min(TOGETHER, cases - from));
            for (var table : List.of("history_step", "history_decision", "history_person", "history_case")) {
                run("DELETE FROM " + table + " WHERE number IN (" + numbers + ")");
            }
            run("DELETE FROM customer WHERE id >= " + customers + " AND email LIKE 'bench%@example.org' LIMIT "
                    + TOGETHER);
        }
        run("DELETE FROM history_element WHERE process = 'bench-process'");
        run("DELETE FROM history_outcome WHERE decision LIKE 'bench-%'");
    }

    private static String at(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
