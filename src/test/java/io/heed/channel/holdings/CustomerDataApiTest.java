package io.heed.channel.holdings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.customer.Contract;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Contracts and orders from other systems: each once by its reference, each with a customer whom we know again. */
@HeedTest
class CustomerDataApiTest {

    private static final String CONTRACTS =
            "Reference,E-Mail,name,product,region,jurisdiction,skill,renews on,first bill on\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private Holdings holdings;

    @Autowired
    private HoldingsCommand command;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @TempDir
    private Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = mark + "@example.org";

    @Test
    void aContractIsKeptWithItsCustomerAndTheSameFileAgainChangesNothing() throws Exception {
        var file = CONTRACTS + mark + "-1," + email + ",Anna Nowak,mobile-plan,north,US-CA,beginner,2027-02-01,\n";

        assertThat(counts(take("contracts", file))).isEqualTo("1 0 0");
        assertThat(counts(take("contracts", file))).isEqualTo("0 1 0");

        var kept = holdings.contractsOf(owner(mark + "-1"));
        assertThat(kept)
                .singleElement()
                .returns("US-CA", Contract::jurisdiction)
                .returns("beginner", Contract::skill)
                .returns(LocalDate.of(2027, 2, 1), Contract::renewsOn)
                .returns(null, Contract::firstBillOn);
    }

    @Test
    void whatHasChangedIsChangedByItsReference() throws Exception {
        take("contracts", CONTRACTS + mark + "-1," + email + ",Anna Nowak,mobile-plan,north,,,2027-02-01,\n");

        var again = take("contracts", CONTRACTS + mark + "-1," + email + ",Anna Nowak,mobile-plan,,,,2027-03-01,\n");

        assertThat(counts(again)).isEqualTo("1 0 0");
        assertThat(holdings.contractsOf(owner(mark + "-1")))
                .singleElement()
                .returns(null, Contract::region)
                .returns(LocalDate.of(2027, 3, 1), Contract::renewsOn);
    }

    @Test
    void aCustomerIsKnownAgainByAddressAndNameWhateverTheCaseOfTheAddress() throws Exception {
        take(
                "contracts",
                CONTRACTS
                        + mark + "-1," + email + ",Anna Nowak,mobile-plan,,,,,\n"
                        + mark + "-2," + email.toUpperCase(Locale.ROOT) + ",Anna Nowak,credit-card,,,,,\n"
                        + mark + "-3," + email + ",,flights,,,,,\n");
        take("contracts", CONTRACTS + mark + "-4," + email + ",Anna Nowak,home-internet,,,,,\n");

        assertThat(holdings.contractsOf(owner(mark + "-1"))).hasSize(4);
    }

    @Test
    void aNameThatAStrangerTypedIntoAFormIsNotTakenForTheCustomers() throws Exception {
        jdbc.sql("INSERT INTO customer (name, email, locale, time_zone, created_at) VALUES (?, ?, 'en', 'UTC', NOW(3))")
                .params("You fool", email)
                .update();

        take("contracts", CONTRACTS + mark + "-1," + email + ",Anna Nowak,mobile-plan,,,,,\n");

        var name = jdbc.sql("SELECT name FROM customer WHERE id = ?")
                .param(owner(mark + "-1"))
                .query(String.class)
                .single();
        assertThat(name).isEqualTo("Anna Nowak");
    }

    @Test
    void aTelephoneNumberIsAnAddressToo() throws Exception {
        var number = "+48 " + Math.abs(mark.hashCode());
        take(
                "orders",
                "reference,phone,name,product,state\n" + mark + "-1," + number + ",Jan,online-shop,started\n" + mark
                        + "-2," + number + ",Jan,online-shop,placed\n");

        assertThat(holdings.ordersOf(orderer(mark + "-1"))).hasSize(2);
    }

    @Test
    void whatCannotBeRightIsNamedByLineAndColumnAndTheRestIsTaken() throws Exception {
        var answer = take(
                "contracts",
                CONTRACTS
                        + mark + "-1," + email + ",,moon,,,,,\n"
                        + mark + "-2," + email + ",,flights,atlantis,,,,\n"
                        + mark + "-3," + email + ",,flights,,,,soon,\n"
                        + mark + "-4,nowhere,,flights,,,,,\n"
                        + mark + "-5,,Anna,flights,,,,,\n"
                        + "," + email + ",,flights,,,,,\n"
                        + mark + "-7," + email + ",,flights,,a law,,,\n"
                        + mark + "-8," + email + ",,flights,,,,\n"
                        + mark + "-9," + email + ",,flights,,,,,\n");

        assertThat(counts(answer)).isEqualTo("1 0 8");
        assertThat(answer.path("rejected").findValuesAsText("reason"))
                .containsExactly(
                        "product: There is no such product.",
                        "region: There is no such region.",
                        "renewsOn: Write the day like 2026-12-31.",
                        "email: This is not written as it should be.",
                        "email: An e-mail address or a telephone number is needed.",
                        "reference: This is empty and has to be filled.",
                        "jurisdiction: This is not written as it should be.",
                        "The record has 8 fields where the header has 9.");
        assertThat(answer.path("rejected").findValuesAsText("line"))
                .startsWith("2", "3")
                .endsWith("9");
    }

