package io.heed.staff.security;

import io.heed.shared.web.ClientAddress;
import io.heed.shared.web.TooManyRequests;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords no faster than the throttle lets it. */
final class ThrottledLogIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LogInThrottle throttle;

    ThrottledLogIn(AuthenticationProvider passwords, LogInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var account = claim.getName().strip().toLowerCase(Locale.ROOT);
        var address = claim.getDetails() instanceof WebAuthenticationDetails details
                ? ClientAddress.of(details.getRemoteAddress())
                : "";
        try {
            return throttle.attempt(account, address, () -> passwords.authenticate(claim));
        } catch (TooManyRequests many) {
            throw new TooManyAttempts(many);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }

    /** Spring Security's word for it; the cause tells how long to wait. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private TooManyAttempts(TooManyRequests cause) {
            super("too many attempts", cause);
        }
    }
}
