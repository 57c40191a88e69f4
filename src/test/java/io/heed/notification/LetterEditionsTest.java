package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.notification.LetterEditions.Which;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What letters say from a day on: checked when it is written, text and nothing but text when it is printed. */
@HeedTest
@Transactional
class LetterEditionsTest {

    private static final Which THANKS = new Which("acknowledgement", "en");

    @Autowired
    private LetterEditions letters;

    @Autowired
    private LetterTexts texts;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private LetterPrinter printer;

    @Autowired
    private LetterProofs proofs;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void fresh() {
        ClockUtil.reset();
        texts.forget();
    }

    @Test
    void aLetterSaysTheNewWordsFromItsDayOnAndInItsLanguageOnly() {
        var from = today().plusDays(3);
        var shipped = ours("en").text("sorry");
        letters.add(THANKS, from, Map.of("sorry", "We are truly sorry."), "manager", clock.instant());
        texts.forget();

        assertThat(ours("en").text("sorry")).isEqualTo(shipped);
        ClockUtil.setCurrentTime(Date.from(from.atStartOfDay(letters.zone()).toInstant()));

        assertThat(ours("en").text("sorry")).isEqualTo("We are truly sorry.");
        assertThat(ours("en").text("owner", "Amara")).startsWith("Amara looks after");
        assertThat(ours("pl").text("sorry")).doesNotContain("truly");
        assertThat(texts.editionAt("acknowledgement", "en", clock.instant())).isEqualTo(1);
        assertThat(texts.editionAt("acknowledgement", "en", clock.instant().minusMillis(1)))
                .isZero();
        assertThat(texts.editionAt("acknowledgement", "pl", clock.instant())).isZero();
    }

    @Test
    void whatWasShippedCanBeRestored() {
        letters.add(THANKS, today(), Map.of("sorry", "We are truly sorry."), "manager", clock.instant());
        letters.add(THANKS, today(), Map.of("sorry", " "), "manager", clock.instant());
        texts.forget();

        assertThat(letters.at(THANKS, today())).isEqualTo(LetterEditions.shipped(THANKS));
        assertThat(ours("en").text("sorry"))
                .isEqualTo(LetterEditions.shipped(THANKS).get("sorry"));
        assertThat(letters.editions(THANKS)).hasSize(2);
    }

    @Test
    void placeholdersAreCheckedByName() {
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("owner", "Somebody looks after it.")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("tables.letter.missing-placeholder");
                    assertThat(refused.field()).isEqualTo("owner");
                    assertThat(refused.arguments()).containsExactly("{firstName}");
                });
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("sorry", "Sorry, {firstName}")))
                .hasMessageContaining("unknown-placeholder");
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("sorry", "Sorry {")))
                .hasMessageContaining("open-placeholder");
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("subject", "Case {number}\nBcc: all")))
                .hasMessageContaining("one-line");
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("sorry", "x".repeat(2_001), "owner", "y")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.all()).hasSize(2));
        assertThatThrownBy(() -> LetterEditions.shipped(new Which("sms", "en"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LetterEditions.shipped(new Which("acknowledgement", "de")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyShippedSentenceIsItselfAllowedAndPrintsAsItWasShipped() {
        for (var which : LetterEditions.all()) {
            var shipped = LetterEditions.shipped(which);
            assertThat(LetterEditions.checked(which, new HashMap<>(shipped))).isEqualTo(shipped);
            assertThat(proofs.of(which, shipped).text()).doesNotContain("{", "}");
        }
        assertThat(LetterEditions.all()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "*{7*7}",
                "#{common.greeting}",
                "@{/logout}",
                "~{layout/desk}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${T(java.lang.System).exit(1)}__::.x",
                "{{7*7}}",
                "{0,choice,0#none}",
            })
    void whatOtherEnginesWouldEvaluateIsRefusedAsAnUnknownPlaceholder(String attempt) {
        assertThatThrownBy(() -> LetterEditions.checked(THANKS, Map.of("sorry", attempt)))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("tables.letter.(unknown|open)-placeholder.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "[[${7*7}]] [(${7*7})] [[7*7]]",
                "__${7*7}__::.x __7*7__",
                "<p th:text=\"7*7\">x</p><script>alert(7*7)</script>",
                "it's '' {0} {firstName}",
            })
    void evenWhatGotIntoTheTablesIsPrintedAsTextAndNothingElse(String attempt) {
        var block = new LetterPage.Block(LetterPage.Block.Type.PARAGRAPH, null, attempt);
        var html = printer.html(attempt, Locale.ENGLISH, List.of(block));
        var text = printer.text(attempt, Locale.ENGLISH, List.of(block));

        assertThat(text).contains(attempt).doesNotContain("49");
        assertThat(html).doesNotContain("49", "<script", "<p th:");
        assertThat(new Placeholders(List.of()).filled(attempt, new Object[] {"49"}, Locale.ENGLISH))
                .isEqualTo(attempt);
    }

    private LetterPage ours(String language) {
        return writer.page(LetterKind.ACKNOWLEDGEMENT, Locale.forLanguageTag(language), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), letters.zone());
    }
}
