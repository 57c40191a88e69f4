package io.heed.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * One visit to the mailbox over IMAP. Nothing is ever deleted: a handled mail is moved by MOVE, or by COPY where UIDPLUS
 * lets exactly this one be taken out of the folder; else it stays where it is and carries a flag.
 */
final class Mailbox implements AutoCloseable {

    /** On mails that could not be moved. */
    private static final String HANDLED = "HeedHandled";

    private static final String CONNECT_WITHIN = "10000";
    private static final String ANSWER_WITHIN = "30000";

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final IMAPFolder handled;
    private final boolean moves;
    private final boolean takesOut;

    private Mailbox(IMAPStore store, InboxSettings settings) throws MessagingException {
        this.store = store;
        this.inbox = (IMAPFolder) store.getFolder(settings.folder());
        this.handled = (IMAPFolder) store.getFolder(handledName(store, settings.handled()));
        inbox.open(Folder.READ_WRITE);
        var hasPlace = handled.exists() || handled.create(Folder.HOLDS_MESSAGES);
        this.moves = hasPlace && store.hasCapability("MOVE");
        this.takesOut = hasPlace && store.hasCapability("UIDPLUS");
    }

    /** Opens the mailbox. Every step has its time-out. */
    static Mailbox open(InboxSettings settings) throws MessagingException {
        var protocol = settings.protocol().toLowerCase(Locale.ROOT);
        var properties = new Properties();
        properties.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_WITHIN);
        properties.setProperty("mail." + protocol + ".timeout", ANSWER_WITHIN);
        properties.setProperty("mail." + protocol + ".writetimeout", ANSWER_WITHIN);
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.putAll(settings.properties());
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(
                settings.host(),
                settings.port() == null ? -1 : settings.port(),
                settings.username(),
                settings.password());
        try {
            return new Mailbox((IMAPStore) store, settings);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** On servers that keep all folders inside the inbox, so is ours. */
    private static String handledName(IMAPStore store, String name) throws MessagingException {
        var top = store.getDefaultFolder();
        var personal = store.getPersonalNamespaces();
        var prefix = personal.length == 0 ? "" : personal[0].getFullName();
        return prefix.isEmpty() || name.startsWith(prefix) ? name : prefix + top.getSeparator() + name;
    }

    /**
     * Mails that nobody has handled yet, the oldest first, none of {@code known}. Everything is asked for by the number that
     * a mail keeps (UID): its place in the folder changes while another node moves mails away.
     */
    List<Waiting> waiting(Set<Long> known) throws MessagingException {
        if (inbox.getMessageCount() == 0) {
            return List.of();
        }
        return fetch("1:*", "UID FLAGS RFC822.SIZE").stream()
                .filter(each -> each.getItem(UID.class) != null && each.getItem(FLAGS.class) != null)
                .filter(each -> !known.contains(each.getItem(UID.class).uid))
                .filter(each -> !isDone(each.getItem(FLAGS.class)))
                .map(each -> new Waiting(each.getItem(UID.class).uid, size(each)))
                .sorted(Comparator.comparingLong(Waiting::uid))
                .toList();
    }

    private static boolean isDone(Flags flags) {
        return flags.contains(Flags.Flag.DELETED) || flags.contains(HANDLED);
    }

    private static long size(FetchResponse response) {
        var size = response.getItem(RFC822SIZE.class);
        return size == null ? 0 : size.size;
    }

    /** The bytes as they lie on the server, at most so many; nothing when the mail is gone. It stays unread. */
    Optional<byte[]> bytes(Waiting mail, int most) throws MessagingException {
        return fetch(String.valueOf(mail.uid()), "UID BODY.PEEK[]<0." + most + ">").stream()
                .filter(each -> each.getItem(UID.class) != null && each.getItem(UID.class).uid == mail.uid())
                .map(each -> each.getItem(BODY.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(body -> body.getByteArray() == null
                        ? new byte[0]
                        : body.getByteArray().getNewBytes());
    }

    /**
     * Takes a kept mail out of the way.
     *
     * @return whether it left the folder
     */
    boolean handled(Waiting mail) throws MessagingException {
        say("UID STORE " + mail.uid() + " +FLAGS.SILENT (\\Seen)");
        if (moves) {
            say("UID MOVE " + mail.uid(), handled);
            return true;
        }
        if (takesOut) {
            say("UID COPY " + mail.uid(), handled);
            say("UID STORE " + mail.uid() + " +FLAGS.SILENT (\\Deleted)");
            say("UID EXPUNGE " + mail.uid());
            return true;
        }
        say("UID STORE " + mail.uid() + " +FLAGS.SILENT (" + HANDLED + ")");
        return false;
    }

    private List<FetchResponse> fetch(String which, String what) throws MessagingException {
        return Arrays.stream(say("UID FETCH " + which + " (" + what + ")"))
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .toList();
    }

    private Response[] say(String command) throws MessagingException {
        return (Response[]) inbox.doCommand(protocol -> answered(protocol, protocol.command(command, null)));
    }

    private void say(String command, IMAPFolder target) throws MessagingException {
        inbox.doCommand(protocol -> {
            var arguments = new Argument();
            arguments.writeString(BASE64MailboxEncoder.encode(target.getFullName()));
            return answered(protocol, protocol.command(command, arguments));
        });
    }

    private static Response[] answered(IMAPProtocol protocol, Response[] responses) throws ProtocolException {
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    /** Numbers of mails mean something as long as this stays the same. */
    long validity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    boolean isOpen() {
        return store.isConnected() && inbox.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
        } finally {
            store.close();
        }
    }

    /**
     * A mail that lies in the folder.
     *
     * @param size in bytes, as the server says
     */
    record Waiting(long uid, long size) {}
}
