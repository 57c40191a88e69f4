package io.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.customer.Contact;
import io.heed.customer.Contract;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.customer.Holdings.Held;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What Heed finds by itself to ask about: what has arrived, who has begun, whose year is full. */
@HeedTest
@Transactional
class DailySurveyFinderTest {

    private static final Instant NOW = Instant.parse("2043-03-02T04:50:00Z");
    private static final LocalDate TODAY = LocalDate.of(2043, 3, 2);

    @Autowired
    private DailySurveyFinder finder;

    @Autowired
    private Holdings holdings;

    @Autowired
    private JdbcClient rows;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void now() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void anOrderThatHasArrivedIsAskedAboutOnce() {
        order("arrived", CustomerOrder.State.DELIVERED, Duration.ofHours(5));
        order("long-ago", CustomerOrder.State.DELIVERED, Duration.ofDays(9));
        order("under-way", CustomerOrder.State.SHIPPED, Duration.ofHours(5));

        assertThat(finder.find()).isPositive();
        assertThat(finder.find()).isZero();

        assertThat(found()).containsExactly("DELIVERY delivery:arrived-" + mark);
    }

    @Test
    void theFirstDayAndEachFullYearOfAContractAreAskedAbout() {
        contract("new", TODAY.minusDays(1), null);
        contract("one-year", TODAY.minusYears(1), null);
        contract("ten-years", TODAY.minusYears(10), TODAY.plusYears(1));
        contract("half-year", TODAY.minusMonths(6), null);
        contract("ended", TODAY.minusYears(2), TODAY.minusDays(1));

        finder.find();

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "ONBOARDING onboarding:new-" + mark,
                        "ANNIVERSARY anniversary:one-year-" + mark + ":2043",
                        "ANNIVERSARY anniversary:ten-years-" + mark + ":2043");
    }

    private List<String> found() {
        return rows.sql("SELECT CONCAT(occasion, ' ', occasion_key) FROM survey_occasion WHERE occasion_key LIKE ?")
                .param("%" + mark + "%")
                .query(String.class)
                .list();
    }

    private void contract(String name, LocalDate startsOn, LocalDate endsOn) {
        var contract =
                new Contract(name + "-" + mark, 0, "electricity", null, "UK", null, startsOn, null, null, endsOn, null);
        holdings.keepContracts(List.of(new Held<>(somebody(), contract)), NOW);
    }

    private void order(String name, CustomerOrder.State state, Duration since) {
        var order =
                new CustomerOrder(name + "-" + mark, 0, "online-shop", null, state, null, null, null, NOW.minus(since));
        holdings.keepOrders(List.of(new Held<>(somebody(), order)), NOW);
    }

    private static Contact somebody() {
        return new Contact(null, UUID.randomUUID() + "@example.org", null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
