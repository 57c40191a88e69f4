package io.heed.audit.history;

import io.heed.audit.history.HistoryMarkMapper.Gap;
import io.heed.audit.history.HistoryMarkMapper.Seen;
import io.heed.audit.history.HistoryMarkMapper.Source;
import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which cases something happened to since they were looked at. Rows are numbered when they are written and are seen when their
 * transaction commits, which may be later than that of rows with higher numbers: numbers passed over are remembered, and
 * looked for again until no transaction can be so old.
 */
@Component
class ChangedCases {

    private static final int ROWS = 2_000;
    private static final int CASES = 100;

    /** At one round every two seconds, more than half an hour. */
    private static final int PATIENCE = 1_000;

    private final HistoryMarkMapper mapper;

    ChangedCases(HistoryMarkMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What a round found.
     *
     * @param latest of each case the number of its latest row
     * @param late cases with rows that came after later ones
     * @param rows how many rows were read
     */
    record Found(Map<Source, Map<CaseNumber, Long>> latest, Set<CaseNumber> late, int rows) {

        Set<CaseNumber> cases() {
            var cases = new HashSet<>(late);
            latest.values().forEach(each -> cases.addAll(each.keySet()));
            return cases;
        }
    }

    /** Reads on from the marks and moves them; at most so many rows and cases that a transaction can hold them. */
    Found readOn() {
        var latest = new HashMap<Source, Map<CaseNumber, Long>>();
        var late = new HashSet<CaseNumber>();
        var rows = 0;
        for (var source : Source.values()) {
            rows += late(source, late);
            var changed = new HashMap<CaseNumber, Long>();
            rows += readOn(source, changed);
            latest.put(source, changed);
        }
        mapper.countGaps();
        mapper.dropGaps(PATIENCE);
        return new Found(latest, late, rows);
    }

    private int readOn(Source source, Map<CaseNumber, Long> changed) {
        var high = mapper.high(source);
        var last = high;
        var gaps = new ArrayList<Gap>();
        var rows = 0;
        for (var row : mapper.after(source, high, ROWS)) {
            if (isAbout(row)) {
                var about = new CaseNumber(row.caseNumber());
                if (changed.size() == CASES && !changed.containsKey(about)) {
                    break;
                }
                changed.put(about, row.id());
            }
            if (row.id() > last + 1) {
                gaps.add(new Gap(last + 1, row.id() - 1, 0));
            }
            last = row.id();
            rows++;
        }
        if (!gaps.isEmpty()) {
            mapper.addGaps(source, gaps);
        }
        if (last > high) {
            mapper.moveTo(source, last);
        }
        return rows;
    }

    private int late(Source source, Set<CaseNumber> late) {
        var rows = mapper.inGaps(source);
        if (rows.isEmpty()) {
            return 0;
        }
        for (var gap : mapper.gaps(source)) {
            var filled = rows.stream()
                    .map(Seen::id)
                    .filter(id -> id >= gap.firstId() && id <= gap.lastId())
                    .toList();
            if (!filled.isEmpty()) {
                narrow(source, gap, filled);
            }
        }
        rows.stream()
                .filter(ChangedCases::isAbout)
                .map(row -> new CaseNumber(row.caseNumber()))
                .forEach(late::add);
        return rows.size();
    }

    private void narrow(Source source, Gap gap, List<Long> filled) {
        var rest = new ArrayList<Gap>();
        var first = gap.firstId();
        for (var id : filled) {
            if (id > first) {
                rest.add(new Gap(first, id - 1, gap.rounds()));
            }
            first = id + 1;
        }
        if (first <= gap.lastId()) {
            rest.add(new Gap(first, gap.lastId(), gap.rounds()));
        }
        mapper.removeGap(source, gap.firstId());
        if (!rest.isEmpty()) {
            mapper.addGaps(source, rest);
        }
    }

    private static boolean isAbout(Seen row) {
        return CaseNumber.isValid(row.caseNumber());
    }
}
