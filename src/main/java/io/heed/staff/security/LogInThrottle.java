package io.heed.staff.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.heed.shared.web.RateLimit;
import io.heed.shared.web.RateLimit.Rate;
import io.heed.shared.web.TooManyRequests;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Slows down the guessing of passwords. Wrong ones are counted three ways: per account and address, which stops the usual
 * guesser; per address, which stops somebody who tries one password on many accounts; per account, which slows down many
 * addresses together. The last never keeps the owner of the account out: it does not apply to an address from which the
 * account was logged in to before, and elsewhere it asks to wait for seconds. Attempts on one account from one address are
 * taken one after the other until one was right, so that many at once get no more guesses than many in a row.
 */
final class LogInThrottle {

    private static final Rate ACCOUNT_AND_ADDRESS = new Rate(6, 3);
    private static final Rate ADDRESS = new Rate(40, 10);
    private static final Rate ACCOUNT = new Rate(60, 10);
    private static final int LOCKS = 64;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(2);

    private final RateLimit pairs = new RateLimit(ACCOUNT_AND_ADDRESS);
    private final RateLimit addresses = new RateLimit(ADDRESS);
    private final RateLimit accounts = new RateLimit(ACCOUNT);
    private final Cache<String, Boolean> welcome = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofDays(30))
            .build();
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /**
     * Makes the attempt.
     *
     * @throws TooManyRequests without making it, when there were too many wrong ones
     */
    Authentication attempt(String account, String address, Supplier<Authentication> attempt) {
        var pair = account + " " + address;
        if (welcome.getIfPresent(pair) != null) {
            return counted(account, address, pair, attempt);
        }
        var lock = locks[Math.floorMod(pair.hashCode(), LOCKS)];
        enter(lock);
        try {
            return counted(account, address, pair, attempt);
        } finally {
            lock.unlock();
        }
    }

    private Authentication counted(String account, String address, String pair, Supplier<Authentication> attempt) {
        pairs.check(pair);
        addresses.check(address);
        if (welcome.getIfPresent(pair) == null) {
            accounts.check(account);
        }
        try {
            var right = attempt.get();
            welcome.put(pair, true);
            pairs.forget(pair);
            return right;
        } catch (BadCredentialsException wrong) {
            pairs.count(pair);
            addresses.count(address);
            accounts.count(account);
            throw wrong;
        }
    }

    private static void enter(ReentrantLock lock) {
        try {
            if (lock.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyRequests(LONGEST_QUEUE);
    }
}
