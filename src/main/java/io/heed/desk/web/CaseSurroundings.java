package io.heed.desk.web;

import io.heed.complaint.CareNeed;
import io.heed.complaint.CareNeeds;
import io.heed.complaint.CaseLinks;
import io.heed.complaint.Duplicates;
import io.heed.complaint.Representative;
import io.heed.complaint.Representatives;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What pages about a complaint show around it: the care its customer needs, who acts for them, cases like it and linked. */
@Component
class CaseSurroundings {

    private final Duplicates duplicates;
    private final CaseLinks links;
    private final CareNeeds careNeeds;
    private final Representatives representatives;

    CaseSurroundings(Duplicates duplicates, CaseLinks links, CareNeeds careNeeds, Representatives representatives) {
        this.duplicates = duplicates;
        this.links = links;
        this.careNeeds = careNeeds;
        this.representatives = representatives;
    }

    void show(CaseNumber caseNumber, Actor who, Map<String, Object> model) {
        model.put("duplicates", who.role().worksCases() ? duplicates.of(caseNumber, who) : List.of());
        model.put("links", links.of(caseNumber, who));
        model.put("care", careNeeds.of(caseNumber, who).orElse(null));
        model.put("representative", representatives.of(caseNumber, who).orElse(null));
        model.put("careKinds", CareNeed.Kind.values());
        model.put("relations", Representative.Relation.values());
        model.put("readsOnly", !who.role().worksCases());
    }
}
