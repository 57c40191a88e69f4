package io.heed.survey;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of kinds of survey. */
@Mapper
interface SurveyKindMapper {

    List<SurveyKind> all();

    SurveyKind after(Occasion occasion);

    SurveyKindText text(@Param("kind") String kind, @Param("language") String language);
}
