package io.heed.improvement;

import java.time.Instant;

/**
 * The change that was brought to customers last, and how long its effect is waited for.
 *
 * @param everywhere whether everybody got it, or only those of the pilot
 * @param waitWeeks for how many weeks its effect is waited for
 * @param looks how often its effect was looked at since the roll-out
 * @param rolledOutAt when it was brought to customers; null as long as nothing was
 * @param effectAt when its effect is looked at, or null
 * @param said what customers had said, in English, or null
 * @param saidPl the same in Polish
 * @param did what we did, in English, or null
 * @param didPl the same in Polish
 * @param released whether it may stand on the public page once it is proved
 * @param wantsArticle whether an article is wanted once it is proved
 */
public record Change(
        boolean everywhere,
        int waitWeeks,
        int looks,
        Instant rolledOutAt,
        Instant effectAt,
        String said,
        String saidPl,
        String did,
        String didPl,
        boolean released,
        boolean wantsArticle) {

    /** For how many weeks its effect is waited for, unless somebody says otherwise. */
    static final int USUAL_WAIT_WEEKS = 6;

    /** Nothing was brought to customers yet. */
    static final Change NONE = new Change(true, USUAL_WAIT_WEEKS, 0, null, null, null, null, null, null, false, false);

    static Change of(Released what, Instant effect, Instant now) {
        return new Change(
                what.everywhere(),
                what.waitWeeks(),
                0,
                now,
                effect,
                what.said(),
                what.saidPl(),
                what.did(),
                what.didPl(),
                what.released(),
                what.wantsArticle());
    }

    Change lookedAt() {
        return with(looks + 1, effectAt, released);
    }

    Change waitedForUntil(Instant effect) {
        return with(looks, effect, released);
    }

    /** It has not helped for good, and is no longer shown. */
    Change takenBack() {
        return with(looks, effectAt, false);
    }

    private Change with(int looked, Instant effect, boolean shown) {
        return new Change(
                everywhere, waitWeeks, looked, rolledOutAt, effect, said, saidPl, did, didPl, shown, wantsArticle);
    }
}
