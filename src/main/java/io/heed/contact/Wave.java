package io.heed.contact;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * One thing that a programme says to many.
 *
 * @param programme the number of the outreach or survey
 * @param number from 1; a later wave of the same programme takes the place of what an earlier one has not sent yet
 * @param messageClass which rules hold
 * @param urgentReason why it may pass quiet hours, in words for an auditor; null unless the class allows it
 * @param expiresAt when it is too late to say it, or null
 */
public record Wave(
        CaseNumber programme, int number, MessageClass messageClass, String urgentReason, Instant expiresAt) {}
