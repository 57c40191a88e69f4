package io.heed.idea;

import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.OpenWork;
import io.heed.staff.StaffBecameAbsent;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Trainings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers an idea: of the team's agents who are there the one with the fewest unanswered ideas, nobody whom it names. When
 * a promise is missed, somebody above does.
 */
@Service
@Transactional
public class IdeaOwnership implements OpenWork {

    private final IdeaMapper mapper;
    private final IdeaRecords records;
    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final Trainings trainings;

    IdeaOwnership(
            IdeaMapper mapper, IdeaRecords records, StaffDirectory staff, WorkItems workItems, Trainings trainings) {
        this.mapper = mapper;
        this.records = records;
        this.staff = staff;
        this.workItems = workItems;
        this.trainings = trainings;
    }

    /** Somebody answers it from now on. */
    public void nameOwner(CaseNumber number) {
        var idea = records.get(number);
        give(idea, choose(idea, Set.of()), "new");
    }

    /** Four fifths of the time are used: the owner is reminded. */
    public void remind(CaseNumber number) {
        var idea = records.get(number);
        workItems.warned(number, records.now());
        records.publish(new IdeaEvent.OwnerReminded(number, records.now(), idea.owner(), idea.answerBy()));
    }

    /** What was promised was missed: the team's lead has it now, and after that the manager. */
    public void handOver(CaseNumber number) {
        var idea = records.get(number);
        var lead = staff.leadOf(idea.team()).username();
        var longOverdue = idea.state() == IdeaState.LOOKING && !records.now().isBefore(idea.managerAt());
        var to = longOverdue || lead.equals(idea.owner()) ? staff.manager().username() : lead;
        var promised = idea.state() == IdeaState.LOOKING ? idea.answerBy() : idea.newDateBy();
        give(idea, to, "escalation");
        records.publish(new IdeaEvent.Escalated(number, records.now(), to, promised));
    }

    /** Somebody is away: others answer their ideas. */
    @EventListener
    void becameAbsent(StaffBecameAbsent absence) {
        for (var number : mapper.openOf(absence.username())) {
            var idea = records.get(number);
            give(idea, choose(idea, Set.of(absence.username())), "absence");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Owned> ownedBy(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : mapper.openOwnedBy(usernames);
    }

    @Override
    public Optional<String> handOn(CaseNumber number, String from) {
        var idea = records.get(number);
        if (!from.equals(idea.owner())) {
            return Optional.empty();
        }
        var to = choose(idea, Set.of(from));
        give(idea, to, "left");
        return to.equals(from) ? Optional.empty() : Optional.of(to);
    }

    /** User name of who answers it. */
    @Transactional(readOnly = true)
    public String ownerOf(CaseNumber number) {
        return records.get(number).owner();
    }

    /** The key of the team that answers it. */
    @Transactional(readOnly = true)
    public String teamOf(CaseNumber number) {
        return records.get(number).team();
    }

    /** When something is due: WARN, BREACH, SECOND_BREACH, WORD or NEW_DATE. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var idea = records.get(number);
        return switch (moment) {
            case "WARN" -> idea.warnAt();
            case "BREACH" -> idea.answerBy();
            case "SECOND_BREACH" -> idea.managerAt();
            case "WORD" -> idea.nextWordAt();
            case "NEW_DATE" -> idea.newDateBy();
            default -> throw new IllegalArgumentException("An idea has no " + moment);
        };
    }

    private String choose(Idea idea, Set<String> not) {
        var present = staff.present(idea.team(), records.now()).stream()
                .map(StaffMember::username)
                .toList();
        var load = present.size() < 2
                ? Map.<String, Integer>of()
                : mapper.loads(present).stream()
                        .collect(Collectors.toMap(IdeaMapper.Load::owner, IdeaMapper.Load::ideas));
        var unfit = new TreeSet<>(not);
        unfit.addAll(trainings.lacking("answerIdea", present));
        return staff.takerFor(idea.team(), load, idea.text(), unfit).username();
    }

    private void give(Idea idea, String to, String reason) {
        if (to.equals(idea.owner())) {
            return;
        }
        records.save(idea.ownedBy(to));
        workItems.ofCase(idea.number()).forEach(item -> workItems.handOver(item.taskId(), to));
        records.publish(new IdeaEvent.OwnerNamed(idea.number(), records.now(), idea.owner(), to, reason));
    }
}
