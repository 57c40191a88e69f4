package io.heed.staff;

import io.heed.shared.StartRefused;
import io.heed.shared.audit.AdminActs;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes administrators for whoever runs Heed: an act on the record, so that auditors see that there is one more. */
@Component
class Administrators {

    private static final int SHORTEST_PASSWORD = 12;
    /** In bytes: bcrypt reads no further. */
    private static final int LONGEST_PASSWORD = 72;

    private static final int LONGEST_USERNAME = 60;

    private final StaffMapper staff;
    private final PasswordEncoder passwords;
    private final AdminActs acts;

    Administrators(StaffMapper staff, PasswordEncoder passwords, AdminActs acts) {
        this.staff = staff;
        this.passwords = passwords;
        this.acts = acts;
    }

    /**
     * Makes an account and returns what it is called.
     *
     * @throws StartRefused when there is an account of that name, or the name or the password cannot be one
     */
    @Transactional
    public String add(String typed, String password) {
        var username = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (username.length() > LONGEST_USERNAME || !StaffLogIns.mayBeUsername(username)) {
            throw new StartRefused(
                    "\"" + username + "\" cannot be the name of an account.",
                    "Say --add-administrator=anna, with small letters, digits, dots and hyphens.");
        } else if (!staff.accountTeams(username).isEmpty()) {
            throw new StartRefused("There is an account \"" + username + "\" already.", "Choose another name.");
        }
        staff.insertAccount(administrator(username), passwords.encode(checked(password)), false);
        acts.record("AdministratorAdded", null, Map.of("account", username), "heed");
        return username;
    }

    private static StaffMember administrator(String username) {
        return new StaffMember(
                username,
                username,
                username,
                username + "@localhost",
                Role.ADMIN,
                null,
                null,
                Locale.ENGLISH,
                true,
                null,
                0);
    }

    private static String checked(String password) {
        if (password == null
                || password.strip().length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new StartRefused(
                    "The password in HEED_ADMIN_PASSWORD is missing, too short or too long.",
                    "Choose one of at least " + SHORTEST_PASSWORD + " characters and at most " + LONGEST_PASSWORD
                            + " bytes.");
        }
        return password;
    }
}
