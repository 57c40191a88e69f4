package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;

/** Cases that are about many customers at once, such as an outreach; there is one for each kind of them. */
public interface CasesOfMany {

    /** Cases that are about one of these customers among others, the newest first; at least one has to be asked for. */
    List<CaseNumber> aboutOneOf(Collection<Long> customers, int most);
}
