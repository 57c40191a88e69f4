package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The links between cases; a pair is stored once, the smaller number first. */
@Mapper
interface LinkMapper {

    /** Stores the link unless the pair has one; returns the number of rows added, 0 or 1. */
    int add(Link link);

    /** Removes the link of a pair; returns the number of rows removed. */
    int remove(@Param("a") CaseNumber a, @Param("b") CaseNumber b);

    List<CaseNumber> linkedTo(CaseNumber caseNumber);

    /** The cases at the other ends. */
    List<CaseLinks.Linked> ofCase(CaseNumber caseNumber);

    /** A row on its way in. */
    record Link(CaseNumber a, CaseNumber b, CaseLinks.Kind kind, String by, Instant at) {}
}
