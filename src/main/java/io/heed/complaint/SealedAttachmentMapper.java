package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CanonicalText;
import io.heed.shared.audit.SealedWords;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads digests of files for the chain. */
@Mapper
interface SealedAttachmentMapper {

    List<Row> after(@Param("id") long id, @Param("limit") int limit);

    List<Long> idsAfter(@Param("id") long id, @Param("limit") int limit);

    Row find(long id);

    /** A row with everything that must not change. */
    record Row(
            long id,
            CaseNumber caseNumber,
            Long customerId,
            Instant writtenAt,
            String fileName,
            String contentType,
            String sha256) {

        SealedWords.Words words() {
            return new SealedWords.Words(
                    id, caseNumber, customerId, writtenAt, CanonicalText.of(fileName, contentType, sha256));
        }
    }
}
