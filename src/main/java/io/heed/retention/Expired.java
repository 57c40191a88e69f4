package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PastCases.Ended;
import io.heed.shared.audit.PersonalCases;
import io.heed.shared.audit.PersonalCases.PersonalCase;
import io.heed.shared.audit.PersonalData;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says of a case that ended long ago whether its time is over, and what is overwritten with it. Everything is asked for as it
 * is now; when anything that would be overwritten is open, not past its own period or must be kept, all of it waits.
 */
@Component
class Expired {

    private final CaseTruth truth;
    private final Subjects subjects;
    private final HoldMapper holds;
    private final PeriodMapper periods;
    private final ObjectProvider<PersonalCases> kinds;
    private final ObjectProvider<PersonalData> personal;

    Expired(
            CaseTruth truth,
            Subjects subjects,
            HoldMapper holds,
            PeriodMapper periods,
            ObjectProvider<PersonalCases> kinds,
            ObjectProvider<PersonalData> personal) {
        this.truth = truth;
        this.subjects = subjects;
        this.holds = holds;
        this.periods = periods;
        this.kinds = kinds;
        this.personal = personal;
    }

    /**
     * What goes.
     *
     * @param own the case and the messages that were put on it
     * @param also what is somebody's through these messages alone, such as an idea
     */
    record Whole(Set<CaseNumber> own, Set<CaseNumber> also) {

        Set<CaseNumber> all() {
            var all = sorted(own);
            all.addAll(also);
            return all;
        }
    }

    /** Nothing when its time is not over, something keeps it, or it goes with another case. */
    Optional<Whole> of(Ended ended, Instant now) {
        var number = ended.number();
        if (!isPast(number, now) || !goesWith(number).isEmpty()) {
            return Optional.empty();
        }
        var parts = subjects.of(number).cases().stream()
                .filter(each -> goesWith(each.number()).contains(number))
                .toList();
        if (parts.stream().anyMatch(each -> each.isOpen(now))) {
            return Optional.empty();
        }
        var own = sorted(parts.stream().map(PersonalCase::number).toList());
        own.add(number);
        var subject = DataSubject.of(number).with(own);
        var also = sorted(personal.orderedStream()
                .flatMap(data -> data.alsoOverwritten(subject).stream())
                .toList());
        also.removeAll(own);
        var whole = new Whole(own, also);
        return also.stream().allMatch(each -> isPast(each, now)) && !isHeld(whole)
                ? Optional.of(whole)
                : Optional.empty();
    }

    private boolean isPast(CaseNumber number, Instant now) {
        return Family.ofKind(number.kind())
                .map(periods::find)
                .map(period -> truth.wasOverBefore(number, period.endedBefore(now)))
                .orElse(false);
    }

    private boolean isHeld(Whole whole) {
        var customers = whole.all().stream()
                .flatMap(each -> subjects.byCase(each).stream())
                .collect(Collectors.toSet());
        return !holds.holding(whole.all(), customers).isEmpty();
    }

    private Set<CaseNumber> goesWith(CaseNumber number) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.goesWith(number).stream())
                .collect(Collectors.toSet());
    }

    private static Set<CaseNumber> sorted(Collection<CaseNumber> numbers) {
        var all = new TreeSet<>(Comparator.comparing(CaseNumber::value));
        all.addAll(numbers);
        return all;
    }
}
