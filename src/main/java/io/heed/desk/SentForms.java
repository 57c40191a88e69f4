package io.heed.desk;

import io.heed.shared.Conflict;
import io.heed.shared.audit.CanonicalText;
import io.heed.staff.Actor;
import java.time.Clock;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that open something: one that is sent a second time, by a double click or after going back, opens nothing more and
 * gets the first one's answer. A form is known by a key that was drawn with it.
 */
@Component
public class SentForms {

    /** What a form is refused with whose key came before with other content. */
    public static final String CHANGED = "desk.form.sent-before";

    private final SentFormMapper mapper;
    private final Clock clock;

    SentForms(SentFormMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Does what the form asks for, in one transaction with the note that it was done. A form without a key has none to be
     * known by and is done each time.
     *
     * @param key as it came with the form, or null
     * @param typed everything that was typed, as a record
     * @param open opens it and says the address of its page, at most 200 letters
     * @return the address, of now or of the first time
     * @throws Conflict {@link #CHANGED} when the key came before with something else
     */
    @Transactional
    public String once(String key, Record typed, Actor who, Supplier<String> open) {
        if (key == null || key.isBlank()) {
            return open.get();
        }
        var kind = typed.getClass().getName();
        var taken = DigestUtils.sha256Hex(CanonicalText.of(who.username(), kind, key));
        var digest = DigestUtils.sha256Hex(CanonicalText.of(key, typed));
        if (mapper.take(taken, digest, clock.instant()) == 0) {
            var before = mapper.find(taken);
            if (!digest.equals(before.bodyDigest())) {
                throw new Conflict(CHANGED);
            }
            return before.answer();
        }
        var answer = open.get();
        mapper.answered(taken, answer);
        return answer;
    }
}
