package io.heed.shared;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The address in every letter. In production it is named by the operator: a customer cannot follow a link to localhost. */
@Component
class PublicAddress {

    PublicAddress(HeedProperties properties, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        var address = properties.baseUrl();
        if (address == null || address.toString().isBlank()) {
            throw new StartRefused(
                    "The profile prod needs the address that customers reach Heed under, and none is configured.",
                    "Set HEED_BASE_URL, as in https://care.example.com.");
        }
        if (!isOfTheWeb(address)) {
            throw new StartRefused(
                    "HEED_BASE_URL is not an address of the web.", "Set it to one, as in https://care.example.com.");
        }
    }

    private static boolean isOfTheWeb(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }
}
