package io.heed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    @Test
    void aNumberIsShortEnoughToSayOnTheTelephone() {
        assertThat(CaseNumber.of(1001).value()).matches("HD-001001-\\d");
    }

    @Property
    void everyNumberIsValidAsItIsPrinted(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long sequence) {
        assertThat(CaseNumber.isValid(CaseNumber.of(sequence).value())).isTrue();
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll @LongRange(min = 1, max = 999_999) long sequence,
            @ForAll @IntRange(min = 3, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var text = new StringBuilder(CaseNumber.of(sequence).value());
        text.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + by) % 10));

        assertThat(CaseNumber.isValid(text.toString())).isFalse();
    }

    @Property
    void twoDigitsInTheWrongOrderAreNoticed(
            @ForAll @LongRange(min = 1, max = 999_999) long sequence, @ForAll @IntRange(min = 3, max = 7) int place) {
        var text = new StringBuilder(CaseNumber.of(sequence).value());
        var first = text.charAt(place);
        var second = text.charAt(place + 1);
        text.setCharAt(place, second);
        text.setCharAt(place + 1, first);

        assertThat(CaseNumber.isValid(text.toString())).isEqualTo(first == second);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThat(CaseNumber.isValid(null)).isFalse();
        assertThat(CaseNumber.isValid("HD-1-1")).isFalse();
        assertThatThrownBy(() -> new CaseNumber("HD-001001-0' OR 1=1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatKindOfCaseItIs() {
        var message = CaseNumber.of("MS", 142);

        assertThat(message.value()).startsWith("MS-000142-");
        assertThat(message.kind()).isEqualTo("MS");
        assertThat(CaseNumber.of(142).kind()).isEqualTo(CaseNumber.COMPLAINT);
    }
}
