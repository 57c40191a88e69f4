package io.heed.shared.audit;

import io.heed.shared.CaseNumber;

/**
 * Something that people decided about a case.
 *
 * @param decision what was decided, as a key: the letters of the kind, a hyphen and a word, such as {@code HD-outcome}
 * @param outcome which way, as a key
 */
public record CaseVerdict(CaseNumber number, String decision, String outcome) {}
