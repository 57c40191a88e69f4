package io.heed.desk;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was answered to a form that opens something; neither the key nor what was typed can be told from it. */
@Mapper
interface SentFormMapper {

    /** What was answered before. */
    record Sent(String bodyDigest, String answer) {}

    /** 1 when the key is new. */
    int take(@Param("key") String key, @Param("digest") String digest, @Param("now") Instant now);

    Sent find(String key);

    void answered(@Param("key") String key, @Param("answer") String answer);
}
