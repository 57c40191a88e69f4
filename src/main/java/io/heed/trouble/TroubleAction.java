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
    START_AGAIN;

    /** The word in the path: {@code start-again}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the word in the path. */
    public static Optional<TroubleAction> of(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
