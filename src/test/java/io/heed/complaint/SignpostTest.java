package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignpostTest {

    @ParameterizedTest
    @CsvSource({
        "US, airline,  us-dot",
        "US, payments, us-cfpb",
        "US, telecom,  other",
        "UK, payments, uk-fos",
        "UK, other,    uk-fos",
        "UK, energy,   other",
        "PL, payments, pl-rf",
        "PL, retail,   other",
        "EU, airline,  eu-adr",
        "AU, payments, au-afca",
        "OTHER, payments, other",
    })
    void theWayFromUsLeadsToWhoeverHearsSuchCases(String jurisdiction, String line, String signpost) {
        assertThat(Signpost.of(jurisdiction, line)).isEqualTo(signpost);
    }
}
