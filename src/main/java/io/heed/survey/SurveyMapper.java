package io.heed.survey;

import io.heed.shared.CaseNumber;
import org.apache.ibatis.annotations.Mapper;

/** The table of surveys. */
@Mapper
interface SurveyMapper {

    /** The answer to the survey; null when there is none. */
    SurveyAnswer answer(CaseNumber survey);
}
