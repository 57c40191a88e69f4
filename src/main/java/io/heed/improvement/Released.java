package io.heed.improvement;

/**
 * What comes with a roll-out.
 *
 * @param everywhere whether everybody gets it, or only those of the pilot
 * @param waitWeeks for how many weeks its effect is waited for, 1 to 52
 * @param said what customers had said
 * @param did what we did
 * @param released whether it may stand on the public page once it is proved
 * @param wantsArticle whether an article is wanted once it is proved
 */
public record Released(
        boolean everywhere,
        int waitWeeks,
        String said,
        String saidPl,
        String did,
        String didPl,
        boolean released,
        boolean wantsArticle) {}
