package io.heed.notification;

import io.heed.shared.audit.SealedWords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters as they were written; the address may be corrected later and is not among it. */
@Component
class SealedLetters implements SealedWords {

    private final SealedLetterMapper mapper;

    SealedLetters(SealedLetterMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return "letter";
    }

    @Override
    public List<Words> after(long id, int limit) {
        return mapper.after(id, limit).stream()
                .map(SealedLetterMapper.Row::words)
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return mapper.idsAfter(id, limit);
    }

    @Override
    public Optional<Words> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(SealedLetterMapper.Row::words);
    }

    @Override
    public List<Words> findAll(Collection<Long> ids) {
        return mapper.findAll(ids).stream().map(SealedLetterMapper.Row::words).toList();
    }
}
