package io.heed.complaint;

import io.heed.shared.audit.SealedWords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files of customers, as sent: by a digest of what is stored, not of what is said to be. */
@Component
class SealedAttachments implements SealedWords {

    private final SealedAttachmentMapper mapper;

    SealedAttachments(SealedAttachmentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return "attachment";
    }

    @Override
    public List<Words> after(long id, int limit) {
        return mapper.after(id, limit).stream()
                .map(SealedAttachmentMapper.Row::words)
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return mapper.idsAfter(id, limit);
    }

    @Override
    public Optional<Words> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(SealedAttachmentMapper.Row::words);
    }
}
