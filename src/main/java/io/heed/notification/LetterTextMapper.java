package io.heed.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of what letters say otherwise than they were shipped. */
@Mapper
interface LetterTextMapper {

    List<Row> all();

    List<Row> of(@Param("letter") String letter, @Param("language") String language);

    void insertEdition(@Param("of") LetterEdition edition, @Param("by") String by, @Param("at") Instant at);

    void insertSentence(@Param("of") LetterEdition edition, @Param("name") String name, @Param("text") String text);

    /** A sentence with its edition; an edition in which everything is as it was shipped has one row without a name. */
    record Row(String letter, String language, int edition, LocalDate validFrom, String name, String text) {}
}
