package io.heed.complaint;

import java.util.Map;
import java.util.Set;

/**
 * Who decides after us: the key of a signpost in the letters. Financial ombudsmen do not hear about aeroplanes or broken
 * modems; where no other body is known to us, the letter says how to find one.
 */
final class Signpost {

    private static final String ELSEWHERE = "other";

    private static final Set<String> NOT_FINANCIAL = Set.of("telecom", "energy", "airline", "retail");

    private static final Map<String, String> FINANCIAL =
            Map.of("UK", "uk-fos", "EU", "eu-adr", "PL", "pl-rf", "AU", "au-afca", "US", "us-cfpb");

    /** In the European Union there is a body for every trade; in the United States one for airlines. */
    private static final Map<String, String> BY_LINE = Map.of(
            "US airline", "us-dot",
            "EU airline", "eu-adr",
            "EU telecom", "eu-adr",
            "EU energy", "eu-adr",
            "EU retail", "eu-adr");

    private Signpost() {}

    /**
     * The signpost for a case.
     *
     * @param line the product line; one that we do not know counts as financial
     */
    static String of(String jurisdiction, String line) {
        return NOT_FINANCIAL.contains(line)
                ? BY_LINE.getOrDefault(jurisdiction + " " + line, ELSEWHERE)
                : FINANCIAL.getOrDefault(jurisdiction, ELSEWHERE);
    }
}