    @Test
    void anOrderIsInItsStateSinceItWasToldSo() throws Exception {
        var header = "reference,email,product,state,carrier,tracking number,promised on,changed at\n";
        var start = mark + "-1," + email + ",online-shop,";
        take("orders", header + start + "shipped,dhl," + mark + ",2026-12-01,2026-11-20T10:00:00+01:00\n");

        var order = holdings.tracked("dhl", mark).orElseThrow();
        assertThat(order.changedAt()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(order.promisedOn()).isEqualTo("2026-12-01");

        var unsaid = header + start + "shipped,dhl," + mark + ",2026-12-01,\n";
        assertThat(counts(take("orders", unsaid))).isEqualTo("0 1 0");
        assertThat(counts(take("orders", unsaid.replace("shipped", "delivered"))))
                .isEqualTo("1 0 0");
        var delivered = holdings.tracked("dhl", mark).orElseThrow();
        assertThat(delivered.state()).isEqualTo(CustomerOrder.State.DELIVERED);
        assertThat(delivered.changedAt()).isAfter(order.changedAt());
    }

    @Test
    void aFileOfMoreContractsThanOneStatementTakesIsKeptWhole() throws Exception {
        var rows = IntStream.rangeClosed(1, 1_203)
                .mapToObj(i -> "%s-%d,%d-%s,,%s,north,PL,,2031-0%d-01,\n"
                        .formatted(mark, i, i % 700, email, i <= 1_200 ? "mobile-plan" : "flights", i <= 800 ? 1 : 2))
                .collect(Collectors.joining("", CONTRACTS, ""));

        assertThat(counts(take("contracts", rows))).isEqualTo("1203 0 0");

        var kept = jdbc.sql("SELECT CONCAT(renews_on, ' ', product, ' ', COUNT(*)) FROM customer_contract"
                        + " WHERE reference LIKE ? GROUP BY renews_on, product ORDER BY renews_on, product")
                .param(mark + "-%")
                .query(String.class)
                .list();
        assertThat(kept)
                .containsExactly("2031-01-01 mobile-plan 800", "2031-02-01 flights 3", "2031-02-01 mobile-plan 400");
    }

    @ParameterizedTest
    @CsvSource({"contracts,product", "orders,reference"})
    void aFileWithoutARequiredColumnIsRefusedAsAWhole(String what, String column) throws Exception {
        var header = "reference,email,product,state\n".replace(column, "other");
        var answer = send(what, header, "text/csv", Role.MANAGER);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json.readTree(answer.getContentAsByteArray()).path("field").asText())
                .isEqualTo(column);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"MANAGER", "ADMIN"})
    void onlyManagersAndAdministratorsHandInCustomerData(Role role) throws Exception {
        assertThat(send("orders", "", "text/csv", role).getStatus()).isEqualTo(403);
    }

    @Test
    void theCommandTakesWhatTheApiTakes() throws IOException {
        var file = folder.resolve("contracts.csv");
        Files.writeString(file, CONTRACTS + mark + "-1," + email + ",,flights,,,,,\n");

        assertThat(command.take(new DefaultApplicationArguments("--contracts=" + file)))
                .isZero();
        assertThat(command.take(new DefaultApplicationArguments("--orders=" + file)))
                .isEqualTo(1);
        assertThat(holdings.contractsOf(owner(mark + "-1"))).hasSize(1);
    }

    private long owner(String contract) {
        return jdbc.sql("SELECT customer_id FROM customer_contract WHERE reference = ?")
                .param(contract)
                .query(Long.class)
                .single();
    }

    private long orderer(String order) {
        return jdbc.sql("SELECT customer_id FROM customer_order WHERE reference = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    private static String counts(JsonNode answer) {
        return answer.path("accepted").asText() + " "
                + answer.path("duplicates").asText() + " "
                + answer.path("rejectedCount").asText();
    }

    private JsonNode take(String what, String file) throws Exception {
        var answer = send(what, file, "text/csv", Role.MANAGER);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(String what, String file, String type, Role role) throws Exception {
        return web.perform(post("/api/customer-data/" + what)
                        .contentType(type)
                        .content(file.getBytes(UTF_8))
                        .with(user(role.name().toLowerCase(Locale.ROOT))
                                .authorities(new SimpleGrantedAuthority(role.authority()))))
                .andReturn()
                .getResponse();
    }
}
