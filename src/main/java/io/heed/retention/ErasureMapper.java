package io.heed.retention;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of those who want to be forgotten. */
@Mapper
interface ErasureMapper {

    void insert(NewRequest request);

    void addCustomers(@Param("request") long request, @Param("customers") Collection<Long> customers);

    void addCases(@Param("request") long request, @Param("cases") Collection<CaseNumber> cases);

    ErasureRequest find(long id);

    ErasureRequest lock(long id);

    List<Long> customersOf(long request);

    List<CaseNumber> casesOf(long request);

    /** Requests that are not over, the oldest first. */
    List<ErasureRequest> open();

    /** The latest requests that are over. */
    List<ErasureRequest> over(int limit);

    /** Ids of open requests that name one of these customers. */
    List<Long> openFor(@Param("customers") Collection<Long> customers);

    /** Waits for whoever decides about the open requests that name one of these customers, and keeps them from going on. */
    List<Long> lockOpenFor(@Param("customers") Collection<Long> customers);

    /** Whether one of these customers is being overwritten. */
    boolean isRunning(@Param("customers") Collection<Long> customers);

    int decided(
            @Param("id") long id,
            @Param("version") int version,
            @Param("state") ErasureState state,
            @Param("by") String by,
            @Param("at") Instant at);

    void waits(@Param("id") long id, @Param("obstacle") Obstacle obstacle);

    void told(@Param("id") long id, @Param("at") Instant at);

    void began(@Param("id") long id, @Param("at") Instant at);

    void counted(@Param("id") long id, @Param("customers") int customers, @Param("cases") int cases);

    int done(@Param("id") long id, @Param("at") Instant at);

    /** A row on its way in. */
    final class NewRequest {
        final CaseNumber about;
        final String by;
        final Instant at;
        final Instant dueAt;
        final int customers;
        final int cases;
        long id;

        NewRequest(CaseNumber about, String by, Instant at, int customers, int cases) {
            this.about = about;
            this.by = by;
            this.at = at;
            this.dueAt = ErasureRequest.dueAt(at);
            this.customers = customers;
            this.cases = cases;
        }
    }
}
