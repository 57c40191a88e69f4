package io.heed.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code consent} and {@code consent_record}. */
@Mapper
interface ConsentMapper {

    List<Row> of(long customerId);

    /** The same, until the transaction ends nobody else's. */
    Row lock(@Param("customerId") long customerId, @Param("purpose") Purpose purpose);

    /** Consents of these customers that are given or asked about. */
    List<Long> open(@Param("customerIds") Collection<Long> customerIds, @Param("purpose") Purpose purpose);

    /** Of these customers those who have taken it back. */
    List<Long> withdrawn(@Param("customerIds") Collection<Long> customerIds, @Param("purpose") Purpose purpose);

    void put(ConsentRecord step);

    void record(ConsentRecord step);

    List<ConsentRecord> proof(long customerId);

    /** A row as it is stored. */
    record Row(Purpose purpose, ConsentState state, Instant since) {}
}
