package io.heed.idea;

import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ideas as a list for the desk, each reader's own: agents and leads see those of their teams. */
@Service
@Transactional(readOnly = true)
public class IdeaList {

    private final IdeaMapper mapper;
    private final StaffDirectory staff;

    IdeaList(IdeaMapper mapper, StaffDirectory staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /** A page of ideas, those without an answer first. */
    public record Page(List<IdeaLine> lines, int total) {}

    /** @param state which ones, or null for all */
    public Page page(IdeaState state, Actor who, int limit, int offset) {
        var teams = who.is(Role.MANAGER, Role.AUDITOR) ? null : teamsOf(who);
        return new Page(mapper.lines(state, teams, limit, offset), mapper.count(state, teams));
    }

    private Set<String> teamsOf(Actor who) {
        var teams = staff.teamsOf(who);
        return teams.isEmpty() ? Set.of("") : teams;
    }
}
