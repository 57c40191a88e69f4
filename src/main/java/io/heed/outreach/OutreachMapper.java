package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of outreaches, their signals and their developments. */
@Mapper
interface OutreachMapper {

    long nextNumber();

    /** Adds one that has just been opened. */
    /** Keeps what was heard when nothing more is told. */
    void note(Afterword afterword);

    /** What was heard after its end, in that order. */
    List<Afterword> afterwords(CaseNumber outreach);

    void insert(Outreach outreach);

    Outreach find(CaseNumber number);

    /** The same, until the transaction ends nobody else's. */
    Outreach lock(CaseNumber number);

    /** The latest outreach about the matter, locked. */
    Outreach lockLatest(@Param("source") String source, @Param("subject") String subject);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Outreach outreach);

    /** Keeps the signal unless it is known; 0 when it is. */
    int hear(@Param("signal") Signal signal, @Param("now") Instant now);

    void ledTo(@Param("signal") Signal signal, @Param("outreach") CaseNumber outreach);

    CaseNumber heardAbout(Signal signal);

    void develop(Development development);

    /** In the order they were heard. */
    List<Development> developments(CaseNumber outreach);

    void tell(@Param("outreach") CaseNumber outreach, @Param("place") int place, @Param("at") Instant at);

    void keepResult(OutreachResult result);

    OutreachResult result(CaseNumber outreach);

    /** How many open ones each member of the team's staff owns. */
    List<OpenCount> openByOwner();

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** Those of one owner. */
    record OpenCount(String owner, int open) {}
}
