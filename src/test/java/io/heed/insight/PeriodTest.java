package io.heed.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days figures are about. */
class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void withoutAChoiceItIsTheQuarterOfToday() {
        assertThat(Period.chosen(null, " ", TODAY)).isEqualTo(period("2026-10-01", "2026-12-31"));
    }

    @Test
    void earlierAndLaterAreAsLongAsItIs() {
        var quarter = period("2026-10-01", "2026-12-31");
        assertThat(quarter.before()).isEqualTo(period("2026-07-01", "2026-09-30"));
        assertThat(quarter.after()).isEqualTo(period("2027-01-01", "2027-03-31"));
        assertThat(Period.monthOf(LocalDate.of(2028, 2, 5)).after()).isEqualTo(period("2028-03-01", "2028-03-31"));
        assertThat(period("2026-11-03", "2026-11-09").before()).isEqualTo(period("2026-10-27", "2026-11-02"));
    }

    @Test
    void aPeriodIsCutAtItsMonths() {
        assertThat(period("2026-01-30", "2026-03-02").months())
                .containsExactly(
                        period("2026-01-30", "2026-01-31"),
                        period("2026-02-01", "2026-02-28"),
                        period("2026-03-01", "2026-03-02"));
        assertThat(period("2026-01-30", "2026-03-02").days()).isEqualTo(32);
    }

    @Test
    void threeYearsAreTheMost() {
        assertThat(Period.chosen("2023-11-23", "2026-11-22", TODAY).months()).hasSize(37);
        assertThatThrownBy(() -> Period.chosen("2023-11-22", "2026-11-22", TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, , to",
        ", 2026-10-01, from",
        "yesterday, 2026-10-01, from",
        "2026-10-01, 2026-02-30, to",
        "2026-10-02, 2026-10-01, to",
        "0001-01-01, 0001-01-02, from",
        "2026-10-01, +999999999-01-01, to"
    })
    void whatIsNoPeriodIsRefusedByItsField(String from, String to, String field) {
        assertThatThrownBy(() -> Period.chosen(from, to, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
