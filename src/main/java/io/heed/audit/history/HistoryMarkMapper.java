package io.heed.audit.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How far the tables that the history is made from have been read. */
@Mapper
interface HistoryMarkMapper {

    /** Holds the round until the transaction ends; nothing when another node has it. */
    Optional<String> hold();

    /** Holds the round until the transaction ends, however long another node has it. */
    String holdLater();

    long high(@Param("source") Source source);

    void moveTo(@Param("source") Source source, @Param("high") long high);

    /** What comes after the mark, by number. */
    List<Seen> after(@Param("source") Source source, @Param("high") long high, @Param("limit") int limit);

    /** What has come into the gaps. */
    List<Seen> inGaps(@Param("source") Source source);

    List<Gap> gaps(@Param("source") Source source);

    void addGaps(@Param("source") Source source, @Param("gaps") List<Gap> gaps);

    void removeGap(@Param("source") Source source, @Param("first") long first);

    /** One round more in which nothing came into them; those that were looked at often enough are given up. */
    void countGaps();

    void dropGaps(int rounds);

    /** Empties a table, whatever its size. */
    void empty(@Param("table") String table);

    /** When the oldest record after the mark was written; null when there is none. */
    Instant oldestWaiting(long high);

    /** How many rows come after the mark, as far as they are counted. */
    int waiting(@Param("source") Source source, @Param("high") long high, @Param("most") int most);

    /** What the history is made from. */
    enum Source {
        RECORDS,
        FLOWS;

        /** As it stands in the table; for MyBatis. */
        public String getKey() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row that was written, with the case it is about, or null. */
    record Seen(long id, String caseNumber) {}

    /** Numbers that were passed over. */
    record Gap(long firstId, long lastId, int rounds) {}
}
