package io.heed.audit.history;

import io.heed.audit.history.HistoryMapper.Named;
import io.heed.audit.history.SearchPlan.Start;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the cases of all kinds, running or ended, for auditors. A search starts from the rarest of what is asked, so its cost
 * is that of reading these, not of how many cases there are.
 */
@Service
public class CaseSearch {

    /** Many enough to tell what is rare. */
    private static final int COUNTED = 2_000;

    private static final int AT_ONCE = 1_000;

    private final CaseSearchMapper mapper;

    CaseSearch(CaseSearchMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Some of the cases that were found.
     *
     * @param cases in the order of the list
     * @param next where the list goes on, or null when it ends here
     */
    public record Found(List<CaseFound> cases, CaseQuery.Place next) {}

    /** A decision and one of its outcomes, or an element of a process; the second is empty for any. */
    public record Choice(String first, String second) {

        /** As it is sent: both with a slash between. */
        public String key() {
            return second.isEmpty() ? first : first + "/" + second;
        }

        /** Whether it stands for any. */
        public boolean isAny() {
            return second.isEmpty();
        }
    }

    /**
     * The next cases of the list, at most {@code most}.
     *
     * @throws NotFound for anybody but auditors
     */
    @Transactional(readOnly = true)
    public Found page(CaseQuery query, int most, Actor who) {
        check(who);
        return found(query, start(query), most);
    }

    /**
     * Gives on all cases of the list, a portion of it at a time: there may be many more than fit into memory.
     *
     * @throws NotFound for anybody but auditors
     */
    public void all(CaseQuery query, Actor who, Consumer<CaseFound> each) {
        check(who);
        var start = start(query);
        var rest = query;
        while (rest != null) {
            var found = found(rest, start, AT_ONCE);
            found.cases().forEach(each);
            rest = found.next() == null ? null : query.after(found.next());
        }
    }

    /** What was ever decided. */
    public List<Choice> outcomes() {
        return choices(mapper.outcomes());
    }

    /** Where cases ever came to. */
    public List<Choice> elements() {
        return choices(mapper.elements());
    }

    /** Why cases ever came up. */
    public List<String> causes() {
        return mapper.causes();
    }

    private Found found(CaseQuery query, Start start, int most) {
        if (query.customers() != null && query.customers().isEmpty()) {
            return new Found(List.of(), null);
        }
        var rows = mapper.found(new SearchPlan(query, start, most + 1));
        var cases = rows.subList(0, Math.min(most, rows.size()));
        return new Found(cases, rows.size() > most ? cases.get(most - 1).place(query.by()) : null);
    }

    /** The first that is rare; when nothing is, that which usually is. */
    Start start(CaseQuery query) {
        var asked =
                Stream.of(Start.values()).filter(each -> each.isAskedBy(query)).toList();
        var best = asked.get(0);
        if (best == Start.NUMBER || best == Start.CUSTOMER || asked.size() == 1) {
            return best;
        }
        var fewest = COUNTED;
        for (var each : asked) {
            var count = each == Start.ALL ? COUNTED : mapper.count(new SearchPlan(query, each, COUNTED));
            if (count < fewest) {
                fewest = count;
                best = each;
            }
        }
        return best;
    }

    private static List<Choice> choices(List<Named> rows) {
        return rows.stream()
                .map(each -> new Choice(each.first(), each.second()))
                .toList();
    }

    private static void check(Actor who) {
        if (!who.is(Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
