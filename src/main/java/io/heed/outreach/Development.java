package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Objects;

/**
 * One step in the course of a matter.
 *
 * @param place from 1, and the number of the wave that tells it
 * @param words for customers, or null when the playbook's suffice
 * @param wordsPl the same in Polish, or null
 * @param noticedAt when its source noticed
 * @param heardAt when we heard
 * @param heardFrom the source
 * @param toldAt when its wave was opened; null before, and for good when something newer took its place
 */
public record Development(
        CaseNumber outreach,
        int place,
        Stage stage,
        String words,
        String wordsPl,
        Instant noticedAt,
        Instant heardAt,
        String heardFrom,
        Instant toldAt) {

    /** Whether these are its words, in both languages. */
    boolean says(String inEnglish, String inPolish) {
        return Objects.equals(words, inEnglish) && Objects.equals(wordsPl, inPolish);
    }

    /** Whether its wave was opened. */
    public boolean isTold() {
        return toldAt != null;
    }
}
