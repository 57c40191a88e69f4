package io.heed.audit.chain;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The keys of digests. */
@Mapper
interface DigestKeyMapper {

    /** Those that there are of these customers. */
    List<DigestKey> find(@Param("customers") List<Long> customers);

    /** Adds a key unless the customer has one, or had. */
    void add(@Param("customerId") long customerId, @Param("secret") byte[] secret);

    /** Destroys the customer's key, and keeps a new one from being made. */
    int destroy(@Param("customerId") long customerId, @Param("now") Instant now);

    /** A key; its secret is null when it was destroyed. */
    record DigestKey(long customerId, byte[] secret, Instant destroyedAt) {}
}
