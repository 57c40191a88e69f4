package io.heed.shared.web;

import io.heed.shared.web.RateLimit.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may use what is open to everybody, and one case's link be written by, from wherever.
 *
 * @param report new complaints, by page or API, and ideas
 * @param follow reading and answering by a case's link, and looking for answers
 * @param link writing by the link of one case: answers, verdicts, preferences
 * @param webhook posts and signals that other programs hand in
 */
@ConfigurationProperties("heed.rate-limit")
record OpenEndpointLimits(
        @DefaultValue Report report,
        @DefaultValue Follow follow,
        @DefaultValue Link link,
        @DefaultValue Webhook webhook) {

    record Report(
            @DefaultValue("300") int burst,
            @DefaultValue("120") int perMinute) {
        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    record Link(
            @DefaultValue("60") int burst,
            @DefaultValue("10") int perMinute) {
        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    record Webhook(
            @DefaultValue("600") int burst,
            @DefaultValue("600") int perMinute) {
        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    record Follow(
            @DefaultValue("600") int burst,
            @DefaultValue("300") int perMinute) {
        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }
}
