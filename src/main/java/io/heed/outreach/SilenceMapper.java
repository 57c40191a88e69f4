package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of audiences and replies as those asked meet them. */
@Mapper
interface SilenceMapper {

    /** The question to this customer; null when they are not of the audience. */
    Question find(@Param("outreach") CaseNumber outreach, @Param("customer") long customer);

    /** Keeps the answer unless there is one, or a complaint; 0 when there is. */
    int answer(
            @Param("outreach") CaseNumber outreach,
            @Param("customer") long customer,
            @Param("answer") String answer,
            @Param("at") Instant at);

    /** Notes that whoever of these is of the audience has written to us. */
    int replied(
            @Param("outreach") CaseNumber outreach,
            @Param("customers") Collection<Long> customers,
            @Param("at") Instant at);

    boolean isOutreach(CaseNumber outreach);

    /** Notes that a message answers an outreach; once is enough. */
    void reply(@Param("message") String message, @Param("outreach") CaseNumber outreach, @Param("at") Instant at);

    /** The outreach that a message answers; null when it answers none. */
    CaseNumber answeredBy(String message);

    void became(@Param("message") String message, @Param("complaint") CaseNumber complaint);

    /**
     * A question as it stands.
     *
     * @param endedAt when the outreach was over, all measured; null before
     */
    record Question(
            CaseNumber outreach,
            long customer,
            String title,
            String titlePl,
            String product,
            String region,
            Instant endedAt,
            Instant repliedAt,
            String answer,
            CaseNumber complaint) {}
}
