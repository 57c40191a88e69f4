package io.heed.portal;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What a customer writes on the page of a case.
 *
 * @param text a message, or the answer to our question
 * @param comment what is still wrong, or a word of thanks
 * @param again why a closed case should be opened again
 * @param files never bound: the name that a refused file is shown beside
 */
record CaseForm(
        String text,
        String comment,
        String again,
        @BindParam("never") String files) {

    static final CaseForm EMPTY = new CaseForm(null, null, null, null);
}
