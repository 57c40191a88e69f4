package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers answered, for those who listen to {@link SurveyEvent}. */
@Service
@Transactional(readOnly = true)
public class SurveyAnswers {

    private final SurveyMapper mapper;

    SurveyAnswers(SurveyMapper mapper) {
        this.mapper = mapper;
    }

    /** The answer to this survey, if there is one. */
    public Optional<SurveyAnswer> of(CaseNumber survey) {
        return Optional.ofNullable(mapper.answerTo(survey));
    }
}
