package io.heed.knowledge;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of known issues, as it is written. */
@Mapper
interface KnownIssueMapper {

    /** Adds the issue and fills in its key. */
    void insert(NewIssue issue);

    /** Changes the words of an open issue; 0 when there is none. */
    int update(@Param("id") long id, @Param("words") KnownIssues.Words words);

    /** Ends an open issue; 0 when there is none. */
    int resolve(@Param("id") long id, @Param("at") Instant at);

    /** A row that has no key yet. */
    final class NewIssue {

        final String product;
        final String region;
        final KnownIssues.Words words;
        final Instant openedAt;
        long id;

        NewIssue(String product, String region, KnownIssues.Words words, Instant openedAt) {
            this.product = product;
            this.region = region;
            this.words = words;
            this.openedAt = openedAt;
        }
    }
}
