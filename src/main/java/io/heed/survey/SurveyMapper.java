package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.PersonalCases;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of surveys. Each change asks for the state that it comes from, so that none happens twice: 0 when it has. */
@Mapper
interface SurveyMapper {

    long nextNumber();

    void insert(NewSurvey survey);

    Survey find(CaseNumber number);

    /** All surveys of these customers; over unless somebody is to call about one. */
    List<PersonalCases.PersonalCase> ofCustomers(@Param("customers") Collection<Long> customers);

    /** The same, until the transaction ends nobody else's. */
    Survey lock(CaseNumber number);

    List<Survey> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** Surveys about the complaint that nobody has answered yet. */
    List<Survey> unansweredAbout(CaseNumber about);

    int ask(
            @Param("number") CaseNumber number,
            @Param("at") Instant at,
            @Param("remindAt") Instant remindAt,
            @Param("expiresAt") Instant expiresAt);

    int sent(@Param("number") CaseNumber number, @Param("at") Instant at);

    int reminded(@Param("number") CaseNumber number, @Param("at") Instant at);

    int notAsked(@Param("number") CaseNumber number, @Param("reason") NotAskedReason reason, @Param("at") Instant at);

    int answer(
            @Param("number") CaseNumber number,
            @Param("score") int score,
            @Param("words") String words,
            @Param("at") Instant at);

    int addWords(@Param("number") CaseNumber number, @Param("words") String words, @Param("at") Instant at);

    int expire(@Param("number") CaseNumber number, @Param("at") Instant at);

    int overtake(@Param("number") CaseNumber number, @Param("at") Instant at);

    void followUp(@Param("number") CaseNumber number, @Param("followUp") FollowUp followUp);

    /** The answer to the survey; null when there is none. */
    SurveyAnswer answerTo(CaseNumber survey);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** A survey that is not planned yet. */
    record NewSurvey(
            CaseNumber number,
            String kind,
            Measure measure,
            String team,
            Locale language,
            SurveyOccasion occasion,
            Instant plannedAt,
            Instant dueAt) {}
}
