package io.heed.desk.web;

import io.heed.outreach.AudienceShare;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An audience by what its customers have in common. */
final class AudienceParts {

    private static final List<String> SHOWN = List.of("region", "language", "reach");

    private AudienceParts() {}

    /** By property, in the order they are shown; the largest part first. */
    static Map<String, List<AudienceShare>> of(List<AudienceShare> shares) {
        var parts = new LinkedHashMap<String, List<AudienceShare>>();
        for (var property : SHOWN) {
            var of = shares.stream()
                    .filter(share -> share.property().equals(property))
                    .toList();
            if (!of.isEmpty()) {
                parts.put(property, of);
            }
        }
        return parts;
    }
}
