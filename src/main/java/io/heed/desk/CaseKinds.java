package io.heed.desk;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.CaseKind.CaseLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of cases by the letters of their numbers. */
@Component
public class CaseKinds {

    private final Map<String, CaseKind> kinds;

    CaseKinds(List<CaseKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(CaseKind::letters, Function.identity()));
    }

    /**
     * The kind of this case.
     *
     * @throws NotFound when there is no such kind
     */
    public CaseKind of(CaseNumber caseNumber) {
        var kind = kinds.get(caseNumber.kind());
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    /** What a list says of these cases, of whatever kind; those this person may not see are left out. */
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        wanted.stream()
                .distinct()
                .filter(each -> kinds.containsKey(each.kind()))
                .collect(Collectors.groupingBy(CaseNumber::kind))
                .forEach((letters, cases) -> lines.putAll(kinds.get(letters).lines(cases, who)));
        return lines;
    }
}
