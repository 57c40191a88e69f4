package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of coachings and of what may show a pattern. */
@Mapper
interface CoachingMapper {

    long nextNumber();

    /** Adds the coaching unless one is open on the same; 0 when there is. */
    int insert(Coaching coaching);

    Coaching find(CaseNumber number);

    List<Coaching> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Coaching coaching);

    /** Once for each person, reason, case and moment; 0 when it was noted before. */
    int note(CoachingMark mark);

    /** Whether anything was noted about the case for this reason, for anybody. */
    boolean isMarked(@Param("reason") CoachingReason reason, @Param("caseNumber") CaseNumber caseNumber);

    /** The marks from a moment on, the latest first; of any topic when that is null. */
    List<CoachingMark> marks(
            @Param("username") String username,
            @Param("reason") CoachingReason reason,
            @Param("topic") String topic,
            @Param("since") Instant since);

    /** When the last coaching on the same was opened; null when never. */
    Instant lastOpened(
            @Param("username") String username, @Param("reason") CoachingReason reason, @Param("topic") String topic);

    /**
     * The coachings that somebody may see, the open ones first.
     *
     * @param teams whose are wanted, or null for all
     */
    List<Coaching> visible(
            @Param("username") String username, @Param("teams") Collection<String> teams, @Param("limit") int limit);

    Integer firstAnswers(String team);

    List<TeamSetting> settings();

    void set(@Param("team") String team, @Param("answers") int answers);

    /** Counts one more answer of this person; the row is made with the first. */
    void answered(@Param("username") String username, @Param("at") Instant at);

    /** How many answers were counted, and whether that is over; null before the first. */
    Beginner beginner(String username);

    void noLongerBeginner(String username);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** How many first answers of somebody new are looked at. */
    record TeamSetting(String team, int answers) {}

    /** Somebody whose first answers are counted. */
    record Beginner(String username, int answers, boolean over) {}
}
