package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A case as its customer sees it: the stage and dates that staff see.
 *
 * @param ownerFirstName who takes care of it, or null before there is an owner
 * @param answerBy the promised date, or null when nothing is promised any more
 * @param nextUpdateBy when the customer hears next at the latest, or null
 * @param question what we are waiting for, or null
 * @param resolution the last answer, or null
 * @param reopenUntil until when a closed case may be opened again, or null
 */
public record CaseForCustomer(
        CaseNumber caseNumber,
        Stage stage,
        Closure closure,
        String product,
        String ownerFirstName,
        Instant receivedAt,
        Instant answerBy,
        Instant nextUpdateBy,
        String question,
        Resolution resolution,
        List<Message> messages,
        List<Attachment> attachments,
        List<TimelineEntry> timeline,
        Locale locale,
        ZoneId zone,
        Instant reopenUntil,
        boolean mayWrite,
        boolean mayJudge,
        boolean mayWithdraw,
        boolean mayReopen) {}
