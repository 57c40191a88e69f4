package io.heed.survey;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of kinds of survey. */
@Mapper
interface SurveyKindMapper {

    List<SurveyKind> all();

    SurveyKind after(Occasion occasion);

    /** Changes when is asked if the row's version is still the one read; 0 when it is not. */
    int update(SurveyKind kind);

    /** The latest edition. */
    SurveyKindText text(@Param("kind") String kind, @Param("language") String language);

    /** All editions, by language, the latest first. */
    List<SurveyKindText> editions(String kind);

    void insert(SurveyKindText text);
}
