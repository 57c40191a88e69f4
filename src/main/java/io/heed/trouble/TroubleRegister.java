package io.heed.trouble;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of trouble: what is found comes in with an owner, what is gone is settled. */
@Component
@Transactional
class TroubleRegister {

    private final TroubleMapper mapper;
    private final StaffDirectory staff;
    private final Clock clock;

    TroubleRegister(TroubleMapper mapper, StaffDirectory staff, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.clock = clock;
    }

    /** Brings the table to what is found now of these kinds; returns how much was settled because it is gone. */
    int note(Collection<TroubleKind> kinds, List<Finding> findings) {
        var known = mapper.unsettled(kinds).stream()
                .collect(Collectors.toMap(TroubleRegister::key, Function.identity(), (a, b) -> a));
        for (var finding : findings) {
            if (known.remove(key(finding)) == null) {
                mapper.insert(finding, ownerOf(finding), clock.instant());
            }
        }
        int settled = 0;
        for (var gone : known.values()) {
            settled += mapper.settle(gone.id(), false, clock.instant());
        }
        return settled;
    }

    /** Heed has put it right. */
    void mended(Finding finding) {
        mapper.unsettled(Set.of(finding.kind())).stream()
                .filter(trouble -> key(trouble).equals(key(finding)))
                .forEach(trouble -> mapper.settle(trouble.id(), true, clock.instant()));
    }

    /** A person has seen to it. */
    void settled(Trouble trouble) {
        mapper.settle(trouble.id(), false, clock.instant());
    }

    /** What concerns this person, the oldest {@link Troubles#MOST}. */
    @Transactional(readOnly = true)
    List<Trouble> unsettled(Actor who) {
        return who.is(Role.LEAD)
                ? mapper.unsettledOf(who.username(), staff.teamsOf(who), Troubles.MOST)
                : mapper.oldest(Troubles.MOST);
    }

    /** The trouble, for those whom it concerns. */
    @Transactional(readOnly = true)
    Trouble find(long id, Actor who) {
        var trouble = mapper.find(id);
        if (trouble == null || !concerns(trouble, who)) {
            throw new NotFound();
        } else if (trouble.settledAt() != null) {
            throw new Conflict("desk.trouble.settled");
        }
        return trouble;
    }

    void handTo(Trouble trouble, String username) {
        if (colleagues().stream().noneMatch(member -> member.username().equals(username))) {
            throw new Refused("to", "desk.trouble.unknown-colleague");
        }
        if (mapper.owner(trouble.id(), trouble.version(), username) == 0) {
            throw new Conflict("problem.lost-race");
        }
    }

    /** Who can own trouble: those who run teams, and the manager. */
    @Transactional(readOnly = true)
    List<StaffMember> colleagues() {
        var leads = staff.teams().stream().map(team -> staff.leadOf(team.id()));
        return Stream.concat(leads, Stream.of(staff.manager())).distinct().toList();
    }

    private String ownerOf(Finding finding) {
        return (finding.team() == null ? staff.manager() : staff.leadOf(finding.team())).username();
    }

    private boolean concerns(Trouble trouble, Actor who) {
        return !who.is(Role.LEAD)
                || who.username().equals(trouble.owner())
                || trouble.team() != null && staff.teamsOf(who).contains(trouble.team());
    }

    private static String key(Trouble trouble) {
        return trouble.kind() + " " + trouble.reference();
    }

    private static String key(Finding finding) {
        return finding.kind() + " " + finding.reference();
    }
}
