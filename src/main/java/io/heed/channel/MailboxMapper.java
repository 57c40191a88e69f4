package io.heed.channel;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code inbound_mailbox}. */
@Mapper
interface MailboxMapper {

    void fails(@Param("name") String name, @Param("reason") String reason, @Param("now") Instant now);

    void works(String name);

    List<Mailboxes.Failing> failing();
}
