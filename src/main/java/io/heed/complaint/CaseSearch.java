package io.heed.complaint;

import java.util.Set;

/**
 * What is looked for and by whom.
 *
 * @param number a case number, or null
 * @param prefix the beginning of a customer's name or e-mail address, as an SQL LIKE pattern, or null
 * @param teams only these teams' cases and those owned by {@code owner}
 * @param owner null for all cases, whatever the team
 */
record CaseSearch(String number, String prefix, Set<String> teams, String owner, int limit) {}
