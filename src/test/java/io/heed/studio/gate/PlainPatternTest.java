package io.heed.studio.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns a form may try on what somebody writes. */
class PlainPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]{2}-[0-9]{3}",
                "^[A-Z]{2}\\d{6,8}$",
                "-?\\d+(\\.\\d{2})?",
                "(PL|DE|FR)[0-9]{10}",
                "[^@ ]+@heed\\.example",
                "(?:yes|no)",
                "zł",
                ""
            })
    void whatIsDoneInAMomentIsTaken(String pattern) {
        assertThat(PlainPattern.is(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|a)*b",
                "(a|b|.)*",
                "x*x*x*y",
                "\\d{0,9}\\d{0,9}\\d{0,9}",
                "a?a?a?a?a?aaaaa",
                "(a{2}){40}",
                "(a*)\\1b",
                "(?=a)a",
                "(?<=a)a",
                "(?i)a",
                "a+?",
                "a++",
                "\\p{L}+",
                "[a-z&&[^b]]",
                "a{1000}",
                "(",
                "[a",
                "a{3,2}"
            })
    void whatCouldGoOnForEverOrIsNoneIsNot(String pattern) {
        assertThat(PlainPattern.is(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?a?a?a?a*b", ".*b", "(a|a)(a|a)(a|a)(a|a)a{1,999}b"})
    void theSlowestThatIsTakenIsDoneWithALongText(String pattern) {
        assertThat(PlainPattern.is(pattern)).isTrue();
        var text = "a".repeat(4000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(java.util.regex.Pattern.compile(pattern)
                                .matcher(text)
                                .find())
                        .isFalse());
    }
}
