package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What may belong to which theme, and who looks for it. */
@Mapper
interface SuggestionMapper {

    /** Words that belong to no theme, are not in a group that waits for a person, and were said since; the newest first. */
    List<Verbatim> free(@Param("since") Instant since, @Param("limit") int limit);

    /** Of these, those that a person has found to have nothing in common with others. */
    List<Long> rejected(@Param("ids") Collection<Long> ids);

    /** What belongs to confirmed themes, the newest of each first. */
    List<Verbatim> ofThemes(@Param("perTheme") int perTheme);

    /** Suggests, unless that was done before; returns whether it is new. */
    int suggest(
            @Param("theme") CaseNumber theme,
            @Param("verbatim") long verbatim,
            @Param("score") double score,
            @Param("now") Instant now);

    /** What is suggested for the theme and nobody has decided, the likeliest first. */
    List<Suggested> open(@Param("theme") CaseNumber theme, @Param("limit") int limit);

    int countOpen(CaseNumber theme);

    /** Notes what a person said of these; returns how many nobody had decided before. */
    int decide(
            @Param("theme") CaseNumber theme,
            @Param("ids") Collection<Long> ids,
            @Param("state") State state,
            @Param("by") String by,
            @Param("now") Instant now);

    /** What belongs to one theme is suggested for no other any more. */
    int takenElsewhere(@Param("theme") CaseNumber theme, @Param("ids") Collection<Long> ids);

    /** Takes what nobody has decided from one theme to another, unless it was suggested for that one before. */
    void moveOpen(@Param("theme") CaseNumber theme, @Param("into") CaseNumber into);

    /** Suggests nothing for the theme any more. */
    void dropOpen(CaseNumber theme);

    void addRound(@Param("name") String name);

    /** 1 when nobody else is at it, and it was not done since. */
    int lease(
            @Param("name") String name,
            @Param("now") Instant now,
            @Param("until") Instant until,
            @Param("notSince") Instant notSince);

    void release(@Param("name") String name, @Param("until") Instant until, @Param("doneAt") Instant doneAt);

    /** What became of a suggestion. */
    enum State {
        OPEN,
        TAKEN,
        REFUSED
    }

    /** Words that may belong to the theme. */
    record Suggested(long verbatim, double score) {}
}
