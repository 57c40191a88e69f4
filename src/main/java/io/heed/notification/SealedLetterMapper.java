package io.heed.notification;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CanonicalText;
import io.heed.shared.audit.SealedWords;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads letters for the chain. */
@Mapper
interface SealedLetterMapper {

    List<Row> after(@Param("id") long id, @Param("limit") int limit);

    List<Long> idsAfter(@Param("id") long id, @Param("limit") int limit);

    Row find(long id);

    List<Row> findAll(@Param("ids") Collection<Long> ids);

    /** A row with everything that must not change. */
    record Row(
            long id,
            CaseNumber caseNumber,
            Long customerId,
            Instant writtenAt,
            String staff,
            String kind,
            String subject,
            String textBody,
            String htmlBody) {

        SealedWords.Words words() {
            return new SealedWords.Words(
                    id, caseNumber, customerId, writtenAt, CanonicalText.of(staff, kind, subject, textBody, htmlBody));
        }
    }
}
