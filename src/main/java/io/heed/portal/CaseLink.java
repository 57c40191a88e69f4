package io.heed.portal;

import io.heed.complaint.Receipt;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The customer's link to a case, {@code …/case/<token>}: whoever has it may read and act. */
final class CaseLink {

    private static final Pattern TOKEN = Pattern.compile("(?:^|.*/case/)([A-Za-z0-9_-]{16,200})(?:[/?#].*)?");

    private CaseLink() {}

    /** The path on this server. */
    static String of(Receipt receipt) {
        return path(receipt.trackingUrl());
    }

    /** The path on this server of a whole link. */
    static String path(String link) {
        return URI.create(link).getRawPath();
    }

    /** The token in a link, or part of one, that somebody has typed or pasted. */
    static Optional<String> tokenIn(String typed) {
        var matcher = TOKEN.matcher(typed.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
