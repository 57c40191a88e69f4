package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseVerdict;
import io.heed.staff.OpenWork;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of ideas, their senders and answers. */
@Mapper
interface IdeaMapper {

    long nextNumber();

    void insert(Idea idea);

    Idea find(CaseNumber number);

    List<Idea> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Idea idea);

    void addSender(IdeaSender sender);

    /** Who sent it or what went into it, the earliest first. */
    List<IdeaSender> senders(CaseNumber idea);

    /** Who sent this one itself, whatever became of it. */
    List<IdeaSender> sendersOfThis(CaseNumber idea);

    /** The idea that came in this message; null when none did. */
    CaseNumber ofMessage(CaseNumber message);

    /** What went into it. */
    List<Idea> mergedInto(CaseNumber idea);

    /** What this improvement makes true. */
    List<Idea> madeTrueBy(CaseNumber improvement);

    void addAnswer(IdeaAnswer answer);

    /** The answers, the latest first. */
    List<IdeaAnswer> answers(CaseNumber idea);

    /** How many ideas nobody has answered yet each of these has. */
    List<Load> loads(@Param("usernames") Collection<String> usernames);

    /** The open ideas of this person. */
    List<CaseNumber> openOf(String owner);

    /** What these have to answer still. */
    List<OpenWork.Owned> openOwnedBy(@Param("owners") Collection<String> owners);

    /** @param teams whose ideas are wanted, or null for all */
    List<IdeaLine> lines(
            @Param("state") IdeaState state,
            @Param("teams") Collection<String> teams,
            @Param("limit") int limit,
            @Param("offset") int offset);

    int count(@Param("state") IdeaState state, @Param("teams") Collection<String> teams);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** What people decided about these cases. */
    List<CaseVerdict> verdicts(@Param("cases") Collection<CaseNumber> cases);

    /** How many ideas somebody has. */
    record Load(String owner, int ideas) {}
}
