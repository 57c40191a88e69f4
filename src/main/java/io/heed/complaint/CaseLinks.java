package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that have to do with one another. Merged cases are answered as one; linked ones each get an answer of their own, by
 * people who know of the other.
 */
@Service
@Transactional
public class CaseLinks {

    private final Cases cases;
    private final CaseAccess access;
    private final LinkMapper links;

    CaseLinks(Cases cases, CaseAccess access, LinkMapper links) {
        this.cases = cases;
        this.access = access;
        this.links = links;
    }

    /** What two cases have in common. */
    public enum Kind {
        RELATED,
        SAME_CUSTOMER,
        SAME_INCIDENT
    }

    /** A case at the other end of a link. */
    public record Linked(
            CaseNumber caseNumber,
            Stage stage,
            String team,
            String owner,
            Kind kind,
            String linkedBy,
            Instant linkedAt) {}

    /** The linked cases that the reader may see. */
    @Transactional(readOnly = true)
    public List<Linked> of(CaseNumber caseNumber, Actor who) {
        access.visible(caseNumber, who);
        return links.ofCase(caseNumber).stream()
                .filter(each -> access.isVisible(each.caseNumber(), each.team(), each.owner(), who))
                .toList();
    }

    /**
     * Links two cases, both of which the one who does it may work on; linking again changes nothing.
     *
     * @throws Refused when it is one case
     */
    public void link(CaseNumber one, CaseNumber other, Kind kind, Actor who) {
        access.changeable(one, who);
        access.changeable(other, who);
        if (one.equals(other)) {
            throw new Refused("other", "complaint.link-with-itself");
        }
        var link = new LinkMapper.Link(lesser(one, other), greater(one, other), kind, who.username(), cases.now());
        if (links.add(link) == 1) {
            cases.publish(new ComplaintEvent.Linked(one, link.at(), other, who.username()));
            cases.publish(new ComplaintEvent.Linked(other, link.at(), one, who.username()));
        }
    }

    /** Takes a link off again. */
    public void unlink(CaseNumber one, CaseNumber other, Actor who) {
        access.changeable(one, who);
        access.changeable(other, who);
        if (links.remove(lesser(one, other), greater(one, other)) == 1) {
            cases.publish(new ComplaintEvent.Unlinked(one, cases.now(), other, who.username()));
            cases.publish(new ComplaintEvent.Unlinked(other, cases.now(), one, who.username()));
        }
    }

    private static CaseNumber lesser(CaseNumber one, CaseNumber other) {
        return one.value().compareTo(other.value()) <= 0 ? one : other;
    }

    private static CaseNumber greater(CaseNumber one, CaseNumber other) {
        return one.value().compareTo(other.value()) <= 0 ? other : one;
    }
}
