package io.heed.audit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.audit.history.CaseQuery.Day;
import io.heed.audit.history.SearchPlan.Start;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases are found by whatever is asked, in pages that go on where the last ended, each search by its index. */
@HeedTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseSearchTest {

    static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null);

    private static final int CASES = 2_000;
    private static final Instant FROM = Instant.parse("2031-06-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2032-06-01T00:00:00Z");

    @Autowired
    private CaseSearch search;

    @Autowired
    private SqlSessionFactory sessions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private HistoryRows rows;

    @BeforeAll
    void casesOfYears() {
        rows = new HistoryRows(jdbc);
        rows.write(CASES);
    }

    @AfterAll
    void noneOfThem() {
        rows.remove(CASES);
    }

    @Test
    void aCaseIsFoundByWhatIsAskedAndByNothingElse() {
        var rare = rows.outcome("bench-outcome", "RARE");
        var expected = jdbc.sql("SELECT h.number FROM history_case h JOIN history_decision d ON d.number = h.number"
                        + " WHERE d.outcome = ? AND h.kind = 'HD' ORDER BY h.opened_at DESC, h.number DESC")
                .param(rare)
                .query(String.class)
                .list();

        var found = search.page(query(Map.of("outcome", rare, "kind", "HD")), 50, AUDITOR);

        assertThat(found.cases()).extracting(each -> each.number().value()).isEqualTo(expected);
        assertThat(expected).isNotEmpty();
        assertThat(found.next()).isNull();
    }

    @Test
    void allThatIsAskedHoldsForWhatIsFound() {
        var outcome = rows.outcome("bench-outcome", "UPHELD");
        var wanted = Map.<String, Object>of(
                "outcome",
                outcome,
                "person",
                "person3",
                "element",
                rows.element("step1"),
                "running",
                false,
                "kind",
                "HD");

        var found = search.page(query(wanted), 1_000, AUDITOR).cases();

        assertThat(found).isNotEmpty().allSatisfy(each -> {
            assertThat(each.number().kind()).isEqualTo("HD");
            assertThat(each.outcome()).isEqualTo("UPHELD");
            assertThat(each.closedAt()).isNotNull();
        });
        var counted = jdbc.sql(
                        "SELECT COUNT(*) FROM history_case h WHERE kind = 'HD' AND outcome = 'UPHELD' AND NOT running"
                                + " AND EXISTS (SELECT 1 FROM history_person p WHERE p.number = h.number AND username = 'person3')")
                .query(Integer.class)
                .single();
        assertThat(found).hasSize(counted);
    }

    @ParameterizedTest
    @EnumSource(Day.class)
    void pageByPageEveryCaseComesOnceTheNewestFirst(Day by) {
        var query = new CaseQuery(null, null, by, FROM, UNTIL, "HD", null, null, null, null, null, null);
        var numbers = new ArrayList<CaseNumber>();
        var days = new ArrayList<Instant>();
        for (var next = query; next != null; ) {
            var found = search.page(next, 37, AUDITOR);
            found.cases().forEach(each -> {
                numbers.add(each.number());
                days.add(each.place(by).at());
            });
            next = found.next() == null ? null : query.after(found.next());
        }

        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers).hasSizeGreaterThan(200);
        assertThat(days)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .allSatisfy(day -> assertThat(day).isBetween(FROM, UNTIL));
        var all = new ArrayList<CaseNumber>();
        search.all(query, AUDITOR, each -> all.add(each.number()));
        assertThat(all).isEqualTo(numbers);
    }

    @Test
    void whatIsRareIsWhereTheSearchStarts() {
        var rare = rows.outcome("bench-outcome", "RARE");
        var often = rows.element("step1");

        assertThat(search.start(query(Map.of("outcome", rare, "person", "person1", "element", often))))
                .isEqualTo(Start.DECISION);
        assertThat(search.start(query(Map.of("element", often, "cause", "delay"))))
                .isEqualTo(Start.CAUSE);
        assertThat(search.start(query(Map.of("kind", "HD", "running", true)))).isEqualTo(Start.RUNNING);
        assertThat(search.start(query(Map.of("customers", List.of(rows.firstCustomer()), "outcome", rare))))
                .isEqualTo(Start.CUSTOMER);
        assertThat(search.start(query(Map.of()))).isEqualTo(Start.ALL);
    }

    @Test
    void nobodysCasesAreNone() {
        assertThat(search.page(query(Map.of("customers", List.of())), 50, AUDITOR)
                        .cases())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAuditorsSearch(Role role) {
        var other = new Actor("other", role, "service");

        assertThatThrownBy(() -> search.page(query(Map.of()), 50, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> search.all(query(Map.of()), other, each -> {})).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Day.class)
    void everySearchStartsFromItsIndexAndSortsNothing(Day by) {
        var all = everything(by);
        Stream.of(Start.values())
                .filter(each -> each == Start.NUMBER || each.isAskedBy(all))
                .forEach(start -> {
                    var later = only(start, all).after(new CaseQuery.Place(UNTIL, number()));
                    for (var query :
                            start == Start.NUMBER ? List.of(only(start, all)) : List.of(all, only(start, all), later)) {
                        var plan = new SearchPlan(query, start, 51);
                        var tables = tables(explained(plan));
                        var first = tables.get(0);
                        assertThat(first.path("table_name").asText())
                                .as("%s %s: %s", start, by, tables)
                                .isEqualTo("d");
                        assertThat(first.path("key").asText())
                                .as("%s %s", start, by)
                                .isEqualTo(plan.index());
                        assertThat(tables)
                                .allSatisfy(table -> assertThat(
                                                table.path("access_type").asText())
                                        .as("%s %s: %s", start, by, table)
                                        .isIn(
                                                "const",
                                                "eq_ref",
                                                "ref",
                                                "range",
                                                start == Start.ALL ? "index" : "range"));
                        assertThat(tables.subList(1, tables.size()))
                                .allSatisfy(table ->
                                        assertThat(table.path("key").asText()).isEqualTo("PRIMARY"));
                        assertThat(explained(plan)).as("%s %s", start, by).doesNotContain("filesort", "temporary");
                    }
                });
    }

    @Test
    void onlyTheCasesOfSeveralCustomersAreSorted() {
        var several = query(Map.of("customers", List.of(rows.firstCustomer(), rows.firstCustomer() + 1)));

        var plan = explained(new SearchPlan(several, Start.CUSTOMER, 51));

        assertThat(tables(plan)).hasSize(1).allSatisfy(table -> {
            assertThat(table.path("key").asText()).isEqualTo("history_case_customer_opened");
            assertThat(table.path("access_type").asText()).isEqualTo("range");
            assertThat(table.path("rows").asInt()).isLessThan(20);
        });
    }

    private CaseQuery everything(Day by) {
        return new CaseQuery(
                null,
                List.of(rows.firstCustomer()),
                by,
                FROM,
                UNTIL,
                "HD",
                "delay",
                "person1",
                rows.outcome("bench-outcome", "UPHELD"),
                rows.element("step1"),
                false,
                null);
    }

    private static CaseQuery only(Start start, CaseQuery all) {
        return new CaseQuery(
                start == Start.NUMBER ? number() : null,
                start == Start.CUSTOMER ? all.customers() : null,
                all.by(),
                null,
                null,
                start == Start.KIND ? all.kind() : null,
                start == Start.CAUSE ? all.cause() : null,
                start == Start.PERSON ? all.person() : null,
                start == Start.DECISION ? all.outcome() : null,
                start == Start.STEP ? all.element() : null,
                start == Start.RUNNING ? all.running() : null,
                null);
    }

    private static CaseNumber number() {
        return CaseNumber.of("HD", HistoryRows.FIRST + 1);
    }

    @SuppressWarnings("unchecked")
    static CaseQuery query(Map<String, Object> wanted) {
        return new CaseQuery(
                (CaseNumber) wanted.get("number"),
                (List<Long>) wanted.get("customers"),
                (Day) wanted.getOrDefault("by", Day.OPENED),
                (Instant) wanted.get("from"),
                (Instant) wanted.get("until"),
                (String) wanted.get("kind"),
                (String) wanted.get("cause"),
                (String) wanted.get("person"),
                (Integer) wanted.get("outcome"),
                (Integer) wanted.get("element"),
                (Boolean) wanted.get("running"),
                null);
    }

    private String explained(SearchPlan plan) {
        var wanted = Map.of("plan", plan);
        var configuration = sessions.getConfiguration();
        var bound = configuration
                .getMappedStatement(CaseSearchMapper.class.getName() + ".found")
                .getBoundSql(wanted);
        return jdbc.sql("EXPLAIN FORMAT=JSON " + bound.getSql())
                .params(values(configuration, bound, wanted))
                .query(String.class)
                .single();
    }

    private List<JsonNode> tables(String plan) {
        try {
            return json.readTree(plan).findValues("table");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> values(Configuration configuration, BoundSql bound, Object wanted) {
        var from = configuration.newMetaObject(wanted);
        return bound.getParameterMappings().stream()
                .map(each -> bound.hasAdditionalParameter(each.getProperty())
                        ? bound.getAdditionalParameter(each.getProperty())
                        : from.getValue(each.getProperty()))
                .map(CaseSearchTest::asStored)
                .toList();
    }

    private static Object asStored(Object value) {
        if (value instanceof Instant at) {
            return Timestamp.from(at);
        }
        return value instanceof CaseNumber number ? number.value() : value;
    }
}
