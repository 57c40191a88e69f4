package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The few that make up most. */
class ParetoTest {

    /**
     * Complaints at a hotel, of Mathspace, Syllabus 812, "Pareto charts": 33, 19, 11, 9, 5 and 3.
     *
     * @see <a href="https://mathspace.co/textbooks/syllabuses/Syllabus-812/topics/Topic-18342/subtopics/Subtopic-246462">the
     *     example</a>
     */
    @Test
    void aPublishedExampleComesOut() {
        var pareto = Pareto.of(List.of(
                new Pareto.Amount<>("other", 3),
                new Pareto.Amount<>("waiting for a reservation", 33),
                new Pareto.Amount<>("staff", 9),
                new Pareto.Amount<>("cleanliness", 19),
                new Pareto.Amount<>("noise", 5),
                new Pareto.Amount<>("room service", 11)));

        assertThat(pareto.total()).isEqualTo(80);
        assertThat(pareto.bars()).extracting(Pareto.Bar::amount).containsExactly(33L, 19L, 11L, 9L, 5L, 3L);
        assertThat(pareto.bars())
                .extracting(bar -> Math.round(bar.cumulated() * 10_000) / 100.0)
                .containsExactly(41.25, 65.0, 78.75, 90.0, 96.25, 100.0);
        assertThat(pareto.vitalFew())
                .as("three come to 78.75 per cent, so a fourth is needed")
                .isEqualTo(4);
    }

    @Test
    void whatComesToFourFifthsExactlyIsEnough() {
        var pareto = Pareto.of(
                List.of(new Pareto.Amount<>("a", 50), new Pareto.Amount<>("b", 30), new Pareto.Amount<>("c", 20)));
        assertThat(pareto.vitalFew()).isEqualTo(2);
    }

    @Test
    void nothingHasNoBars() {
        assertThat(Pareto.of(List.of(new Pareto.Amount<>("a", 0))).bars()).isEmpty();
        assertThat(Pareto.of(List.<Pareto.Amount<String>>of()).vitalFew()).isZero();
    }

    @Property
    void sharesFallAndComeToTheWhole(@ForAll List<@LongRange(min = 1, max = 1_000_000) Long> amounts) {
        var bars = Pareto.of(amounts.stream()
                        .map(each -> new Pareto.Amount<>("x", each))
                        .toList())
                .bars();
        assertThat(bars).hasSameSizeAs(amounts);
        for (int at = 1; at < bars.size(); at++) {
            assertThat(bars.get(at).share())
                    .isLessThanOrEqualTo(bars.get(at - 1).share());
            assertThat(bars.get(at).vital()).isEqualTo(bars.get(at - 1).cumulated() < Pareto.VITAL - 1e-12);
        }
        if (!bars.isEmpty()) {
            assertThat(bars.get(bars.size() - 1).cumulated()).isCloseTo(1, within(1e-9));
        }
    }
}
