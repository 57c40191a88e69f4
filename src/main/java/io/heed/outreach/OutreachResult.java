package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What telling was worth. Both groups are as the lot made them, whoever was reached in the end, so that nothing but the lot
 * tells them apart.
 *
 * @param told how many were to be told
 * @param toldContacts how many of them complained about it
 * @param heldOut how many were left untold by lot
 * @param heldOutContacts how many of those complained about it
 * @param avoided the share of customers who complained less where they were told, such as 0.04; null when nobody was held out
 * @param avoidedLow the lower end of its 95 % interval
 * @param avoidedHigh the upper end
 */
public record OutreachResult(
        CaseNumber outreach,
        int told,
        int toldContacts,
        int heldOut,
        int heldOutContacts,
        Double avoided,
        Double avoidedLow,
        Double avoidedHigh,
        Instant measuredAt) {}
