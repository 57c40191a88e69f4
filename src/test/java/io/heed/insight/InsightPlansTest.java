package io.heed.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read for figures is found by an index and grows with the period, not with the tables. */
@HeedTest
class InsightPlansTest {

    private static final Instant FROM = Instant.parse("2041-05-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2041-06-01T00:00:00Z");

    @Autowired
    private SqlSessionFactory sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void incidentsAreFoundByTheirDay() {
        var plan = plan(
                PreventionMapper.class,
                "incidents",
                Map.of("from", FROM, "until", UNTIL, "kinds", List.of("OUTAGE"), "most", 10));

        assertFound(plan, "outreach", "outreach_newest");
    }

    @Test
    void theCustomersOfAnIncidentAreFoundByIt() {
        var incidents = List.of(CaseNumber.of("OR", 9_300_001), CaseNumber.of("OR", 9_300_002));

        var plan = plan(PreventionMapper.class, "figures", Map.of("incidents", incidents));

        assertFound(plan, "o", "PRIMARY");
        assertThat(plan)
                .filteredOn(row -> "c".equals(row.get("table")))
                .allSatisfy(row ->
                        assertThat(row.get("key")).isIn("contact_of_wave", "contact_once", "contact_of_customer"));
        assertThat(plan)
                .filteredOn(row -> "a".equals(row.get("table")))
                .allSatisfy(row -> assertThat(row.get("key")).isEqualTo("PRIMARY"));
    }

    @Test
    void complaintsAreFoundByTheirDayAndEarlierOnesByTheCustomer() {
        var plan = plan(PreventionMapper.class, "repeats", Map.of("from", FROM, "until", UNTIL, "days", 30));

        assertFound(plan, "c", "complaint_received");
        assertFound(plan, "e", "complaint_customer");
        assertThat(plan)
                .filteredOn(row -> "o".equals(row.get("table")))
                .extracting(row -> row.get("key"))
                .containsExactlyInAnyOrder("customer_email", "customer_phone", "customer_erased");
    }

    @Test
    void whatBecameOfComplaintsIsFoundByTheirDayAndTheCustomers() {
        var plan = plan(
                AfterComplaintsMapper.class,
                "after",
                new AfterComplaintsMapper.After(FROM, UNTIL, FROM, 90, UNTIL, false));

        assertFound(plan, "c", "complaint_received");
        assertFound(plan, "e", "complaint_customer");
    }

    @Test
    void whatComplaintsCostIsFoundByTheirDayAndTheCase() {
        var period = Map.<String, Object>of("from", FROM, "until", UNTIL);

        assertFound(plan(ReactiveMapper.class, "contacts", period), "c", "complaint_received");
        var granted = plan(ReactiveMapper.class, "granted", period);
        assertFound(granted, "c", "complaint_received");
        assertFound(granted, "g", "gesture_entry_case");
    }

    /** Wherever the table is read, this index can be used, and an index is: which of several depends on how full the tables are. */
    private static void assertFound(List<Map<String, Object>> plan, String table, String index) {
        assertThat(plan)
                .filteredOn(row -> table.equals(row.get("table")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(String.valueOf(row.get("possible_keys")).split(","))
                            .contains(index);
                    assertThat(row.get("key")).isNotNull();
                    assertThat(row.get("type")).isNotIn("ALL", "index");
                });
    }

    private List<Map<String, Object>> plan(Class<?> mapper, String statement, Object wanted) {
        var configuration = sessions.getConfiguration();
        var bound = configuration
                .getMappedStatement(mapper.getName() + "." + statement)
                .getBoundSql(wanted);
        return jdbc.sql("EXPLAIN " + bound.getSql())
                .params(values(configuration, bound, wanted))
                .query()
                .listOfRows();
    }

    private static List<Object> values(Configuration configuration, BoundSql bound, Object wanted) {
        var from = configuration.newMetaObject(wanted);
        return bound.getParameterMappings().stream()
                .map(each -> bound.hasAdditionalParameter(each.getProperty())
                        ? bound.getAdditionalParameter(each.getProperty())
                        : from.getValue(each.getProperty()))
                .map(InsightPlansTest::asStored)
                .toList();
    }

    private static Object asStored(Object value) {
        if (value instanceof Instant at) {
            return Timestamp.from(at);
        }
        return value instanceof CaseNumber number ? number.value() : value;
    }
}
