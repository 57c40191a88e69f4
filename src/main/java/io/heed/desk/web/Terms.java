package io.heed.desk.web;

import io.heed.promise.Term;

/** Lengths of time as a page says them: the key of the sentence and its number, for {@code ${@words.count(…)}}. */
final class Terms {

    /** The beginning of the key, such as {@code desk.term.DAYS}. */
    public String key(String term) {
        return "desk.term." + Term.parse(term).unit();
    }

    /** How many of them. */
    public int amount(String term) {
        return Term.parse(term).amount();
    }
}
