package io.heed.staff;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, as Spring Security knows it; costs no statement. */
@Component
public class CurrentStaff {

    static final String TEAM_PREFIX = "TEAM_";

    /**
     * The member of staff who is logged in.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is
     */
    public Actor actor() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is logged in"));
    }

    /** The member of staff who is logged in, if somebody is. */
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return role(authentication).map(role -> new Actor(authentication.getName(), role, team(authentication)));
    }

    private static Optional<Role> role(Authentication authentication) {
        for (var role : Role.values()) {
            if (has(authentication, role.authority())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static boolean has(Authentication authentication, String authority) {
        return authentication.getAuthorities().stream().anyMatch(each -> authority.equals(each.getAuthority()));
    }

    private static String team(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(TEAM_PREFIX))
                .map(authority -> authority.substring(TEAM_PREFIX.length()))
                .findFirst()
                .orElse(null);
    }
}
