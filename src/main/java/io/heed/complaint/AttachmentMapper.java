package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of files. */
@Mapper
interface AttachmentMapper {

    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("fileName") String fileName,
            @Param("contentType") String contentType,
            @Param("size") long size,
            @Param("sha256") String sha256,
            @Param("content") byte[] content,
            @Param("addedAt") Instant addedAt);

    List<Attachment> ofCase(CaseNumber caseNumber);

    AttachmentContent content(@Param("caseNumber") CaseNumber caseNumber, @Param("id") long id);
}
