package io.heed.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account that somebody claims to be, with its role and team as authorities. */
@Service
class StaffLogIns implements UserDetailsService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final StaffMapper staff;
    private final Clock clock;

    StaffLogIns(StaffMapper staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var username = typed.strip().toLowerCase(Locale.ROOT);
        if (!mayBeUsername(username)) {
            throw new UsernameNotFoundException("no such account");
        }
        var found = staff.logIn(username, Memberships.moment(clock))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(found.role().authority()));
        if (found.team() != null) {
            authorities.add(new SimpleGrantedAuthority(CurrentStaff.TEAM_PREFIX + found.team()));
        }
        return User.withUsername(found.username())
                .password(found.passwordHash())
                .authorities(authorities)
                .disabled(!found.enabled())
                .build();
    }

    /** Whether an account may be called this; anything else need not be looked for. */
    static boolean mayBeUsername(String text) {
        return USERNAME.matcher(text).matches();
    }
}
