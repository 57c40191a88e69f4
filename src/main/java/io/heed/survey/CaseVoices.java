package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers answered in their own words about the complaints of a team: of the team that had the case when the survey was
 * planned. Answers about deliveries, contracts and years have no team whose work they are about, nor have those from files;
 * they are not here.
 */
@Service
@Transactional(readOnly = true)
public class CaseVoices {

    private final SurveyResultMapper mapper;

    CaseVoices(SurveyResultMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * An answer with words.
     *
     * @param caseNumber the complaint that was asked about
     * @param words the customer's own
     */
    public record Voice(CaseNumber caseNumber, Instant saidAt, Measure measure, int score, String words) {}

    /** What was said from one moment until another, the latest first. */
    public List<Voice> of(String team, Instant from, Instant to, int limit) {
        return mapper.voices(team, from, to, limit);
    }

    /** How many voices there were. */
    public int count(String team, Instant from, Instant to) {
        return mapper.countVoices(team, from, to);
    }
}
