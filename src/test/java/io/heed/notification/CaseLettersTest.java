package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.customer.Reach;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class CaseLettersTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl-PL");

    private static final List<NewLetter> HARMLESS =
            LetterStories.all("x").stream().map(event -> only(event, "x")).toList();

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "pl", "de", "ar"})
    void everyLetterIsCompleteInEveryLanguage(String language) {
        for (var event : LetterStories.all("Dwa razy pobrano opłatę.")) {
            var letter = only(event, LetterStories.facts("Anna Nowak", Locale.forLanguageTag(language), "Marta"));
            assertThat(letter.subject())
                    .contains("HD-000142-")
                    .doesNotContain("{")
                    .hasSizeLessThan(120);
            assertThat(letter.textBody())
                    .doesNotContain("{0}", "notification.", "??", "null")
                    .contains("Anna Nowak", Letter.LINK);
            assertThat(letter.language()).isEqualTo(language.startsWith("pl") ? "pl" : "en");
            assertThat(letter.htmlBody()).contains("lang=\"" + letter.language() + "\"");
        }
    }

    @Test
    void bothPartsSayTheSame() {
        for (var locale : new Locale[] {Locale.UK, POLISH}) {
            for (var event : LetterStories.all("First line & <b>bold</b>\n\nsecond „line”")) {
                var letter = only(event, LetterStories.facts("Anna & Jan", locale, "Marta"));
                assertThat(plain(letter.htmlBody()))
                        .isEqualTo(letter.textBody()
                                .replace(":\n" + Letter.LINK, "")
                                .replaceAll("\\s+", " ")
                                .strip());
            }
        }
    }

    @Property(tries = 40)
    void whatSomebodyTypedIsNeverMarkup(@ForAll("nastyWords") String words) {
        var events = LetterStories.all(words);
        for (int i = 0; i < events.size(); i++) {
            var harmless = HARMLESS.get(i);
            var letter = only(events.get(i), words);
            for (var sign : new char[] {'<', '>', '"'}) {
                assertThat(count(letter.htmlBody(), sign))
                        .describedAs("%s in %s", sign, letter.kind())
                        .isEqualTo(count(harmless.htmlBody(), sign));
            }
            if (harmless.textBody().contains("  x")) {
                assertThat(letter.textBody()).contains(words.strip());
            }
            assertThat(letter.subject()).isEqualTo(harmless.subject());
        }
    }

    @Provide
    Arbitrary<String> nastyWords() {
        var known = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</blockquote></td></table><h1>",
                "{0} {1} ''",
                "[(${T(java.lang.Runtime).getRuntime()})]",
                "[[${7*7}]] __${7*7}__ ~{x}",
                "<!--/* x */-->",
                "&lt;b&gt; &amp; 'quoted' \"quoted\"",
                "]]> <![CDATA[",
                "שלום 😀 你好 żółć");
        var random = Arbitraries.strings()
                .withChars("<>\"'&{}[]$()/\\=;:#@ abżń你😀ש")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
        return Arbitraries.oneOf(known, random);
    }

    @Test
    void acknowledgementApologisesAndPromisesADay() {
        var letter = only(
                new ComplaintEvent.Acknowledged(LetterStories.CASE, LetterStories.AT, LetterStories.DUE, false),
                LetterStories.facts("Anna Nowak", Locale.UK, "Marta"));
        assertThat(letter.subject()).isEqualTo("We are sorry, and we are on it: your case " + LetterStories.CASE);
        assertThat(letter.textBody())
                .contains(
                        "Dear Anna Nowak,",
                        "Something went wrong for you, and we are sorry.",
                        "Marta looks after your case",
                        "You have our answer by: Monday, 30 November 2026, 17:00 (Central European Standard Time)");
        assertThat(letter.messageId()).matches("<[0-9a-f-]{36}@heed\\.example>");
        assertThat(letter.state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void polishLetterIsWrittenInPolish() {
        var letter = only(
                new ComplaintEvent.DelayAdmitted(
                        LetterStories.CASE, LetterStories.AT, LetterStories.AT, LetterStories.DUE),
                LetterStories.facts(null, POLISH, "Łukasz"));
        assertThat(letter.subject()).startsWith("Spóźnimy się i przepraszamy");
        assertThat(letter.textBody())
                .contains(
                        "Dzień dobry,\n",
                        "Obiecaliśmy odpowiedź w terminie: 23 listopada 2026 r. (poniedziałek), godz. 10:15",
                        "To nasza wina, nie Państwa, i przepraszamy.",
                        "30 listopada 2026 r. (poniedziałek), godz. 17:00 (czas środkowoeuropejski standardowy)",
                        "Łukasz\nProwadzę Państwa sprawę");
    }

    @Test
    void answerNamesFaultActionAndGestureAndHowToComeBack() {
        var letter = only(
                new ComplaintEvent.Answered(
                        LetterStories.CASE,
                        LetterStories.AT,
                        LetterStories.resolution("We paid it back."),
                        LetterStories.remedies("We send the new card"),
                        false),
                LetterStories.facts("Anna", Locale.UK, "Marta"));
        assertThat(letter.textBody())
                .containsSubsequence(
                        "What went wrong",
                        "You were right. The fault is ours",
                        "The cause: a mistake in your bill.",
                        "decided in your favour, at our expense",
                        "What we have done",
                        "credited €25.00",
                        "What we will still do",
                        "We send the new card",
                        "Done by",
                        "If it is not put right")
                .doesNotContain("Ombudsman", "How can we help");
    }

    @Test
    void finalAnswerShowsTheWayToTheOmbudsman() {
        var event = new ComplaintEvent.Answered(
                LetterStories.CASE, LetterStories.AT, LetterStories.resolution("We paid it back."), List.of(), true);
        assertThat(only(event, LetterStories.facts("Anna", Locale.UK, "Marta")).textBody())
                .contains("This is our final answer", "www.financial-ombudsman.org.uk");
        assertThat(only(event, withSignpost("pl-rf", POLISH)).textBody()).contains("Rzecznika Finansowego");
        assertThat(only(event, withSignpost("moon", Locale.UK)).textBody()).contains("independent ombudsman");
    }

    @Test
    void wordsOfOneCustomersCaseDoNotReachAnother() {
        var event = new ComplaintEvent.ParentAnswered(
                LetterStories.CASE, LetterStories.AT, LetterStories.PARENT, LetterStories.resolution("Dear Zofia"));
        var mine = LetterStories.facts("Anna", Locale.UK, "Marta");
        var theirs = new LetterFacts(
                LetterStories.PARENT,
                8,
                "Zofia",
                Locale.UK,
                mine.zone(),
                "http://other",
                "Marta",
                mine.product(),
                "UK",
                "uk-fos",
                mine.receivedAt(),
                Reach.at("zofia@example.com", null),
                null);
        var letters = LetterStories.written(event, number -> number.equals(LetterStories.PARENT) ? theirs : mine);
        assertThat(letters.get(0).textBody()).contains("The fault was ours").doesNotContain("Zofia");
        assertThat(only(event, mine).textBody()).contains("Dear Zofia");
    }

    @Test
    void customerWithoutAddressFindsTheLetterInThePortal() {
        var facts = new LetterFacts(
                LetterStories.CASE,
                0,
                null,
                null,
                null,
                LetterStories.LINK,
                null,
                null,
                "EU",
                "eu-adr",
                LetterStories.AT,
                Reach.at(" ", "none"),
                null);
        var letter = only(
                new ComplaintEvent.Acknowledged(LetterStories.CASE, LetterStories.AT, LetterStories.DUE, false), facts);
        assertThat(letter.channel()).isEqualTo(Medium.PORTAL);
        assertThat(letter.state()).isEqualTo(LetterState.PORTAL_ONLY);
        assertThat(letter.customerId()).isNull();
        assertThat(letter.address()).isNull();
    }

    @Test
    void nobodyIsAskedTwiceAndOnlyAConfirmationIsThanked() {
        var facts = LetterStories.facts("Anna", Locale.UK, "Marta");
        assertThat(LetterStories.written(
                        new ComplaintEvent.FixQuestioned(LetterStories.CASE, LetterStories.AT, LetterStories.DUE, true),
                        facts))
                .isEmpty();
        for (var closure : Closure.values()) {
            assertThat(LetterStories.written(
                            new ComplaintEvent.Closed(LetterStories.CASE, LetterStories.AT, closure), facts))
                    .hasSize(closure == Closure.CONFIRMED ? 1 : 0);
        }
    }

    @Test
    void theKeyToTheCaseIsNotInTheStoredTexts() {
        for (var event : LetterStories.all("words")) {
            var letter = only(event, LetterStories.facts("Anna", Locale.UK, "Marta"));
            assertThat(letter.textBody() + letter.htmlBody()).doesNotContain("/c/abc");
        }
        var sent =
                LetterStories.letter(1, "s", "a@b.example", LetterKind.ANSWER).withLink();
        assertThat(sent.textBody()).contains(LetterStories.LINK);
        assertThat(sent.htmlBody()).contains("href=\"http://localhost:8080/c/abc?x=1&amp;y=2\"");
    }

    @Test
    void sameEventHasTheSameKeyAndAnotherHasAnother() {
        var one = new ComplaintEvent.RemedyFulfilled(LetterStories.CASE, LetterStories.AT, "Refund", "agent", false);
        var two = new ComplaintEvent.RemedyFulfilled(LetterStories.CASE, LetterStories.AT, "New card", "agent", true);
        assertThat(LetterWriter.dedupeKey(one))
                .isEqualTo(LetterWriter.dedupeKey(new ComplaintEvent.RemedyFulfilled(
                        LetterStories.CASE, LetterStories.AT, "Refund", "agent", false)))
                .isNotEqualTo(LetterWriter.dedupeKey(two))
                .doesNotContain("Refund")
                .hasSizeLessThan(120);
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoStraightApostrophe() throws IOException {
        var english = bundle("notification.properties");
        var polish = bundle("notification_pl.properties");
        assertThat(polish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(polish.values()).noneMatch(text -> text.toString().contains("'"));
        for (var kind : LetterKind.values()) {
            if (!kind.isOneOfMany()) {
                assertThat(english).containsKey("notification." + kind.key() + ".subject");
            }
        }
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/messages", name));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static LetterFacts withSignpost(String ombudsman, Locale locale) {
        var facts = LetterStories.facts("Anna", locale, "Marta");
        return new LetterFacts(
                facts.caseNumber(),
                facts.customerId(),
                facts.name(),
                locale,
                facts.zone(),
                facts.trackingUrl(),
                "Marta",
                facts.product(),
                facts.jurisdiction(),
                ombudsman,
                facts.receivedAt(),
                facts.reach(),
                null);
    }

    private static NewLetter only(ComplaintEvent event, String name) {
        return only(event, LetterStories.facts(name, Locale.UK, "Marta"));
    }

    private static NewLetter only(ComplaintEvent event, LetterFacts facts) {
        var letters = LetterStories.written(event, facts);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static String plain(String html) {
        var body = html.substring(html.indexOf("<body"));
        return HtmlUtils.htmlUnescape(
                        body.replaceAll("<br>|</?(p|h2|blockquote|td|tr|table|body|html)[ >][^>]*>?", " $0")
                                .replaceAll("<[^>]*>", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
