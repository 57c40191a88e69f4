package io.heed.staff;

import io.heed.shared.HeedProperties;
import io.heed.shared.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it before the first request that somebody can log in: the people of the demonstration world, or, where there is
 * none, a first administrator. Does nothing that has been done before.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final int SHORTEST_ADMIN_PASSWORD = 12;
    /** In bytes: bcrypt reads no further. */
    private static final int LONGEST_PASSWORD = 72;

    private static final StaffMember FIRST_ADMINISTRATOR = new StaffMember(
            "admin",
            "Administrator",
            "Administrator",
            "admin@localhost",
            Role.ADMIN,
            null,
            null,
            Locale.ENGLISH,
            true,
            null,
            0);

    private final StaffMapper staff;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final HeedProperties heed;
    private final Environment environment;
    private String announcement;

    FirstAccounts(
            StaffMapper staff,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            HeedProperties heed,
            Environment environment) {
        this.staff = staff;
        this.passwords = passwords;
        this.transaction = transaction;
        this.heed = heed;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        announcement = transaction.execute(status -> heed.demonstration() ? demonstration() : production());
    }

    /** Last of all, so that it is what one sees when the start is over. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (announcement != null) {
            LOG.info("{}", announcement);
        }
        announcement = null;
    }

    private String demonstration() {
        var chosen = blankToNull(heed.demoPassword());
        var present = staff.demonstrationPassword();
        if (present.isPresent()) {
            if (chosen != null && !passwords.matches(chosen, present.get())) {
                staff.renewDemonstrationPasswords(hash("HEED_DEMO_PASSWORD", chosen));
            }
            return told(chosen == null ? "the password printed at the first start" : "the one in HEED_DEMO_PASSWORD");
        }
        var password = chosen == null ? DrawnPassword.draw() : chosen;
        DemonstrationWorld.apply(staff, hash("HEED_DEMO_PASSWORD", password));
        return told(chosen == null ? password : "the one in HEED_DEMO_PASSWORD");
    }

    private String told(String password) {
        return String.format(
                Locale.ROOT,
                "%n%n  Demonstration world: %s/login%n    accounts: %s%n    password: %s%n",
                heed.baseUrl(),
                String.join(", ", DemonstrationWorld.usernames()),
                password);
    }

    private String production() {
        staff.disableDemonstration();
        if (staff.countEnabled() > 0) {
            return null;
        }
        var password = blankToNull(environment.getProperty("heed.admin-password"));
        if (password == null) {
            throw new StartRefused(
                    "There is no account yet: complaints would come in and nobody could see them.",
                    "Start once with HEED_ADMIN_PASSWORD set; it makes the account \"admin\".");
        }
        if (password.length() < SHORTEST_ADMIN_PASSWORD) {
            throw new StartRefused(
                    "The password in HEED_ADMIN_PASSWORD is too short.",
                    "Choose one of at least " + SHORTEST_ADMIN_PASSWORD + " characters.");
        }
        staff.putAdministrator(FIRST_ADMINISTRATOR, hash("HEED_ADMIN_PASSWORD", password));
        return "The account \"admin\" was made with the password in HEED_ADMIN_PASSWORD";
    }

    private String hash(String name, String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new StartRefused(
                    "The password in " + name + " is too long.",
                    "Choose one of at most " + LONGEST_PASSWORD + " bytes.");
        }
        return passwords.encode(password);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
