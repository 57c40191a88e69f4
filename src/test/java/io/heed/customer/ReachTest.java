package io.heed.customer;

import static io.heed.customer.ContactWay.EMAIL;
import static io.heed.customer.ContactWay.PORTAL;
import static io.heed.customer.ContactWay.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which ways a customer is reached, in which order, and when no telephone rings. */
class ReachTest {

    private static final String MAIL = "anna@example.com";
    private static final String PHONE = "+48 600 100 200";

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(reach(MAIL, PHONE, null, true, false, false), List.of(EMAIL, SMS, PORTAL)),
                Arguments.of(reach(MAIL, PHONE, SMS, true, false, false), List.of(SMS, EMAIL, PORTAL)),
                Arguments.of(reach(MAIL, PHONE, PORTAL, true, false, false), List.of(PORTAL, EMAIL, SMS)),
                Arguments.of(reach(MAIL, PHONE, null, false, false, false), List.of(EMAIL, PORTAL)),
                Arguments.of(reach(MAIL, PHONE, EMAIL, true, true, false), List.of(SMS, PORTAL)),
                Arguments.of(reach(MAIL, PHONE, SMS, true, false, true), List.of(EMAIL, PORTAL)),
                Arguments.of(reach(null, PHONE, null, true, false, false), List.of(SMS, PORTAL)),
                Arguments.of(reach(" ", "ext. 12", null, true, false, false), List.of(PORTAL)),
                Arguments.of(reach(null, null, EMAIL, true, false, false), List.of(PORTAL)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void preferredComesFirstThenEmailTextMessageAndPortal(Reach reach, List<ContactWay> ways) {
        assertThat(reach.ways(true)).isEqualTo(ways);
    }

    @Test
    void withoutAGatewayNobodyIsReachedByTextMessage() {
        assertThat(Reach.at(null, PHONE).ways(false)).containsExactly(PORTAL);
    }

    @ParameterizedTest
    @CsvSource({
        "+48 600 100 200, +48600100200",
        "(020) 7946-0123, 02079460123",
        "0048 600.100.200, +48600100200",
        "600/100/200, 600100200"
    })
    void numberIsSentWithoutPunctuation(String given, String sent) {
        assertThat(Reach.at(null, given).number()).contains(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "+", "1234567890123456", "none", "600100200 ext 5"})
    void whatIsNoNumberIsNotSentTo(String given) {
        assertThat(Reach.at(null, given).number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-11-23T20:30:00Z, 2026-11-24T07:00:00Z",
        "21:00, 08:00, 2026-11-24T05:00:00Z, 2026-11-24T07:00:00Z",
        "13:00, 15:00, 2026-11-23T12:30:00Z, 2026-11-23T14:00:00Z",
        "21:00, 08:00, 2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z"
    })
    void quietHoursEndInTheMorningOfTheCustomersClock(LocalTime from, LocalTime to, Instant now, Instant end) {
        assertThat(new QuietHours(from, to).endAfter(now, ZoneId.of("Europe/Warsaw")))
                .contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-11-23T12:00:00Z",
        "13:00, 15:00, 2026-11-23T14:00:00Z",
        "09:00, 09:00, 2026-11-23T08:00:00Z"
    })
    void outsideOfThemNothingIsHeld(LocalTime from, LocalTime to, Instant now) {
        assertThat(new QuietHours(from, to).endAfter(now, ZoneId.of("Europe/Warsaw")))
                .isEmpty();
    }

    private static Reach reach(
            String email, String phone, ContactWay preferred, boolean sms, boolean bounced, boolean refused) {
        return new Reach(email, phone, preferred, sms, bounced, refused, QuietHours.NIGHT);
    }
}
