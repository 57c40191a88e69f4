package io.heed.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a customer can be reached about a case.
 *
 * @param email as given, or null
 * @param phone as given, or null
 * @param preferred what the customer has chosen, or null
 * @param smsAllowed whether text messages may be sent to the number
 * @param emailBounced whether letters to the address came back
 * @param phoneRefused whether text messages to the number were refused
 * @param quiet when no text message is sent
 */
public record Reach(
        String email,
        String phone,
        ContactWay preferred,
        boolean smsAllowed,
        boolean emailBounced,
        boolean phoneRefused,
        QuietHours quiet) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\u00A0/-]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{6,15}");

    /** Somebody who has said nothing but where letters go. */
    public static Reach at(String email, String phone) {
        return at(email, phone, false, false);
    }

    /** The same, with what is known not to work. */
    public static Reach at(String email, String phone, boolean emailBounced, boolean phoneRefused) {
        return new Reach(email, phone, null, true, emailBounced, phoneRefused, QuietHours.NIGHT);
    }

    /** Whether this is the e-mail address, in capitals or not. */
    public boolean isAtEmail(String address) {
        return email != null && address != null && email.strip().equalsIgnoreCase(address.strip());
    }

    /**
     * The ways that may work, the first to be tried first: what is preferred, then e-mail, text message and portal. The
     * portal always works.
     *
     * @param textMessages whether we can send text messages at all
     */
    public List<ContactWay> ways(boolean textMessages) {
        var ways = new ArrayList<ContactWay>();
        if (email != null && !email.isBlank() && !emailBounced) {
            ways.add(ContactWay.EMAIL);
        }
        if (textMessages && smsAllowed && !phoneRefused && number().isPresent()) {
            ways.add(ContactWay.SMS);
        }
        ways.add(ContactWay.PORTAL);
        if (ways.remove(preferred)) {
            ways.add(0, preferred);
        }
        return List.copyOf(ways);
    }

    /** The telephone number without punctuation, when it can be one. */
    public Optional<String> number() {
        return numberIn(phone);
    }

    static Optional<String> numberIn(String phone) {
        return Optional.ofNullable(phone)
                .map(given -> PUNCTUATION.matcher(given.strip()).replaceAll(""))
                .map(digits -> digits.startsWith("00") ? "+" + digits.substring(2) : digits)
                .filter(digits -> NUMBER.matcher(digits).matches());
    }
}
