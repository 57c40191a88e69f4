package io.heed.idea;

import io.heed.shared.audit.SealedWords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of ideas, as the first who sent them wrote them. */
@Component
class SealedIdeas implements SealedWords {

    private final SealedIdeaMapper mapper;

    SealedIdeas(SealedIdeaMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return "idea";
    }

    @Override
    public List<Words> after(long id, int limit) {
        return mapper.after(id, limit).stream().map(SealedIdeaMapper.Row::words).toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return mapper.idsAfter(id, limit);
    }

    @Override
    public Optional<Words> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(SealedIdeaMapper.Row::words);
    }

    @Override
    public List<Words> findAll(Collection<Long> ids) {
        return mapper.findAll(ids).stream().map(SealedIdeaMapper.Row::words).toList();
    }
}
