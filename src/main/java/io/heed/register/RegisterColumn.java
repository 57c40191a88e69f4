package io.heed.register;

import java.util.Locale;
import java.util.stream.Stream;

/** What a file may say about a complaint; a mapping says which of its columns does. */
enum RegisterColumn {
    EXTERNAL_ID(100, ""),
    RECEIVED_ON(40, ""),
    SENT_ON(40, ""),
    CLOSED_ON(40, ""),
    CHANNEL(60, "channel"),
    PRODUCT(200, "product"),
    SUB_PRODUCT(200, ""),
    ISSUE(200, ""),
    SUB_ISSUE(200, ""),
    COMPANY(200, ""),
    PUBLIC_RESPONSE(500, ""),
    RESPONSE(200, ""),
    TIMELY(40, ""),
    DISPUTED(40, ""),
    CONSENT(60, ""),
    TAGS(200, ""),
    REGION(100, "region"),
    ZIP(20, ""),
    JURISDICTION(20, "jurisdiction"),
    NAME(200, "customer.name"),
    EMAIL(254, "customer.email"),
    PHONE(40, "customer.phone"),
    LOCALE(20, "customer.locale"),
    TIME_ZONE(60, "customer.timeZone"),
    TEXT(100_000, "text"),
    DESIRED_OUTCOME(2_000, "desiredOutcome");

    private final int longest;
    private final String fieldOfSubmission;

    RegisterColumn(int longest, String fieldOfSubmission) {
        this.longest = longest;
        this.fieldOfSubmission = fieldOfSubmission;
    }

    /** How many characters are taken. */
    int longest() {
        return longest;
    }

    /** Words stay as they are; around everything else, blanks say nothing. */
    boolean isWords() {
        return this == TEXT || this == DESIRED_OUTCOME;
    }

    /** The name in the files of mappings. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column a submission's field comes from, or null; a customer without an address lacks an e-mail address. */
    static RegisterColumn ofField(String field) {
        var wanted = "customer".equals(field) ? EMAIL.fieldOfSubmission : field;
        return Stream.of(values())
                .filter(column -> column.fieldOfSubmission.equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
