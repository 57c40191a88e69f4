package io.heed.staff;

import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which tasks want a finished training, and who has finished which. What tasks want is kept for a minute, because it is asked
 * with every task that somebody takes.
 */
@Service
@Transactional
public class Trainings {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TITLE = 120;
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final TrainingMapper mapper;
    private final StaffMapper staff;
    private final StaffDirectory directory;
    private final Clock clock;
    private volatile Wanted wanted;

    Trainings(TrainingMapper mapper, StaffMapper staff, StaffDirectory directory, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who has finished what, on which day, and who noted it. */
    public record Finished(String username, String training, LocalDate finishedOn, String notedBy) {}

    /** What tasks want, by the task's element. */
    private record Wanted(long loadedAt, Map<String, Set<String>> byElement) {}

    /** All trainings, by key. */
    @Transactional(readOnly = true)
    public List<Training> all() {
        return mapper.all();
    }

    /** The keys of the trainings that each task type wants. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> required() {
        return wanted();
    }

    /** Everything that was finished, by user name. */
    @Transactional(readOnly = true)
    public List<Finished> finished() {
        return mapper.finished();
    }

    /**
     * Passes when this person may take a task of the type.
     *
     * @throws Refused naming the training that is missing
     */
    @Transactional(readOnly = true)
    public void check(String element, String username) {
        var missing = missing(element, username);
        if (!missing.isEmpty()) {
            var first = mapper.all().stream()
                    .filter(each -> missing.contains(each.key()))
                    .findFirst()
                    .orElseThrow();
            throw new Refused(null, "staff.training-needed", first.title(), first.titlePl());
        }
    }

    /** Those of these people who may not take a task of the type yet. */
    @Transactional(readOnly = true)
    public Set<String> lacking(String element, Collection<String> usernames) {
        return wanted().containsKey(element)
                ? usernames.stream()
                        .filter(each -> !missing(element, each).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /**
     * Sets a training up, or gives it other titles.
     *
     * @throws Refused naming every field that is wrong
     */
    public void define(Training training, Actor by) {
        require(by.is(Role.LEAD, Role.MANAGER, Role.ADMIN));
        var wrong = new ArrayList<Refused>();
        var key = training.key() == null ? "" : training.key().strip();
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            wrong.add(new Refused("key", "staff.training.key-shape", LONGEST_KEY));
        }
        title("title", training.title(), wrong);
        title("titlePl", training.titlePl(), wrong);
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        mapper.put(
                new Training(key, training.title().strip(), training.titlePl().strip()));
    }

    /** A task type wants the training from now on, or no longer. */
    public void want(String element, String training, boolean wants, Actor by) {
        require(by.is(Role.LEAD, Role.MANAGER, Role.ADMIN));
        known(training);
        if (wants) {
            mapper.require(element, training);
        } else {
            mapper.requireNoLonger(element, training);
        }
        wanted = null;
    }

    /**
     * Notes that somebody has finished a training: a lead for the teams led, managers and administrators for all, nobody but
     * them for themselves.
     *
     * @throws Refused when there is no such training, or the day is missing or still to come
     */
    public void finish(String username, String training, LocalDate on, Actor by) {
        var member = directory.find(username).orElseThrow(NotFound::new);
        require(by.is(Role.MANAGER, Role.ADMIN) || leads(by, member));
        known(training);
        if (on == null
                || on.isAfter(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw new Refused("on", "staff.training.day");
        }
        mapper.finish(member.username(), training, on, by.username(), clock.instant());
    }

    private boolean leads(Actor by, StaffMember member) {
        return by.is(Role.LEAD)
                && !by.username().equals(member.username())
                && member.team() != null
                && staff.teamsLedBy(by.username(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .contains(member.team());
    }

    private Set<String> missing(String element, String username) {
        var needs = wanted().getOrDefault(element, Set.of());
        if (needs.isEmpty()) {
            return Set.of();
        }
        var missing = new TreeSet<>(needs);
        missing.removeAll(mapper.finishedBy(username));
        return missing;
    }

    private Map<String, Set<String>> wanted() {
        var known = wanted;
        if (known == null || System.nanoTime() - known.loadedAt() > KEPT_NANOS) {
            known = new Wanted(System.nanoTime(), load());
            wanted = known;
        }
        return known.byElement();
    }

    private Map<String, Set<String>> load() {
        return mapper.required().stream()
                .collect(Collectors.groupingBy(
                        TrainingMapper.Required::element,
                        Collectors.mapping(TrainingMapper.Required::training, Collectors.toSet())));
    }

    private void known(String training) {
        if (mapper.all().stream().noneMatch(each -> each.key().equals(training))) {
            throw new Refused("training", "staff.training.unknown");
        }
    }

    private static void title(String field, String text, List<Refused> wrong) {
        if (text == null
                || text.isBlank()
                || !PlainText.isPlain(text)
                || text.strip().length() > LONGEST_TITLE) {
            wrong.add(new Refused(field, "staff.training.title", LONGEST_TITLE));
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
