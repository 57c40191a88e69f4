package io.heed.register;

import io.heed.register.RegisterMapper.Known;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.csv.ImportResult.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a batch of entries, each once, and counts what was there already. */
@Component
class EntryTaker {

    private final RegisterMapper mapper;
    private final RegisterMapper bulk;
    private final CaseOpening opening;
    private final TransactionTemplate transaction;
    private final Retry retry;

    EntryTaker(
            RegisterMapper mapper,
            SqlSessionFactory sessions,
            CaseOpening opening,
            TransactionTemplate transaction,
            Retry retry) {
        this.mapper = mapper;
        this.bulk = new SqlSessionTemplate(sessions, ExecutorType.BATCH).getMapper(RegisterMapper.class);
        this.opening = opening;
        this.transaction = transaction;
        this.retry = retry;
    }

    /** An entry and the line of the file where its record begins. */
    record Line(long line, RegisterEntry entry) {}

    /** All of the batch that is new, in one transaction; whoever stores the same at once makes it look again. */
    void keep(String source, List<Line> lines, Tally tally) {
        var stored = retry.once(() -> {
            var seen = new HashSet<>(known(source, lines).keySet());
            var fresh = lines.stream()
                    .map(Line::entry)
                    .filter(entry -> seen.add(entry.externalId()))
                    .toList();
            transaction.executeWithoutResult(status -> fresh.forEach(bulk::insert));
            return fresh.size();
        });
        tally.accepted(stored);
        tally.duplicates(lines.size() - stored);
    }

    /** A case for each, in a transaction of its own; an entry that was a record only gets its case now. */
    void open(String source, ColumnMapping mapping, List<Line> lines, Tally tally) {
        var known = retry.once(() -> known(source, lines));
        var seen = new HashSet<String>();
        for (var each : lines) {
            var earlier = known.get(each.entry().externalId());
            var isThere = earlier != null && earlier.caseNumber() != null;
            if (isThere || seen.contains(each.entry().externalId())) {
                tally.duplicates(1);
                continue;
            }
            try {
                open(each.entry(), mapping, earlier != null);
                seen.add(each.entry().externalId());
                tally.accepted(1);
            } catch (Refused refused) {
                tally.rejected(each.line(), CaseOpening.byColumn(refused, mapping));
            } catch (Conflict otherContent) {
                tally.rejected(each.line(), new Refused(null, "register.reason.other-content"));
            }
        }
    }

    private void open(RegisterEntry entry, ColumnMapping mapping, boolean isRecorded) {
        var caseNumber = retry.once(() -> opening.open(entry, mapping));
        retry.once(() -> transaction.executeWithoutResult(status -> {
            if (!isRecorded) {
                mapper.insert(entry);
            }
            mapper.opened(entry.source(), entry.externalId(), caseNumber);
        }));
    }

    private Map<String, Known> known(String source, List<Line> lines) {
        var ids =
                lines.stream().map(line -> line.entry().externalId()).distinct().toList();
        return mapper.known(source, ids).stream().collect(Collectors.toMap(Known::externalId, Function.identity()));
    }
}
