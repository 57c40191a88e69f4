package io.heed.desk.web;

import io.heed.complaint.CaseLinks;
import io.heed.complaint.Duplicates;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What pages about a complaint show around it: cases like it and cases linked with it. */
@Component
class CaseSurroundings {

    private final Duplicates duplicates;
    private final CaseLinks links;

    CaseSurroundings(Duplicates duplicates, CaseLinks links) {
        this.duplicates = duplicates;
        this.links = links;
    }

    void show(CaseNumber caseNumber, Actor who, Map<String, Object> model) {
        model.put("duplicates", who.role().worksCases() ? duplicates.of(caseNumber, who) : List.of());
        model.put("links", links.of(caseNumber, who));
    }
}
