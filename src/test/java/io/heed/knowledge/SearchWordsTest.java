package io.heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsAreSearchedByTheirBeginning() {
        assertThat(SearchWords.of("Refunds for cancelled flights?")).isEqualTo("refund* cancel* flight*");
    }

    @Test
    void polishFormsMeetInTheirBeginning() {
        assertThat(SearchWords.of("reklamacja")).isEqualTo("reklama*");
        assertThat(SearchWords.of("reklamacji")).isEqualTo("reklama*");
    }

    @Test
    void wordsThatSayNothingAreLeftOut() {
        assertThat(SearchWords.of("why is the and, że nie?")).isNull();
        assertThat(SearchWords.of("")).isNull();
        assertThat(SearchWords.of(null)).isNull();
    }

    @Property
    void nothingTypedIsAnOperator(@ForAll String typed) {
        var search = SearchWords.of(typed);

        assertThat(search == null || search.matches("[\\p{L}\\p{N}]+\\*( [\\p{L}\\p{N}]+\\*)*"))
                .isTrue();
    }
}
