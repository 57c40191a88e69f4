package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes come, reading ends, without an exception, in text that can be shown and stored. */
class AnyBytesTest {

    private static final String[] PIECES = {
        "From: ",
        "a@example.org",
        "\r\n",
        "\n",
        "\n\n",
        "Content-Type: ",
        "multipart/mixed; boundary=",
        "\"b\"",
        "--b",
        "--b--",
        "text/html; charset=",
        "utf-7",
        "iso-2022-jp",
        "Content-Transfer-Encoding: ",
        "base64",
        "x-uuencode",
        "quoted-printable",
        "=?utf-8?Q?",
        "=?x?B?",
        "?=",
        "begin 644 x\n",
        "M\n",
        "end\n",
        "message/rfc822",
        "multipart/report; report-type=delivery-status",
        "Message-ID: <1@x>",
        "Subject: ",
        "On Monday he wrote:\n",
        "> ",
        "-- \n",
        "<p>",
        "<blockquote type=cite>",
        "filename*0*=utf-8''",
        "%C5",
        ";",
        "\0",
        "\u00ff",
        "=",
        "Date: ",
        "(",
        "<"
    };

    @Provide
    Arbitrary<byte[]> almostMails() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces).getBytes(ISO_8859_1));
    }

    @Property(tries = 3_000)
    void almostMailsAreReadOrNot(@ForAll("almostMails") byte[] bytes) {
        isReadOrNot(bytes);
    }

    @Property(tries = 2_000)
    void anyBytesAreReadOrNot(@ForAll byte[] bytes) {
        isReadOrNot(bytes);
    }

    private static void isReadOrNot(byte[] bytes) {
        assertThat(Fingerprint.of(bytes)).hasSize(64);
        var read = MailReader.read(bytes);
        read.ifPresent(mail -> {
            assertThat(mail.text()).doesNotContain("\0").isEqualTo(mail.text().strip());
            assertThat(mail.subject()).doesNotContain("\n", "\r", "\0");
            assertThat(Bounce.in(mail)).isNotNull();
            assertThat(Machines.reason(mail)).isNotNull();
        });
    }
}
