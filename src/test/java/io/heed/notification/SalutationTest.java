package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.LetterFacts;
import jakarta.mail.Message;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is greeted by name, and who had better not be. */
class SalutationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Nowak",
                "Zoë O\u2019Brien-Smith",
                "J. R. R. Tolkien",
                "J.R. Smith",
                "Łukasz Żółć, PhD",
                "Smith & Sons (Leeds)",
                "Zakład Usługowy \u201EMaria\u201D Sp. z o.o.",
                "محمد",
                "山田太郎",
                "कृष्णा"
            })
    void peopleAndFirmsAreGreetedByTheirNames(String name) {
        assertThat(Salutation.of("  " + name + " ")).contains(name);
        assertThat(greeting(name)).isEqualTo("Dear " + name + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/win",
                "Anna www.evil.example",
                "evil.com",
                "t.co/x",
                "Claim your prize at evil。com",
                "Anna <a href=evil>",
                "anna@evil.example",
                "call 600 1002 or 60010020",
                "Anna\r\nBcc: everybody@example.org",
                "Anna\nYour account is closed",
                "Anna\u2028Nowak",
                "\u202Egnp.exe",
                "{0} ''",
                "12",
                " "
            })
    void nothingThatLeadsElsewhereIsSaidInAGreeting(String name) {
        assertThat(Salutation.of(name)).isEmpty();
        assertThat(greeting(name)).isEqualTo("Good day,");
    }

    @Test
    void whatIsTooLongToBeSaidAloudIsNoGreeting() {
        assertThat(Salutation.of("Anna ".repeat(30))).isEmpty();
        assertThat(Salutation.of(null)).isEmpty();
    }

    @Test
    void theNameOfWhomSomebodyActsForIsNoWayInEither() {
        var facts = LetterStories.facts("Adam Lis", Locale.UK, "Marta");
        var acting = new LetterFacts(
                facts.caseNumber(),
                facts.customerId(),
                facts.name(),
                facts.locale(),
                facts.zone(),
                facts.trackingUrl(),
                facts.ownerFirstName(),
                facts.product(),
                facts.jurisdiction(),
                facts.ombudsman(),
                facts.receivedAt(),
                facts.reach(),
                facts.origin(),
                "http://evil.example");
        var letter =
                LetterStories.written(LetterStories.all("x").get(0), acting).get(0);

        assertThat(letter.textBody()).doesNotContain("evil", "On behalf of");
    }

    @Test
    void aNameWithALineOfItsOwnBecomesNoHeader() throws Exception {
        var evil = "Anna\r\nBcc: everybody@example.org";
        var written = LetterStories.written(
                        LetterStories.all("x").get(0), LetterStories.facts(evil, Locale.UK, "Marta"))
                .get(0);
        var sent = LetterStories.letter(
                1, written.subject() + "\r\nBcc: x@example.org", "anna@example.com", written.kind());

        var message = LetterMessage.of(sent, LetterStories.SETTINGS, new ReplyAddress("", null));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(written.subject()).doesNotContain("Anna", "\n");
        assertThat(written.textBody()).doesNotContain("Bcc");
    }

    private static String greeting(String name) {
        var letter = LetterStories.written(LetterStories.all("x").get(0), LetterStories.facts(name, Locale.UK, "Marta"))
                .get(0);
        return letter.textBody()
                .lines()
                .filter(line -> line.endsWith(",") && (line.startsWith("Dear ") || line.startsWith("Good day")))
                .findFirst()
                .orElseThrow();
    }
}
