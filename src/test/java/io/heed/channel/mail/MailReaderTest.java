package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and programs send, and what of it a person gets to read. */
class MailReaderTest {

    private static ReadMail read(String text) {
        return read(Eml.of(text));
    }

    private static ReadMail read(byte[] bytes) {
        return MailReader.read(bytes).orElseThrow();
    }

    private static byte[] labelled(String label, byte[] body) {
        var mail = new ByteArrayOutputStream();
        mail.writeBytes(Eml.of("From: a@example.org\nContent-Type: text/plain; charset=" + label
                + "\nContent-Transfer-Encoding: 8bit\n\n"));
        mail.writeBytes(body);
        return mail.toByteArray();
    }

    @Test
    void encodedWordsAreReadAlsoWhenACharacterIsCutInTwo() {
        var mail = read("""
                From: =?ISO-8859-2?Q?Micha=B3_=AFak?= <michal@example.org>
                Subject: =?UTF-8?B?xbvDs8WCxIc=?= =?utf-8?Q?_g=C4?= =?utf-8?Q?=99=C5=9Bl?=
                 =?UTF-8?Q?=C4=85?= =?x-nobody?Q?_ja=C5=BA=C5=84?=

                Hi
                """);
        assertThat(mail.sender().name()).isEqualTo("Michał Żak");
        assertThat(mail.subject()).isEqualTo("Żółć gęślą jaźń");
    }

