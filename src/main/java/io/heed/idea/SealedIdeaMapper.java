package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CanonicalText;
import io.heed.shared.audit.SealedWords;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the words of ideas for the chain; their key is that of who sent them first. */
@Mapper
interface SealedIdeaMapper {

    List<Row> after(@Param("id") long id, @Param("limit") int limit);

    List<Long> idsAfter(@Param("id") long id, @Param("limit") int limit);

    Row find(long id);

    List<Row> findAll(@Param("ids") Collection<Long> ids);

    /** The ideas that nobody else sent than these customers, or than who wrote these messages. */
    List<CaseNumber> onlyOf(
            @Param("customers") Collection<Long> customers, @Param("messages") Collection<String> messages);

    /** A row with everything that must not change. */
    record Row(long id, CaseNumber caseNumber, Long customerId, Instant writtenAt, String text) {

        SealedWords.Words words() {
            return new SealedWords.Words(id, caseNumber, customerId, writtenAt, CanonicalText.of(text));
        }
    }
}
