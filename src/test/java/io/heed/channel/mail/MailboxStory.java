package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** A mailbox on a real server, as customers and Heed see it. */
final class MailboxStory implements AutoCloseable {

    static final String USER = "care@heed.example";
    private static final String PASSWORD = "secret";

    final GreenMail server;

    MailboxStory() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser(USER, USER, PASSWORD);
    }

    /** Lays a mail into the inbox, byte for byte as far as the server keeps it. */
    void receives(byte[] mail) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getImap().getPort());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            var out = socket.getOutputStream();
            in.readLine();
            say(out, "a LOGIN \"" + USER + "\" " + PASSWORD);
            await(in, "a ");
            say(out, "b APPEND INBOX {" + mail.length + "}");
            await(in, "+");
            out.write(mail);
            say(out, "");
            await(in, "b ");
            say(out, "c LOGOUT");
            await(in, "c ");
        }
    }

    /** The same for a mail that the server may not be able to hold. */
    boolean takes(byte[] mail) {
        try {
            receives(mail);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void say(java.io.OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static void await(BufferedReader in, String prefix) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(prefix)) {
                if (prefix.length() > 1 && !line.startsWith(prefix + "OK")) {
                    throw new IOException(line);
                }
                return;
            }
        }
        throw new IOException("The server went away");
    }

    InboxSettings settings() {
        return settings(server.getImap().getPort());
    }

    static InboxSettings settings(int port) {
        return new InboxSettings(
                "127.0.0.1",
                port,
                "imap",
                USER,
                PASSWORD,
                "INBOX",
                "Handled",
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(15),
                Map.of("mail.imap.timeout", "3000", "mail.imap.connectiontimeout", "3000"));
    }

    @Override
    public void close() {
        server.stop();
    }
}
