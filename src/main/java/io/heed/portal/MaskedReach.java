package io.heed.portal;

import io.heed.customer.Reach;

/**
 * Where letters go, shown so that its owner knows it again and nobody else learns it: whoever has the link may only know
 * the name under which the case was opened.
 *
 * @param email null when there is none
 * @param phone null when there is none that takes text messages
 */
record MaskedReach(String email, String phone, boolean emailBounced, boolean phoneRefused) {

    private static final String HIDDEN = "•••";
    private static final int LAST_DIGITS = 2;

    /** Without a gateway for text messages a number is no way to anybody. */
    static MaskedReach of(Reach reach, boolean textMessages) {
        return new MaskedReach(
                reach.email() == null || reach.email().isBlank()
                        ? null
                        : email(reach.email().strip()),
                reach.number()
                        .filter(number -> textMessages)
                        .map(MaskedReach::phone)
                        .orElse(null),
                reach.emailBounced(),
                reach.phoneRefused());
    }

    /** Whether there is any address at all. */
    public boolean isAny() {
        return email != null || phone != null;
    }

    private static String email(String address) {
        var at = address.lastIndexOf('@');
        return at < 1
                ? HIDDEN
                : address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + address.substring(at);
    }

    private static String phone(String number) {
        return HIDDEN + " " + number.substring(number.length() - LAST_DIGITS);
    }
}
