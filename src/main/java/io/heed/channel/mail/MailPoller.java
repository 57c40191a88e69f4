package io.heed.channel.mail;

import io.heed.channel.Mailboxes;
import io.heed.shared.DatabaseFault;
import io.heed.shared.FaultLine;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the mailbox again and again, on a thread of its own. Any number of nodes may do so: a mail is kept once by its
 * fingerprint, whoever reads it, and is moved away only after that is committed. A mail that cannot be understood is
 * quarantined; one that cannot even be fetched is passed over until the next start. Neither keeps the next one waiting.
 */
final class MailPoller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailPoller.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 8;
    private static final int MOST_TRIES = 3;
    private static final int HEAD_OF_A_LARGE_MAIL = 1024 * 1024;

    private final InboxSettings settings;
    private final MailIntake intake;
    private final Mailboxes mailboxes;
    private final boolean scheduled;

    /** Mails that are kept and could not be moved, and those that cannot be fetched. */
    private final Set<Long> passedOver = new HashSet<>();

    private final Map<Long, Integer> tries = new HashMap<>();

    private volatile ScheduledExecutorService worker;
    private int failures;
    private long validity;

    MailPoller(InboxSettings settings, MailIntake intake, Mailboxes mailboxes, boolean scheduled) {
        this.settings = settings;
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.scheduled = scheduled;
    }

    /**
     * Reads everything that waits, on the caller's thread.
     *
     * @return how many mails were kept; -1 when the mailbox or the database could not be reached
     */
    synchronized int poll() {
        try (var mailbox = Mailbox.open(settings)) {
            int kept = 0;
            if (mailbox.validity() != validity) {
                validity = mailbox.validity();
                passedOver.clear();
                tries.clear();
            }
            for (var mail : mailbox.waiting(passedOver)) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                kept += take(mailbox, mail) ? 1 : 0;
            }
            works();
            return kept;
        } catch (MessagingException | RuntimeException e) {
            fails(e);
            return -1;
        }
    }

    private boolean take(Mailbox mailbox, Mailbox.Waiting mail) throws MessagingException {
        try {
            if (!keep(mailbox, mail)) {
                return false;
            }
        } catch (MessagingException e) {
            note(mail);
            if (!mailbox.isOpen()) {
                throw new MessagingException("The connection was lost");
            }
            return false;
        }
        tries.remove(mail.uid());
        moveAway(mailbox, mail);
        return true;
    }

    /** Kept it is already: a mail that stays in the folder, or that another node was quicker to move, is only passed over. */
    private void moveAway(Mailbox mailbox, Mailbox.Waiting mail) throws MessagingException {
        try {
            if (!mailbox.handled(mail)) {
                passedOver.add(mail.uid());
            }
        } catch (MessagingException e) {
            if (!mailbox.isOpen()) {
                throw e;
            }
            passedOver.add(mail.uid());
            LOG.debug("Mail {} of {} stays where it is", mail.uid(), settings.name());
        }
    }

    private void note(Mailbox.Waiting mail) {
        if (tries.merge(mail.uid(), 1, Integer::sum) >= MOST_TRIES) {
            passedOver.add(mail.uid());
            LOG.warn("Mail {} of {} cannot be fetched and is passed over", mail.uid(), settings.name());
        }
    }

    /** False when another node has moved it meanwhile, which has kept it, then. */
    private boolean keep(Mailbox mailbox, Mailbox.Waiting mail) throws MessagingException {
        var largest = (int) settings.largest().toBytes();
        var tooLarge = mail.size() > largest;
        var original = mailbox.bytes(mail, tooLarge ? Math.min(largest, HEAD_OF_A_LARGE_MAIL) : largest);
        if (original.isEmpty()) {
            return false;
        }
        take(mail, original.get(), tooLarge);
        return true;
    }

    private void take(Mailbox.Waiting mail, byte[] original, boolean headOnly) {
        try {
            if (headOnly) {
                intake.takeHead(original);
            } else {
                intake.take(original);
            }
        } catch (RuntimeException fault) {
            if (isTheDatabases(fault)) {
                throw fault;
            }
            LOG.warn(
                    "Mail {} of {} is quarantined: {}",
                    mail.uid(),
                    settings.name(),
                    fault.getClass().getSimpleName());
            intake.quarantine(head(original), "fault");
        }
    }

    /** A database that breaks off at one mail and answers right after it does not want the mail: too large, mostly. */
    private boolean isTheDatabases(RuntimeException fault) {
        return switch (DatabaseFault.of(fault)) {
            case NONE -> false;
            case LOST_RACE -> true;
            case AWAY -> !databaseAnswers();
        };
    }

    private boolean databaseAnswers() {
        try {
            mailboxes.works(settings.name());
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    private static byte[] head(byte[] original) {
        return original.length > HEAD_OF_A_LARGE_MAIL ? Arrays.copyOf(original, HEAD_OF_A_LARGE_MAIL) : original;
    }

    private void works() {
        if (failures > 0) {
            failures = 0;
            LOG.warn("The mailbox {} can be read again", settings.name());
        }
        mailboxes.works(settings.name());
    }

    private void fails(Exception e) {
        if (failures++ == 0) {
            LOG.warn(
                    "The mailbox {} cannot be read: {}",
                    settings.name(),
                    e.getClass().getSimpleName());
        }
        try {
            mailboxes.fails(settings.name(), FaultLine.of(e.getMessage()));
        } catch (RuntimeException databaseAway) {
            LOG.debug("Nor can that be noted", databaseAway);
        }
    }

    private void look() {
        poll();
        var running = worker;
        if (running != null && !running.isShutdown()) {
            var unused = running.schedule(this::look, wait(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Twice as long after each failure, ten minutes at most. */
    Duration wait(int failed) {
        var wait = settings.every().multipliedBy(1L << Math.min(failed, MOST_DOUBLINGS));
        return failed > 0 && wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Override
    public boolean isAutoStartup() {
        return scheduled;
    }

    @Override
    public void start() {
        if (worker == null) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, "mailbox");
                thread.setDaemon(true);
                return thread;
            });
            worker.execute(this::look);
        }
    }

    /** A mail that is cut off is read again by the next start. */
    @Override
    public void stop() {
        var stopping = worker;
        worker = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        try {
            if (!stopping.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.debug("The mailbox is left in the middle of a mail");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
