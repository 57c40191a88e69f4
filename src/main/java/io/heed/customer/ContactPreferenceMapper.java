package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalTime;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code contact_preference} and {@code social_origin}. */
@Mapper
interface ContactPreferenceMapper {

    /** Stands for the row that holds everywhere. */
    String EVERYWHERE = "";

    /** The row of the case, filled up from the one that holds everywhere; null when there is nothing in either. */
    Row find(@Param("customerId") long customerId, @Param("caseNumber") String caseNumber);

    void choose(
            @Param("customerId") long customerId,
            @Param("caseNumber") String caseNumber,
            @Param("choice") ContactChoice choice,
            @Param("source") String source);

    void markEmail(@Param("customerId") long customerId, @Param("at") Instant at);

    void markPhone(@Param("customerId") long customerId, @Param("at") Instant at);

    void clearEmail(long customerId);

    void clearPhone(long customerId);

    void insertOrigin(@Param("origin") SocialOrigin origin, @Param("now") Instant now);

    /** A row as it is stored. */
    record Row(
            ContactWay preferred,
            Boolean smsAllowed,
            LocalTime quietFrom,
            LocalTime quietTo,
            Instant emailBouncedAt,
            Instant phoneRefusedAt,
            String source) {

        /** Nothing was chosen, and nothing has come back. */
        static final Row NOTHING = new Row(null, null, null, null, null, null, null);
    }

    /** The number as the key of a row. */
    static String key(CaseNumber caseNumber) {
        return caseNumber == null ? EVERYWHERE : caseNumber.value();
    }
}
