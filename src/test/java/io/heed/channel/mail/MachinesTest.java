package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that write by themselves, and servers that give letters back. */
class MachinesTest {

    private static ReadMail read(String headers, String body) {
        return MailReader.read(Eml.of(headers + "\n\n" + body)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|auto-submitted",
                "X-Autoreply: yes|auto-submitted",
                "Precedence: bulk|list",
                "Precedence: junk|list",
                "List-Id: <news.example.org>|list",
                "List-Unsubscribe: <mailto:off@example.org>|list",
                "Return-Path: <>|no-return",
                "X-Heed-Loop: HD-000001-3|loop",
                "Subject: Automatic reply: your letter|away",
                "Subject: Out of Office Re: your letter|away",
                "Subject: Odpowiedź automatyczna: sprawa|away",
                "Subject: Nieobecność w biurze|away",
                "Subject: Jestem na urlopie do 3 grudnia|away",
                "Subject: On vacation|away",
                "Subject: Out of the office until Monday|away",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b|receipt"
            })
    void aMachineIsKnownByWhatItSaysOfItself(String header, String reason) {
        assertThat(Machines.reason(read("From: a@example.org\n" + header, "--b\n\nI am away.\n--b--\n")))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Re: your automatic reply was not helpful",
                "Subject: I was out of the office when you came",
                "Subject: On holiday in Spain my phone does not work",
                "Subject: Out of office hours nobody answers",
                "Subject: Automatic reply function of your app is broken",
                "Subject: Nieobecność kuriera, paczka przepadła",
                "Auto-Submitted: no",
                "Precedence: normal",
                "X-Auto-Response-Suppress: OOF"
            })
    void aPersonIsNoMachine(String header) {
        assertThat(Machines.reason(read("From: a@example.org\n" + header, "Hello")))
                .isEmpty();
    }

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.org
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b

            Could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; anna@example.org
            Action: %s
            Status: %s
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <letter-1@heed.example>
            Subject: Your case
            --b--
            """;

    @ParameterizedTest
    @CsvSource({"failed, 5.1.1, PERMANENT", "failed, 4.4.7, GIVEN_UP", "delayed, 4.4.1, DELAYED"})
    void aReportNamesTheLetterAndItsFate(String action, String status, Bounce.Fate fate) {
        var bounce = Bounce.in(MailReader.read(Eml.of(REPORT.formatted(action, status)))
                        .orElseThrow())
                .orElseThrow();
        assertThat(bounce.fate()).isEqualTo(fate);
        assertThat(bounce.status()).isEqualTo(status);
        assertThat(bounce.messageIds()).containsExactly("<letter-1@heed.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered, 2.0.0", "relayed, 2.1.5"})
    void goodNewsIsNoBounce(String fields) {
        var mail = REPORT.formatted((Object[]) fields.split(", "));
        assertThat(Bounce.in(MailReader.read(Eml.of(mail)).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: MAILER-DAEMON@example.org\nSubject: failure notice\n\nHi. This is the qmail-send program.\n"
                        + "<anna@example.org>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\n"
                        + "Message-ID: <letter-1@heed.example>\n",
                "From: Mail Delivery System <Mailer-Daemon@example.org>\nX-Failed-Recipients: anna@example.org\n"
                        + "Subject: Mail delivery failed: returning message to sender\n\nA permanent error.\n\n"
                        + "------ This is a copy of the message ------\n\nMessage-Id: <letter-1@heed.example>\n",
                "From: postmaster@example.org\nSubject: Niedostarczono: Twoja sprawa\n\nnie ma takiego adresu\n"
                        + "> Message-ID: <letter-1@heed.example>\n"
            })
    void serversWithWordsOfTheirOwnAreUnderstood(String mail) {
        var bounce = Bounce.in(MailReader.read(Eml.of(mail)).orElseThrow()).orElseThrow();
        assertThat(bounce.fate()).isEqualTo(Bounce.Fate.PERMANENT);
        assertThat(bounce.messageIds()).containsExactly("<letter-1@heed.example>");
    }
}
