package io.heed.complaint;

import java.util.Set;

/** Reads signals and emotion out of a customer's words, for the triage table. */
public interface Recognition {

    /**
     * What the words tell.
     *
     * @param text any text, in English or Polish
     */
    Recognised recognise(String text);

    /**
     * What was recognised.
     *
     * @param signals words of our own such as {@code billing}, {@code hardship}, {@code need}, {@code thanks} or {@code long}, never the customer's
     * @param emotion CALM, UPSET, ANGRY or DISTRESSED
     * @param onlyThanks whether there is nothing in the words but thanks
     */
    record Recognised(Set<String> signals, String emotion, boolean onlyThanks) {

        /** Whether the words only say thanks: short, with no other signal, no question and no "but". */
        public boolean isThanks() {
            return onlyThanks;
        }
    }
}
