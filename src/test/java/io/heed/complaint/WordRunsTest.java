package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What counts as nearly the same text, and what does not. */
class WordRunsTest {

    private static final String COMPLAINT =
            "I moved to the new flat on Monday and the internet has been dead ever since. Twice an engineer was promised, "
                    + "twice I took a day off, and nobody rang the bell. Now the bill charges me the full month.";
    private static final String ANOTHER =
            "My card was swallowed by the machine at the main station, and the hotline told me to wait ten days for a new "
                    + "one. How am I supposed to pay for the hotel until then? I want the fee for the letter back.";

    @Example
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(percent("Żółta kartka: \"nie działa\" – od WTORKU!", "zolta kartka, nie dziala od wtorku"))
                .isEqualTo(100);
        assertThat(percent("They don't care", "they DON’T care...")).isEqualTo(100);
        assertThat(percent("网络坏了三天没有人来", "网络坏了三天，没有人来！")).isEqualTo(100);
    }

    @Example
    void replyWithTheFirstLetterQuotedBelowIsNear() {
        var reply = "Nobody has called me yet, so here it is once more.\n\nOn 3 May you wrote:\n> "
                + COMPLAINT.replace(". ", ".\n> ");

        assertThat(percent(COMPLAINT, reply)).isGreaterThanOrEqualTo(95);
        assertThat(percent(reply, COMPLAINT)).isEqualTo(percent(COMPLAINT, reply));
    }

    @Example
    void differentMattersAreFarApart() {
        assertThat(percent(COMPLAINT, ANOTHER)).isLessThan(15);
        assertThat(Fingerprint.of(COMPLAINT).distanceTo(Fingerprint.of(ANOTHER)))
                .isGreaterThan(Fingerprint.NEAR);
    }

    @Example
    void shortTextInsideLongOneIsNotTheSame() {
        assertThat(percent("The internet has been dead ever since.", COMPLAINT)).isLessThan(30);
        assertThat(percent("Internet is down", "Internet is down")).isEqualTo(100);
        assertThat(Fingerprint.of("Internet is down again, please help me")).isNull();
    }

    @Example
    void nothingIsLikeNothing() {
        assertThat(percent("", "")).isZero();
        assertThat(percent("?!", COMPLAINT)).isZero();
    }

    @Property(tries = 300)
    void fewOtherWordsLeaveTextsNear(@ForAll("texts") List<String> words, @ForAll("places") List<Integer> places) {
        var changed = new ArrayList<>(words);
        places.forEach(place -> changed.set(place * words.size() / 100, "changed"));
        var one = String.join(" ", words);
        var other = String.join(", ", changed).toUpperCase(Locale.ROOT);

        assertThat(percent(one, other)).isGreaterThanOrEqualTo(70).isEqualTo(percent(other, one));
        assertThat(Fingerprint.of(one).distanceTo(Fingerprint.of(other))).isLessThanOrEqualTo(Fingerprint.NEAR + 6);
    }

    @Property(tries = 300)
    void unrelatedTextsAreFar(@ForAll("texts") List<String> one, @ForAll("texts") List<String> other) {
        var first = String.join(" ", one);
        var second = String.join(" ", other.stream().map(word -> "x" + word).toList());

        assertThat(percent(first, second)).isZero();
        assertThat(Fingerprint.of(first).distanceTo(Fingerprint.of(second))).isGreaterThan(Fingerprint.NEAR);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(9)
                .list()
                .ofMinSize(60)
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(3);
    }

    private static int percent(String one, String other) {
        return WordRuns.of(one).percentSharedWith(WordRuns.of(other));
    }
}
