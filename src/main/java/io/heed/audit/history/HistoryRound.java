package io.heed.audit.history;

import io.heed.audit.history.ChangedCases.Found;
import io.heed.audit.history.HistoryMapper.Latest;
import io.heed.audit.history.HistoryMarkMapper.Source;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One round: what is new is read, its cases are written, the marks are moved, all in one transaction or not at all. */
@Component
@Transactional
class HistoryRound {

    private final HistoryMarkMapper marks;
    private final ChangedCases changed;
    private final HistoryMapper mapper;
    private final CaseProjection projection;

    HistoryRound(HistoryMarkMapper marks, ChangedCases changed, HistoryMapper mapper, CaseProjection projection) {
        this.marks = marks;
        this.changed = changed;
        this.mapper = mapper;
        this.projection = projection;
    }

    /** How many rows were read; none as well while another node is at it. */
    int next() {
        if (marks.hold().isEmpty()) {
            return 0;
        }
        var found = changed.readOn();
        projection.write(notYetWritten(found));
        return found.rows();
    }

    /** Writes these cases, whatever happened to them. */
    void write(Collection<CaseNumber> cases) {
        marks.holdLater();
        projection.write(cases);
    }

    /** A case is written as it is by now: rows of it that come later in the tables need not be looked at again. */
    private Set<CaseNumber> notYetWritten(Found found) {
        var cases = found.cases();
        if (cases.isEmpty()) {
            return cases;
        }
        var known = mapper.known(cases).stream().collect(Collectors.toMap(Latest::number, Function.identity()));
        var wanted = new HashSet<CaseNumber>();
        for (var each : cases) {
            var written = known.get(each);
            if (found.late().contains(each)
                    || written == null
                    || written.lastRecord() < latest(found, Source.RECORDS, each)
                    || written.lastFlow() < latest(found, Source.FLOWS, each)) {
                wanted.add(each);
            }
        }
        return wanted;
    }

    private static long latest(Found found, Source source, CaseNumber about) {
        return found.latest().get(source).getOrDefault(about, 0L);
    }
}
