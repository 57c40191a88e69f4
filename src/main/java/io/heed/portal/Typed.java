package io.heed.portal;

/** Text from a form. */
final class Typed {

    private Typed() {}

    /** The text as it was typed: browsers send every line end as two characters. Nothing typed is null. */
    static String asTyped(String sent) {
        return sent == null || sent.isBlank() ? null : sent.replace("\r\n", "\n");
    }
}
