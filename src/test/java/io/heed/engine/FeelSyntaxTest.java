package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell can be as costly as a program, in one line; what is taken is done after one look. */
class FeelSyntaxTest {

    private static final String HOSTILE = "x*x*x*x*x*x*x*x*x*y";
    private static final int PATIENCE = 20_000_000;

    private final FeelSyntax feel = new FeelSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(reason, \"" + HOSTILE + "\")",
                "matches(input: reason, pattern: \"" + HOSTILE + "\")",
                "if replace(reason, \"" + HOSTILE + "\", \"\") = \"\" then 1 else 2",
                "count(split(reason, \"" + HOSTILE + "\")) > 1",
                "count(extract(reason, \"" + HOSTILE + "\")) > 1",
                "[matches(reason, pattern)][1]",
                "string join([\"a\"], reason)",
                "decimal(1, 999999999)",
                "today()",
                "unheardOf(1)"
            })
    void aFunctionThatIsNotListedIsRefusedByItsName(String expression) {
        assertThat(feel.ofExpression(expression)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("feel-unlisted");
            assertThat(expression).contains(fault.details().get(0) + "(");
            assertThat(fault.details().get(1)).contains("list contains", "starts with");
        });
    }

    @Test
    void aRowAsksNoRegularExpressionEither() {
        assertThat(feel.ofTest("matches(?, \"" + HOSTILE + "\")"))
                .extracting(SyntaxFault::rule)
                .containsExactly("feel-unlisted");
    }

    /** What the engine would do with it: {@code matches} looks for the pattern by Java. Forty letters are enough. */
    @Test
    void theHostilePatternWouldGoOnForMinutes() {
        var tried = Pattern.compile(HOSTILE).matcher(new Impatient("x".repeat(40)));
        assertThatThrownBy(tried::find).hasMessage("tried " + PATIENCE + " times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 ** 999999999",
                "{a: \"xx\", b: a + a, c: b + b}.c",
                "for a in [1,2,3], b in [1,2,3] return a",
                "some a in [1,2,3], b in [1,2,3] satisfies a = b",
                "every a in [1,2,3] satisfies some b in [1,2,3] satisfies a = b",
                "for a in [1,2,3] return for b in [1,2,3] return b",
                "[1,2,3][count([1,2,3][item > 1]) > item]"
            })
    void whatMultipliesIsRefused(String expression) {
        assertThat(feel.ofExpression(expression)).extracting(SyntaxFault::rule).contains("feel-costly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            if contains(lower case(reason), "refund") then 1 else 2 | 1
            if starts with(reason, "Re") and not(ends with(reason, "x")) then 1 else 2 | 1
            count(sums[item > 2]) | 2
            max(sums) + abs(0 - min(sums)) + string length("four") | 9
            if some s in sums satisfies s = 4 then 1 else 2 | 1
            if date("2026-12-01") + duration("P2D") > date("2026-12-02") then 1 else 2 | 1
            """)
    void whatTablesAskForIsTaken(String expression, long value) {
        assertThat(feel.ofExpression(expression)).isEmpty();
        var result = new Feel().value(expression, Map.of("reason", "Refund", "sums", List.of(1, 3, 4)));
        assertThat(((Number) result).longValue()).isEqualTo(value);
    }

    /** A text that can be read so often and no oftener. */
    private static final class Impatient implements CharSequence {

        private final String text;
        private int read;

        Impatient(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++read > PATIENCE) {
                throw new IllegalStateException("tried " + PATIENCE + " times");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
