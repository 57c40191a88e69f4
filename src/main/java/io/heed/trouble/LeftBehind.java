package io.heed.trouble;

import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.Departure;
import io.heed.staff.Memberships;
import io.heed.staff.OpenWork;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.WorkHandedOn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every minute: does somebody have a case or a task of a team that they have left, or work here no more? Then another one gets
 * it. What is looked for is how it is, not what has happened: so it does no harm to look twice, on two nodes, or after a
 * crash in the middle, and what turns up later in the name of who has left is found too.
 */
@Component
public class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private final Memberships memberships;
    private final StaffDirectory staff;
    private final List<OpenWork> kinds;
    private final WorkItems workItems;
    private final LeftTasks tasks;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeftBehind(
            Memberships memberships,
            StaffDirectory staff,
            List<OpenWork> kinds,
            WorkItems workItems,
            LeftTasks tasks,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.staff = staff;
        this.kinds = kinds;
        this.workItems = workItems;
        this.tasks = tasks;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${heed.left-behind.every:PT1M}", initialDelayString = "PT40S")
    void look() {
        int handedOn = handOn();
        if (handedOn > 0) {
            LOG.info("{} open cases and tasks of colleagues who left were handed on", handedOn);
        }
    }

    /** Hands on all that is left behind; returns how much. A case goes with its tasks and counts once. */
    public int handOn() {
        var departures = memberships.departures().stream().collect(Collectors.groupingBy(Departure::username));
        int handedOn = 0;
        var failed = new HashSet<CaseNumber>();
        for (var kind : kinds) {
            for (var owned : kind.ownedBy(departures.keySet())) {
                if (concerns(departures.get(owned.owner()), owned.team())) {
                    if (one(owned.number(), () -> kind.handOn(owned.number(), owned.owner()))) {
                        handedOn++;
                    } else {
                        failed.add(owned.number());
                    }
                }
            }
        }
        return handedOn + handOnTasks(departures, failed);
    }

    private int handOnTasks(Map<String, List<Departure>> departures, Set<CaseNumber> failed) {
        int handedOn = 0;
        for (var item : workItems.takenBy(departures.keySet())) {
            if (!failed.contains(item.caseNumber())
                    && concerns(departures.get(item.assignee()), item.team())
                    && !isForABranch(item)
                    && one(item.caseNumber(), () -> tasks.handOn(item))) {
                handedOn++;
            }
        }
        return handedOn;
    }

    private static boolean concerns(List<Departure> departures, String team) {
        return departures != null && departures.stream().anyMatch(each -> each.concerns(team));
    }

    /** Whoever runs a branch looks after it whatever team the case has. */
    private boolean isForABranch(WorkItem item) {
        return staff.find(item.assignee())
                .filter(member -> member.enabled() && member.role() == Role.BRANCH)
                .isPresent();
    }

    /** Each by itself: one that cannot be handed on stops no other. */
    private boolean one(CaseNumber number, Supplier<Optional<String>> act) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var to = act.get();
                to.ifPresent(each -> events.publishEvent(
                        new WorkHandedOn(number, clock.instant().truncatedTo(ChronoUnit.MILLIS), each)));
                return to.isPresent();
            }));
        } catch (RuntimeException e) {
            LOG.warn("Case {} could not be handed on: {}", number, e.getClass().getSimpleName());
            return false;
        }
    }
}
