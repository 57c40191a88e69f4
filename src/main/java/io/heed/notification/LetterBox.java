package io.heed.notification;

import io.heed.shared.HeedProperties;
import io.heed.shared.NotFound;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where letters lie when no mail server is set up: one {@code .eml} file each, which any mail program opens. */
@Component
public class LetterBox {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern FILE = Pattern.compile("(\\d{1,18})\\.eml");
    private static final int LONGEST_LIST = 200;

    private final Path folder;

    LetterBox(HeedProperties heed) {
        this.folder = heed.data().resolve("letters").toAbsolutePath().normalize();
    }

    /** The newest letters, newest first, at most 200. */
    public List<BoxedLetter> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(LetterBox::idOf)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.reverseOrder())
                    .limit(LONGEST_LIST)
                    .map(this::readIfThere)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One letter with its texts.
     *
     * @throws NotFound when there is none with the id
     */
    public BoxedLetter read(long id) {
        return readIfThere(id).orElseThrow(NotFound::new);
    }

    /** The folder, for whoever asks where the letters went. */
    Path folder() {
        return folder;
    }

    /** Lays a letter in: whole or not at all, also when the power goes. */
    void put(long id, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve(id + ".tmp");
        try (var out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(unfinished, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a letter out for good; nothing when there is none. */
    void remove(long id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<BoxedLetter> readIfThere(long id) {
        try (var in = Files.newInputStream(path(id))) {
            var message = new MimeMessage(SESSION, in);
            return Optional.of(new BoxedLetter(
                    id,
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    message.getSentDate() == null
                            ? Files.getLastModifiedTime(path(id)).toInstant()
                            : message.getSentDate().toInstant(),
                    content(message, "text/plain").orElse(""),
                    content(message, "text/html").orElse("")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("Not an e-mail: " + path(id), e));
        }
    }

    private static Optional<String> content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = content(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static Optional<Long> idOf(Path file) {
        var matcher = FILE.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private Path path(long id) {
        return folder.resolve(id + ".eml");
    }

    /**
     * A letter in the box.
     *
     * @param html a whole page of our own making; everything a person typed in it is escaped
     */
    public record BoxedLetter(
            long id, String from, String to, String subject, Instant sentAt, String text, String html) {}
}
