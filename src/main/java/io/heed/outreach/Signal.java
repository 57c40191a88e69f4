package io.heed.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Something that another system, a file, a timer or a person says about what customers may notice.
 *
 * @param source who says so, such as {@code alertmanager}: lower case, at most 64 characters
 * @param id the source's own id of this signal: the same id a second time changes nothing
 * @param subject what all signals of one matter share, such as the incident's key
 * @param title in a few words for staff, at most 200 characters
 * @param titlePl the same in Polish, or null
 * @param words what customers are told of this development, or null when the playbook's words suffice
 * @param wordsPl the same in Polish, or null
 * @param product a product's key, or null
 * @param region a region's key, or null for everywhere
 * @param reference the contract, order or tracking number concerned, or null
 * @param skill the level of experience concerned, or null
 * @param jurisdiction whose law holds, such as {@code US-CA}, {@code EU}, {@code PL}; null when it does not matter
 * @param effectiveOn the day from which a planned change holds, or null
 * @param at when the source noticed
 */
public record Signal(
        String source,
        String id,
        String subject,
        SignalKind kind,
        SignalPhase phase,
        String title,
        String titlePl,
        String words,
        String wordsPl,
        String product,
        String region,
        String reference,
        String skill,
        String jurisdiction,
        LocalDate effectiveOn,
        Instant at) {

    /** What names of laws look like. */
    public static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2,5}(-[A-Z0-9]{1,3})?");

    /** Takes the time to the millisecond, as it is kept. */
    public Signal {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same by our clock: where the source's is fast, whatever it says next would look older than this. */
    Signal noticedBy(Instant now) {
        return !at.isAfter(now)
                ? this
                : new Signal(
                        source,
                        id,
                        subject,
                        kind,
                        phase,
                        title,
                        titlePl,
                        words,
                        wordsPl,
                        product,
                        region,
                        reference,
                        skill,
                        jurisdiction,
                        effectiveOn,
                        now);
    }
}
