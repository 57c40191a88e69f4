package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Over real sockets, against GreenMail and against small servers that behave badly. */
class EmailChannelTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Letter LETTER =
            LetterStories.letter(1, "Spóźnimy się i przepraszamy: HD-000142-8", "anna@example.com", LetterKind.ANSWER);

    @Test
    void letterArrivesWithBothPartsAndNothingElse() throws Exception {
        assertThat(channel(SERVER.getSmtp().getPort()).deliver(LETTER.withLink()))
                .isEqualTo(Delivery.DELIVERED);

        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Spóźnimy się i przepraszamy: HD-000142-8");
        assertThat(message.getHeader("Subject")[0]).isASCII();
        assertThat(message.getMessageID()).isEqualTo(LETTER.messageId());
        assertThat(message.getFrom()[0]).hasToString("Customer care <care@heed.example>");
        assertThat(message.getReplyTo()[0]).hasToString("answers@heed.example");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(message.getContentLanguage()).containsExactly("pl");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("zażółć gęślą jaźń 😀", LetterStories.LINK);
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("zażółć gęślą jaźń 😀");
        assertThat(parts.getBodyPart(0).getDisposition()).isNull();
    }

    @Test
    void machinesAreToldThatAMachineWrote() throws Exception {
        var channel = channel(SERVER.getSmtp().getPort());
        channel.deliver(LetterStories.letter(1, "s", "a@example.com", LetterKind.PROGRESS)
                .withLink());
        channel.deliver(LetterStories.letter(2, "s", "a@example.com", LetterKind.ACKNOWLEDGEMENT)
                .withLink());
        assertThat(SERVER.getReceivedMessages())
                .extracting(message -> header(message, "Auto-Submitted"))
                .containsExactly("auto-generated", "auto-replied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "<script>@b.example",
                "a b@c.example"
            })
    void whatIsNoAddressIsRefusedAtOnce(String address) {
        var delivery = channel(SERVER.getSmtp().getPort())
                .deliver(
                        LetterStories.letter(1, "s", address, LetterKind.ANSWER).withLink());
        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void connectionDroppedBeforeTheReceiptIsTriedAgainWithTheSameMessageId() throws Exception {
        try (var server = new BadServer(Fault.DROPS_AFTER_DATA)) {
            var channel = channel(server.port());
            assertThat(channel.deliver(LETTER.withLink()).outcome()).isEqualTo(Delivery.Outcome.FAILED);
            assertThat(channel.deliver(LETTER.withLink()).outcome()).isEqualTo(Delivery.Outcome.FAILED);
            assertThat(server.messageIds())
                    .containsExactly("Message-ID: " + LETTER.messageId(), "Message-ID: " + LETTER.messageId());
        }
    }

    @Test
    void letterThatWasTakenIsNotSentAgainBecauseTheGoodByeFailed() throws Exception {
        try (var server = new BadServer(Fault.DROPS_AFTER_RECEIPT)) {
            assertThat(channel(server.port()).deliver(LETTER.withLink())).isEqualTo(Delivery.DELIVERED);
        }
    }

    @Test
    void refusedRecipientIsRefusedAndABusyServerIsNot() throws Exception {
        try (var server = new BadServer(Fault.KNOWS_NOBODY)) {
            var delivery = channel(server.port()).deliver(LETTER.withLink());
            assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.REFUSED);
            assertThat(delivery.reason()).contains("550");
        }
        try (var server = new BadServer(Fault.IS_BUSY)) {
            assertThat(channel(server.port()).deliver(LETTER.withLink()).outcome())
                    .isEqualTo(Delivery.Outcome.FAILED);
        }
    }

    @Test
    void serverThatIsAwayOrSilentIsUnreachable() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(channel(port).deliver(LETTER.withLink()).outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(channel(silent.getLocalPort()).deliver(LETTER.withLink()).outcome())
                    .isEqualTo(Delivery.Outcome.UNREACHABLE);
        }
    }

    static Channel channel(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        var settings = new MailSettings(
                LetterStories.SETTINGS.from(), "answers@heed.example", ZoneOffset.UTC, false, Duration.ofSeconds(5));
        return new EmailChannel(mail, settings, new ReplyAddress("", null));
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, ",");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    enum Fault {
        DROPS_AFTER_DATA,
        DROPS_AFTER_RECEIPT,
        KNOWS_NOBODY,
        IS_BUSY
    }

    /** Just enough of SMTP to fail in a chosen place. */
    static final class BadServer implements AutoCloseable {

        private final ServerSocket socket;
        private final Fault fault;
        private final List<String> messageIds = Collections.synchronizedList(new ArrayList<>());

        BadServer(Fault fault) throws IOException {
            this.fault = fault;
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            var thread = new Thread(this::serve, "bad-smtp");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        List<String> messageIds() {
            return List.copyOf(messageIds);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var client = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                    var out = client.getOutputStream();
                    out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
                    var data = false;
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        if (data) {
                            if (line.startsWith("Message-ID:")) {
                                messageIds.add(line);
                            }
                            if (line.equals(".")) {
                                if (fault == Fault.DROPS_AFTER_RECEIPT) {
                                    out.write("250 taken\r\n".getBytes(StandardCharsets.US_ASCII));
                                }
                                break;
                            }
                            continue;
                        }
                        data = line.startsWith("DATA");
                        out.write(answer(line).getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException e) {
                    // The client went, or the test is over.
                    continue;
                }
            }
        }

        private String answer(String line) {
            if (line.startsWith("DATA")) {
                return "354 go on\r\n";
            }
            if (line.startsWith("RCPT")) {
                return switch (fault) {
                    case KNOWS_NOBODY -> "550 5.1.1 no such user here\r\n";
                    case IS_BUSY -> "451 4.3.0 come back later\r\n";
                    case DROPS_AFTER_DATA, DROPS_AFTER_RECEIPT -> "250 ok\r\n";
                };
            }
            return "250 ok\r\n";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
