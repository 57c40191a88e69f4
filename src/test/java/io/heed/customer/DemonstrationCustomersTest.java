package io.heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HeedTest
@Transactional
class DemonstrationCustomersTest {

    @Autowired
    private Holdings holdings;

    @Autowired
    private HoldingsMapper mapper;

    @Autowired
    private Clock clock;

    @Test
    void thereAreContractsThatRenewInEveryRegionAndParcelsOnTheirWay() {
        new DemonstrationCustomers(holdings, mapper, clock).fill();

        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var contracts = mapper.contracts(
                IntStream.rangeClosed(1, 24).mapToObj("DEMO-C-%02d"::formatted).toList());
        assertThat(contracts)
                .hasSize(24)
                .allSatisfy(contract -> assertThat(contract.renewsOn()).isAfter(today));
        assertThat(contracts).extracting(Contract::region).contains("north", "south", "east", "west");
        assertThat(holdings.tracked("postie", "POSTIE-0001"))
                .hasValueSatisfying(order -> assertThat(order.promisedOn()).isAfter(today));
    }

    @Test
    void aSecondStartChangesNothing() {
        var demonstration = new DemonstrationCustomers(holdings, mapper, clock);
        demonstration.fill();
        var first = holdings.tracked("postie", "POSTIE-0001").orElseThrow();
        holdings.keepContracts(
                mapper.contracts(List.of("DEMO-C-01")).stream()
                        .map(contract -> new Holdings.Held<>(
                                new Contact("Somebody Else", "else@example.net", null, Locale.ENGLISH, ZoneOffset.UTC),
                                contract))
                        .toList(),
                clock.instant());

        demonstration.fill();

        assertThat(mapper.contracts(List.of("DEMO-C-01")).get(0).customer()).isNotEqualTo(first.customer());
    }
}
