package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Mails of our own making. */
final class Eml {

    private Eml() {}

    /** The text as it goes over the wire. */
    static byte[] of(String text) {
        return text.replace("\n", "\r\n").getBytes(UTF_8);
    }

    /** A mail that nobody has seen before. */
    static byte[] from(String address, String headers, String subject, String body) {
        return of("""
                Message-ID: <%s@mail.example.org>
                From: Maria Nowak <%s>
                To: care@heed.example
                %sSubject: %s
                Date: Sun, 22 Nov 2026 09:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(UUID.randomUUID(), address, headers, subject, body));
    }

    static String someone() {
        return "mail-" + UUID.randomUUID() + "@example.org";
    }
}
