package io.heed.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Records who logged in and who could not. Attempts that the throttle keeps from being made are recorded once a minute for
 * each account, so that nobody fills the record by guessing. A program that sends its password with every request is
 * recorded by what it reads.
 */
@Component
class LogInRecords {

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_NAME = 64;

    private final AccessRecords records;
    private final StaffDirectory staff;
    private final Cache<String, Boolean> throttled = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    LogInRecords(AccessRecords records, StaffDirectory staff) {
        this.records = records;
        this.staff = staff;
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        records.loggedIn(event.getAuthentication().getName());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        var who = accountOf(event.getAuthentication().getName());
        if (!(event instanceof AuthenticationFailureLockedEvent)) {
            records.logInRefused(who, "password");
        } else if (throttled.asMap().putIfAbsent(who, true) == null) {
            records.logInRefused(who, "too-often");
        }
    }

    private String accountOf(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST_NAME && name.chars().allMatch(each -> each > ' ' && each < 0x7F)
                ? staff.find(name).map(each -> each.username()).orElse(UNKNOWN)
                : UNKNOWN;
    }
}
