package io.heed.complaint;

/**
 * What is looked for and by whom.
 *
 * @param number a case number, or null
 * @param prefix the beginning of a customer's name or e-mail address, as an SQL LIKE pattern, or null
 * @param team only this team's cases and those owned by {@code owner}; null for all
 */
record CaseSearch(String number, String prefix, String team, String owner, int limit) {}
