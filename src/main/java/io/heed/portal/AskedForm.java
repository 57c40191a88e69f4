package io.heed.portal;

/**
 * The answer to "Was this a problem for you?".
 *
 * @param wasProblem yes, no, or null when nothing was chosen
 * @param words what happened, in the customer's own words, or null
 */
record AskedForm(String wasProblem, String words) {

    static final String YES = "yes";
    static final String NO = "no";

    /** What a link in a letter has chosen already; anything else chooses nothing. */
    static AskedForm chosen(String answer) {
        return new AskedForm(YES.equals(answer) || NO.equals(answer) ? answer : null, null);
    }
}
