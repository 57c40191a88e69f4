package io.heed.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sums over the tables of surveys and of answers from files. */
@Mapper
interface SurveyResultMapper {

    /** Questions by the day they went out. */
    List<Sent> sent(@Param("query") SurveyQuery query, @Param("from") Instant from, @Param("to") Instant to);

    /** Scores by the day they were given. */
    List<Scored> scores(@Param("query") SurveyQuery query, @Param("from") Instant from, @Param("to") Instant to);

    List<SurveyResults.Verbatim> verbatims(
            @Param("query") SurveyQuery query,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("limit") int limit);

    /** What was said about the complaints of a team. */
    List<CaseVoices.Voice> voices(
            @Param("team") String team,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("limit") int limit);

    int countVoices(@Param("team") String team, @Param("from") Instant from, @Param("to") Instant to);

    /** Questions of one day. */
    record Sent(LocalDate day, String kind, String product, long sent, long returned) {}

    /** Equal scores of one day. */
    record Scored(LocalDate day, String kind, String product, Measure measure, int score, long answers) {}
}
