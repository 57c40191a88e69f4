package io.heed.shared;

import java.util.regex.Pattern;

/** What a telephone number looks like to whoever types it; whether it works, only a call shows. */
public final class PhoneNumber {

    /** The longest that fits into our tables. */
    private static final int LONGEST = 40;

    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,30}[0-9]");

    private PhoneNumber() {}

    /** Whether it has the shape of a number that people use, and fits into our tables. */
    public static boolean isShaped(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
