package io.heed.notification;

import java.util.Locale;
import java.util.Optional;

/** What is being told to customers about a known issue at present. */
public interface KnownIssueStatus {

    /** The words for the given language, if there are any. */
    Optional<String> statusOf(long knownIssueId, Locale language);
}
