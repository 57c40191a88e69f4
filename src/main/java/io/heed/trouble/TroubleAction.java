package io.heed.trouble;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do about trouble. */
public enum TroubleAction {
    /** Try the step or the letter again. */
    RETRY,
    /** Leave the letter unsent. */
    GIVE_UP,
    /** Let what was suspended go on. */
    RESUME,
    /** Start the case over. */
    START_AGAIN,
    /** Open a case for a message that waits. */
    OPEN_CASE,
    /** Put a message that waits on the case it names. */
    ADD_TO_CASE,
    /** Put a message aside, with a reason: it needs nobody. */
    SET_ASIDE;

    /** The word in the path: {@code start-again}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it decides about a customer, which administrators do not. */
    boolean isAboutACustomer() {
        return this == START_AGAIN || this == OPEN_CASE || this == ADD_TO_CASE || this == SET_ASIDE;
    }

    /** By the word in the path. */
    public static Optional<TroubleAction> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
