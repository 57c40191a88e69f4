package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Files on cases, kept as they were sent. */
@Component
class Attachments {

    private final AttachmentMapper mapper;

    Attachments(AttachmentMapper mapper) {
        this.mapper = mapper;
    }

    void add(CaseNumber caseNumber, List<Upload> files, Instant now) {
        for (var file : files) {
            var content = file.content();
            mapper.insert(
                    caseNumber,
                    file.fileName(),
                    file.contentType(),
                    content.length,
                    DigestUtils.sha256Hex(content),
                    content,
                    now);
        }
    }

    List<Attachment> ofCase(CaseNumber caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    AttachmentContent content(CaseNumber caseNumber, long id) {
        return Optional.ofNullable(mapper.content(caseNumber, id)).orElseThrow(NotFound::new);
    }
}
