package io.heed.notification;

import io.heed.shared.CaseNumber;
import io.heed.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address a customer answers to: our mailbox's, with the case number and a signature behind a plus sign (RFC 5233). Who
 * writes to it had a letter of ours in hand; nobody can make one up.
 */
@Component
public class ReplyAddress {

    /** The header that every letter of ours carries, by which one that comes back is known. */
    public static final String LOOP_HEADER = "X-Heed-Loop";

    /** 80 bits in letters that survive being written in capitals. */
    private static final int SIGNATURE_BYTES = 10;

    private static final Base32 BASE_32 = new Base32();
    private static final Pattern TAGGED = Pattern.compile("(.+)\\+([a-z]{2}-\\d{6,12}-\\d)\\.([a-z2-7]{16})@(.+)");

    private final String mailbox;
    private final Secret secret;

    ReplyAddress(@Value("${heed.mail.inbox.address:}") String mailbox, Secret secret) {
        this.mailbox = mailbox.strip().toLowerCase(Locale.ROOT);
        this.secret = secret;
    }

    /** Where answers about the case go; empty when no mailbox is set up. */
    public Optional<String> of(CaseNumber caseNumber) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        return Optional.of(mailbox.substring(0, at) + "+" + number(caseNumber) + "." + signature(caseNumber)
                + mailbox.substring(at));
    }

    /** Where anything new goes; empty when no mailbox is set up. */
    Optional<String> plain() {
        return Optional.of(mailbox).filter(address -> address.lastIndexOf('@') > 0);
    }

    /** The case of the first address that carries a true signature. */
    public Optional<CaseNumber> caseIn(Collection<String> addresses) {
        return addresses.stream().map(this::caseOf).flatMap(Optional::stream).findFirst();
    }

    /** Whether it is our mailbox itself, with or without a case in it. */
    public boolean isOurs(String address) {
        return !mailbox.isEmpty()
                && address != null
                && address.toLowerCase(Locale.ROOT)
                        .replaceAll("\\+[^@]*@", "@")
                        .equals(mailbox.replaceAll("\\+[^@]*@", "@"));
    }

    private Optional<CaseNumber> caseOf(String address) {
        var tagged = TAGGED.matcher(address.toLowerCase(Locale.ROOT));
        if (!tagged.matches() || !CaseNumber.isValid(tagged.group(2).toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var caseNumber = new CaseNumber(tagged.group(2).toUpperCase(Locale.ROOT));
        var expected = signature(caseNumber).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, tagged.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(caseNumber)
                : Optional.empty();
    }

    private static String number(CaseNumber caseNumber) {
        return caseNumber.value().toLowerCase(Locale.ROOT);
    }

    private String signature(CaseNumber caseNumber) {
        var full = secret.hmac("reply " + caseNumber);
        return BASE_32.encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES)).toLowerCase(Locale.ROOT);
    }
}
