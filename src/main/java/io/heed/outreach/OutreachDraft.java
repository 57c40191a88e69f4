package io.heed.outreach;

import java.time.LocalDate;

/**
 * An outreach composed by hand; the fields are a signal's.
 *
 * @param title in a few words for staff
 * @param words what customers are told, or null when the playbook's words suffice
 */
public record OutreachDraft(
        SignalKind kind,
        String title,
        String titlePl,
        String words,
        String wordsPl,
        String product,
        String region,
        String reference,
        String skill,
        String jurisdiction,
        LocalDate effectiveOn) {}
