package io.heed.outreach;

import io.heed.contact.MessageClass;
import java.time.Instant;
import java.util.List;

/**
 * What an outreach would be, before anything is kept.
 *
 * @param tell whether customers would be told at all
 * @param approval whether somebody would have to approve it
 * @param tellAt when they would be told
 * @param latestAt when it would be too late, or null
 * @param rule the rule behind the dates, or null
 * @param customers how many would be affected
 */
public record OutreachPreview(
        MessageClass messageClass,
        Urgency urgency,
        boolean tell,
        boolean approval,
        Instant tellAt,
        Instant latestAt,
        String rule,
        int customers,
        List<AudienceShare> shares) {}
