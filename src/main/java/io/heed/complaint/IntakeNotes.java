package io.heed.complaint;

/**
 * What is noted beside a complaint as it comes in.
 *
 * @param representative who acts for the complainant, or null
 * @param care that extra care is needed, or null
 * @param by user name of who wrote it all down, or null when the customer did
 */
public record IntakeNotes(Representative.Given representative, CareNeed.Given care, String by) {

    /** Nothing beside the complaint. */
    public static final IntakeNotes NONE = new IntakeNotes(null, null, null);
}
