package io.heed.theme;

import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who reads which words of customers: agents and leads those of cases that they may open by their teams or because they
 * own them, managers and auditors all, nobody else any. What belongs to no case, such as a public post, all of these read.
 */
@Component
class WordReaders {

    private final VerbatimMapper mapper;
    private final StaffDirectory staff;

    WordReaders(VerbatimMapper mapper, StaffDirectory staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /** What of this the person may read, in its order, and what only be told the number of; in one statement. */
    Said split(List<Verbatim> all, Actor who) {
        var readable = readable(all, who);
        var unread = all.stream()
                .filter(each -> !readable.contains(each.id()))
                .collect(Collectors.toMap(
                        each -> each.product() == null ? "" : each.product(), each -> 1, Integer::sum, TreeMap::new));
        return new Said(
                all.stream().filter(each -> readable.contains(each.id())).toList(),
                unread.entrySet().stream().map(WordReaders::unread).toList());
    }

    private Set<Long> readable(List<Verbatim> all, Actor who) {
        var ids = all.stream().map(Verbatim::id).collect(Collectors.toSet());
        return switch (who.role()) {
            case MANAGER, AUDITOR -> ids;
            case AGENT, LEAD -> ids.isEmpty() ? ids : mapper.readable(ids, staff.teamsOf(who), who.username());
            case BRANCH, OWNER, ADMIN -> Collections.emptySet();
        };
    }

    private static Said.Unread unread(Map.Entry<String, Integer> of) {
        return new Said.Unread(of.getKey().isEmpty() ? null : of.getKey(), of.getValue());
    }
}
