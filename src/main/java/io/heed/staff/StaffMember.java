package io.heed.staff;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of us.
 *
 * @param username what the account is called, lower case
 * @param displayName the full name, for colleagues
 * @param firstName what customers read
 * @param team the team's id, or null for those without one
 * @param branch the branch's id, or null
 * @param locale the language of the pages
 * @param enabled whether the account may log in and be given work
 * @param absentUntil when the absence ends, or null when there is none
 * @param version counts changes, for optimistic locking
 */
public record StaffMember(
        String username,
        String displayName,
        String firstName,
        String email,
        Role role,
        String team,
        String branch,
        Locale locale,
        boolean enabled,
        Instant absentUntil,
        int version) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Whether mails can be sent to this member. */
    public boolean hasMailbox() {
        return email != null && !email.isBlank();
    }

    /** Whether work may be given to this member at the instant. */
    public boolean isPresent(Instant now) {
        return enabled && (absentUntil == null || !now.isBefore(absentUntil));
    }

    /**
     * Whether the text names this member by full name or e-mail address, in whatever case and spacing: somebody who is
     * complained about never handles the complaint. A first name alone is not enough, many share it.
     */
    public boolean isNamedIn(String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        var plain = folded(text);
        return contains(plain, displayName) || contains(plain, email);
    }

    private static boolean contains(String plainText, String name) {
        if (name == null || name.isBlank()) {
            return false;
        }
        var alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(folded(name)) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(alone).matcher(plainText).find();
    }

    private static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(normal).replaceAll(" ").strip();
    }
}
