package io.heed.complaint;

import io.heed.shared.audit.SealedWords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of customers and staff on complaints, as written. */
@Component
class SealedMessages implements SealedWords {

    private final SealedMessageMapper mapper;

    SealedMessages(SealedMessageMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return "message";
    }

    @Override
    public List<Words> after(long id, int limit) {
        return mapper.after(id, limit).stream()
                .map(SealedMessageMapper.Row::words)
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return mapper.idsAfter(id, limit);
    }

    @Override
    public Optional<Words> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(SealedMessageMapper.Row::words);
    }

    @Override
    public List<Words> findAll(Collection<Long> ids) {
        return mapper.findAll(ids).stream().map(SealedMessageMapper.Row::words).toList();
    }
}
