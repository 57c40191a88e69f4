package io.heed.portal;

/**
 * An answer to a survey.
 *
 * @param score as chosen, or null
 * @param words in the customer's own words, or null
 */
record SurveyForm(String score, String words) {

    /** The score as a number; null when none was chosen or it is none. */
    Integer chosen() {
        return score != null && score.matches("\\d{1,2}") ? Integer.valueOf(score) : null;
    }

    /** Whether something was sent as a score that is no number. */
    boolean isNonsense() {
        return score != null && !score.isBlank() && chosen() == null;
    }
}
