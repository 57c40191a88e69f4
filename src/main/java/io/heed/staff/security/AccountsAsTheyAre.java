package io.heed.staff.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever is not who they were when they logged in: disabled, with another role or in another team. What
 * changes something is asked of the account as it is now; what is only read, of what was known within the last half minute.
 */
class AccountsAsTheyAre extends OncePerRequestFilter {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final UserDetailsService accounts;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AccountsAsTheyAre(UserDetailsService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null
                && !isSame(SecurityContextHolder.getContext().getAuthentication(), request)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isSame(Authentication then, HttpServletRequest request) {
        if (then == null) {
            return true;
        }
        var authorities = named(then.getAuthorities());
        var now = clock.instant();
        var before = known.get(then.getName());
        if (READING.contains(request.getMethod()) && before != null && before.saysSo(authorities, now)) {
            return true;
        }
        var current = look(then.getName());
        known.put(then.getName(), new Known(current, now));
        return !current.isEmpty() && current.equals(authorities);
    }

    private Set<String> look(String username) {
        try {
            UserDetails account = accounts.loadUserByUsername(username);
            return account.isEnabled() ? named(account.getAuthorities()) : Set.of();
        } catch (UsernameNotFoundException gone) {
            return Set.of();
        }
    }

    private static Set<String> named(Iterable<? extends GrantedAuthority> authorities) {
        var names = new HashSet<String>();
        authorities.forEach(each -> names.add(each.getAuthority()));
        return names;
    }

    private record Known(Set<String> authorities, Instant at) {

        boolean saysSo(Set<String> then, Instant now) {
            return authorities.equals(then) && !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }
}