    @Test
    void bareUtf8InHeadersIsRead() {
        var mail = read("From: Zażółć <zażółć@example.org>\nSubject: gęślą jaźń\n\nHi\n");
        assertThat(mail.sender()).isEqualTo(new Headers.Address("Zażółć", "zażółć@example.org"));
        assertThat(mail.subject()).isEqualTo("gęślą jaźń");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, windows-1252, naïve café",
        "us-ascii, UTF-8, zażółć",
        "x-unknown, UTF-8, zażółć",
        "iso-8859-1, windows-1252, it’s 5 €",
        "iso-8859-2, iso-8859-2, zażółć gęślą",
        "windows-1250, windows-1250, zażółć gęślą",
        "gb2312, GB18030, 您好",
        "ks_c_5601-1987, x-windows-949, 똠방각하",
        "\"utf-8, UTF-8, zażółć"
    })
    void wrongAndUnknownCharsetsAreReadAsWhatTheyAre(String label, String real, String words) {
        assertThat(read(labelled(label, words.getBytes(Charset.forName(real)))).text())
                .isEqualTo(words);
    }

    @Test
    void plainTextIsPreferredAndPagesBecomeText() {
        var both = read("""
                From: a@example.org
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html

                <p>page</p>
                --b
                Content-Type: text/plain

                plain
                --b--
                """);
        assertThat(both.text()).isEqualTo("plain");

        var page = read("""
                From: a@example.org
                Content-Type: text/html; charset=utf-8

                <html><head><title>no</title><style>p {}</style></head><body><script>alert(1)</script>
                <p>First &amp; <b>fore</b>most</p><ul><li>one<li>two</ul><div style="display:none">hidden</div>
                <div>Last<br>line</div><div class="gmail_quote">On Monday we wrote</div></body></html>
                """);
        assertThat(page.text()).isEqualTo("First & foremost\n\n- one\n- two\n\nLast\nline");
    }

    @Test
    void filesComeWithTheirNamesHoweverTheyAreWritten() {
        var mail = read("""
                From: a@example.org
                Content-Type: multipart/mixed; boundary="=_b"

                --=_b
                Content-Type: text/plain

                See attached.
                --=_b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*0*=utf-8''fak%%C5%%82;
                 filename*1*=ura%%20; filename*2="nr 1.pdf"
                Content-Transfer-Encoding: base64

                %s
                --=_b
                Content-Type: text/plain; name="=?UTF-8?B?xbvDs8WCxIcudHh0?="
                Content-Disposition: attachment

                żółć
                --=_b
                Content-Type: application/ms-tnef; name=winmail.dat

                x
                """.formatted(Base64.getEncoder().encodeToString("%PDF-1.4".getBytes(UTF_8))));
        assertThat(mail.text()).isEqualTo("See attached.");
        assertThat(mail.files())
                .extracting(ReadMail.MailFile::name)
                .containsExactly("fakłura nr 1.pdf", "Żółć.txt", "winmail.dat");
        assertThat(mail.files().get(0).content()).isEqualTo("%PDF-1.4".getBytes(UTF_8));
    }

    @Test
    void uuencodedFilesLeaveTheText() {
        var mail = read("""
                From: a@example.org
                Subject: old school

                Before
                begin 644 cat.txt
                #0V%T
                `
                end
                After
                begin anew, said the poet
                """);
        assertThat(mail.text()).isEqualTo("Before\nAfter\nbegin anew, said the poet");
        assertThat(mail.files()).hasSize(1);
        assertThat(mail.files().get(0).name()).isEqualTo("cat.txt");
        assertThat(mail.files().get(0).content()).isEqualTo("Cat".getBytes(UTF_8));
    }

    @Test
    void aMailInAMailIsAFileAndSpeaksOnlyWhenNothingElseDoes() {
        var inner = "From: b@example.org\nSubject: the real story\n\nIt broke.\n";
        var forwarded = read("From: a@example.org\nContent-Type: message/rfc822\n\n" + inner);
        assertThat(forwarded.text()).isEqualTo("the real story\n\nIt broke.");
        assertThat(forwarded.files()).extracting(ReadMail.MailFile::type).containsExactly("message/rfc822");
    }

    @Test
    void brokenPartsAndBoundariesAreReadAsFarAsTheyGo() {
        assertThat(read("From: a@example.org\nContent-Type: multipart/mixed; boundary=nowhere\n\nJust words\n")
                        .text())
                .isEqualTo("Just words");
        assertThat(read("""
                From: a@example.org
                Content-Type: multipart/mixed; boundary=----=_b

                ------=_b
                Content-Type: text/plain
                Content-Transfer-Encoding: base64;

                SGVs!bG8=x
                """).text()).isEqualTo("Hello");
        assertThat(read("From: a@example.org\nContent-Type: nonsense\nContent-Transfer-Encoding: magic\n\nWords\n")
                        .text())
                .isEqualTo("Words");
    }

    @Test
    void thousandsOfPartsInsideEachOtherAreNoBomb() {
        var bomb = new StringBuilder("From: a@example.org\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 3_000; i++) {
            bomb.append("--b")
                    .append(i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        assertThat(read(bomb.toString()).files()).isEmpty();
    }

    @Test
    void whatIsNoMailIsNotRead() {
        assertThat(MailReader.read(new byte[0])).isEmpty();
        assertThat(MailReader.read("\0\1\2".getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void anAnswerGoesWhereItIsReadAndCommentsAreNoAddresses() {
        assertThat(read("From: Shop <no-reply@shop.example>\nReply-To: Anna <anna@example.org>\n\nHi\n")
                        .sender())
                .isEqualTo(new Headers.Address("Anna", "anna@example.org"));
        assertThat(read("From: Pete(A \\) chap) <pete(his account)@silly.example(his host)>\n\nHi\n")
                        .sender()
                        .address())
                .isEqualTo("pete@silly.example");
    }

    @Test
    void polishIsKnownByItsWords() {
        assertThat(read("From: a@example.org\n\nDzień dobry, proszę o pomoc, internet nie działa.\n")
                        .locale())
                .isEqualTo(Locale.forLanguageTag("pl"));
        assertThat(read("From: a@example.org\n\nMy name is Łukasz Żak and nothing works.\n")
                        .locale())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theSameMailIsKnownAgainAndAnotherWithItsMessageIdIsNot() {
        var mail = "Message-ID: <1@x>\nFrom: a@example.org\nSubject: Hi\n\nOne\n";
        var again = "Received: from elsewhere\nX-Spam: no\n" + mail;
        assertThat(Fingerprint.of(Eml.of(again))).isEqualTo(Fingerprint.of(mail.getBytes(UTF_8)));
        assertThat(Fingerprint.of(Eml.of(mail.replace("One", "Two")))).isNotEqualTo(Fingerprint.of(Eml.of(mail)));
    }
}
