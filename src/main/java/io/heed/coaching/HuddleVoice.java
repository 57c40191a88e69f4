package io.heed.coaching;

import io.heed.complaint.TeamVoices;
import io.heed.shared.CaseNumber;
import io.heed.survey.CaseVoices;
import java.time.Instant;

/**
 * What a customer said, as a team reads it.
 *
 * @param caseNumber the complaint that it was said in, or that was asked about
 * @param words the customer's own
 * @param score what was chosen in the survey, or null when it was said in the complaint
 * @param highest the highest score there is, or null
 */
public record HuddleVoice(CaseNumber caseNumber, Instant saidAt, String words, Integer score, Integer highest) {

    static HuddleVoice of(TeamVoices.Voice voice) {
        return new HuddleVoice(voice.caseNumber(), voice.saidAt(), voice.words(), null, null);
    }

    static HuddleVoice of(CaseVoices.Voice voice) {
        return new HuddleVoice(
                voice.caseNumber(),
                voice.saidAt(),
                voice.words(),
                voice.score(),
                voice.measure().highest());
    }

    /** Whether it was said in answer to a survey. */
    public boolean isAnswer() {
        return score != null;
    }
}
