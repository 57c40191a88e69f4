package io.heed.shared;

import java.util.regex.Pattern;

/** What an e-mail address looks like to whoever types it; whether it works, only a letter shows. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    /** No spaces of any script, no line breaks, nothing that cannot be seen. */
    private static final String IN_ADDRESSES = "^\\p{Z}\\p{Cc}\\p{Cf}@<>(),;:\"";

    private static final Pattern SHAPE =
            Pattern.compile("[%1$s]{1,64}@[%1$s]{1,189}\\.[%1$s.]{2,}".formatted(IN_ADDRESSES));

    /** Addresses of machines, which nobody reads: {@code noreply@}, {@code news.do-not-reply+1@}, {@code postmaster@}. */
    private static final Pattern NOBODY = Pattern.compile(
            "([^@]*[._+-])?(no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounces?)([._+-][^@]*)?@.*",
            Pattern.CASE_INSENSITIVE);

    private EmailAddress() {}

    /** Whether somebody may read what is sent there: a machine says by its name that nobody does. */
    public static boolean isRead(String address) {
        return !NOBODY.matcher(address).matches();
    }

    /** Whether it has the shape of an address that people use, and fits into our tables. */
    public static boolean isShaped(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
