package io.heed.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number a customer is told and a case is filed under, such as {@code HD-000142-8}: two letters for the kind of case,
 * at least six digits drawn from that kind's database sequence, then a check digit that catches every single wrong digit
 * and every swap of two neighbours.
 *
 * @param value the number as printed, upper case
 * @see <a href="https://en.wikipedia.org/wiki/Damm_algorithm">H. Michael Damm, Total anti-symmetrische Quasigruppen, 2004</a>
 */
public record CaseNumber(String value) {

    /** The two letters before a complaint's number. */
    public static final String COMPLAINT = "HD";

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-(\\d{6,12})-(\\d)");

    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    /** Refuses what is not a case number or has a wrong check digit. */
    public CaseNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    /** The complaint's number of the given place in the sequence, from 1. */
    public static CaseNumber of(long sequence) {
        return of(COMPLAINT, sequence);
    }

    /**
     * The number of the given place in the sequence of one kind of case.
     *
     * @param kind two capital letters
     * @param sequence from 1
     */
    public static CaseNumber of(String kind, long sequence) {
        var digits = String.format(Locale.ROOT, "%06d", sequence);
        return new CaseNumber(kind + "-" + digits + "-" + checkDigit(digits));
    }

    /** The two letters that say what kind of case it is. */
    public String kind() {
        return value.substring(0, 2);
    }

    /** Whether the text is a case number with a right check digit; null is not. */
    public static boolean isValid(String text) {
        if (text == null) {
            return false;
        }
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                && checkDigit(matcher.group(1)) == matcher.group(2).charAt(0) - '0';
    }

    private static int checkDigit(String digits) {
        return digits.chars().map(c -> c - '0').reduce(0, (interim, digit) -> DAMM[interim][digit]);
    }

    @Override
    public String toString() {
        return value;
    }
}
