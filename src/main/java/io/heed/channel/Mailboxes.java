package io.heed.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether we can read what is sent to us: known on every node, so that the trouble page can tell. */
@Component
@Transactional
public class Mailboxes {

    private final MailboxMapper mapper;
    private final Clock clock;

    Mailboxes(MailboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A mailbox that cannot be read at the moment.
     *
     * @param reason what the server said, without anybody's data
     */
    public record Failing(String name, Instant since, String reason) {}

    /** It cannot be read; the first moment of a row of failures counts. */
    public void fails(String name, String reason) {
        mapper.fails(name, reason, clock.instant());
    }

    /** It was read. */
    public void works(String name) {
        mapper.works(name);
    }

    /** All that cannot be read. */
    @Transactional(readOnly = true)
    public List<Failing> failing() {
        return mapper.failing();
    }
}
