package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first answers of somebody new, so many as the team says: a coach looks at them afterwards, with the one who gave them.
 * Nothing waits for it: it is no approval. Whoever has answered while a team looked at none is not new any more.
 */
@Service
@Transactional
public class FirstCases {

    private static final int MOST = 50;
    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final CoachingMapper mapper;
    private final Coachings coachings;
    private final CoachingNeeds needs;
    private final CoachingRecords records;
    private final StaffDirectory staff;

    /** Who is not new any more; nobody becomes new again, so it is asked once. */
    private final Set<String> experienced = ConcurrentHashMap.newKeySet();

    FirstCases(
            CoachingMapper mapper,
            Coachings coachings,
            CoachingNeeds needs,
            CoachingRecords records,
            StaffDirectory staff) {
        this.mapper = mapper;
        this.coachings = coachings;
        this.needs = needs;
        this.records = records;
        this.staff = staff;
    }

    /** How many first answers each team looks at; a team that is not there looks at none. */
    @Transactional(readOnly = true)
    public Map<String, Integer> byTeam() {
        return mapper.settings().stream()
                .collect(Collectors.toMap(CoachingMapper.TeamSetting::team, CoachingMapper.TeamSetting::answers));
    }

    /**
     * Says how many first answers a team looks at: a lead for the teams led, managers and administrators for all.
     *
     * @param answers 0 to 50
     */
    public void set(String team, int answers, Actor by) {
        if (staff.team(team).isEmpty()
                || !by.is(Role.MANAGER, Role.ADMIN)
                        && !(by.is(Role.LEAD) && staff.teamsOf(by).contains(team))) {
            throw new NotFound();
        }
        if (answers < 0 || answers > MOST) {
            throw new Refused("answers", "coaching.first-answers", MOST);
        }
        mapper.set(team, answers);
    }

    /** Somebody answered a complaint. */
    void answered(String username, CaseNumber caseNumber, Instant at) {
        if (experienced.contains(username)) {
            return;
        }
        var beginner = mapper.beginner(username);
        if (beginner != null && beginner.over()) {
            experienced.add(username);
            return;
        }
        var wanted = wanted(username);
        mapper.answered(username, at);
        if (wanted == 0) {
            mapper.noLongerBeginner(username);
            return;
        }
        var mark = new CoachingMark(username, CoachingReason.FIRST_CASES, "first", caseNumber, at);
        mapper.note(mark);
        var answers = mapper.beginner(username).answers();
        if (answers >= wanted) {
            mapper.noLongerBeginner(username);
            coachings.open(mark, needs.of(mark.reason()), records.now().minus(LOOKED_BACK), answers);
        }
    }

    private int wanted(String username) {
        var team = staff.find(username).map(member -> member.team()).orElse(null);
        var answers = team == null ? null : mapper.firstAnswers(team);
        return answers == null ? 0 : answers;
    }
}
