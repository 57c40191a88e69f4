package io.heed.outreach;

import io.heed.promise.Term;

/**
 * How one kind of matter is handled.
 *
 * @param develops whether more is told after the announcement
 * @param opensKnownIssue whether complaints about it are linked to a known issue
 * @param holdOutPercent how many of a hundred are left untold to measure by, where their rights allow it
 * @param updateEvery how long customers are left without an update at the most; null when none are due
 * @param askSilentAfter how long after the last message the silent are asked; null for never
 * @param careCallAfter how long after it those who had it worst are called; null for never
 * @param measureAfter how long after it the effect is measured
 * @param team whose it is
 */
public record Playbook(
        String id,
        String name,
        String namePl,
        boolean develops,
        boolean opensKnownIssue,
        int holdOutPercent,
        String updateEvery,
        String askSilentAfter,
        String careCallAfter,
        String measureAfter,
        String team,
        int version) {

    static Term term(String text) {
        return text == null ? null : Term.parse(text);
    }
}
