package io.heed.improvement;

import io.heed.shared.CaseNumber;
import java.util.List;

/**
 * What is said of an improvement when it is opened.
 *
 * @param about the complaint, idea or theme that it comes from, or null
 * @param theme by whose contacts its effect is counted, or null when nobody knows yet
 * @param problem what is wrong, in the words of whoever opens it; no customer's words
 * @param product a product's key, or null for several
 * @param region a region's key, or null for everywhere
 * @param team the team that looks after it
 * @param owner user name of who answers for it, or null when somebody is to name one
 * @param departments keys of the teams, and of branches behind {@code branch:}, that are heard; empty without an owner
 * @param reviewDays how many business days they have, 1 to 30
 */
public record Opening(
        Source source,
        CaseNumber about,
        CaseNumber theme,
        String title,
        String titlePl,
        String problem,
        String product,
        String region,
        String team,
        String owner,
        List<String> departments,
        int reviewDays) {}
