package io.heed.audit.history;

import io.heed.audit.history.HistoryMarkMapper.Source;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the history anew from what it is made from. Meanwhile searches find what is made already. Marks that nothing comes
 * after keep other nodes away while the tables are emptied; cut short there, it is to be called again.
 */
@Component
public class HistoryRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryRebuild.class);

    /** Numbers once given to elements and outcomes stay. */
    private static final List<String> MADE = List.of(
            "history_case",
            "history_person",
            "history_decision",
            "history_step",
            "history_heat",
            "history_path",
            "history_path_time",
            "history_run",
            "history_gap");

    private final HistoryMarkMapper marks;
    private final CaseHistoryKeeping keeping;
    private final TransactionTemplate transaction;

    HistoryRebuild(HistoryMarkMapper marks, CaseHistoryKeeping keeping, TransactionTemplate transaction) {
        this.marks = marks;
        this.keeping = keeping;
        this.transaction = transaction;
    }

    /** Empties the tables and fills them again; returns how many rows were read for it. */
    public int rebuild() {
        markAll(CaseHistoryKeeping.STANDSTILL);
        MADE.forEach(marks::empty);
        markAll(0);
        var rows = 0;
        for (var more = keeping.catchUp(); more > 0; more = keeping.catchUp()) {
            rows += more;
        }
        LOG.info("The history was made anew from {} rows", rows);
        return rows;
    }

    private void markAll(long high) {
        transaction.executeWithoutResult(status -> {
            marks.holdLater();
            for (var source : Source.values()) {
                marks.moveTo(source, high);
            }
        });
    }
}
