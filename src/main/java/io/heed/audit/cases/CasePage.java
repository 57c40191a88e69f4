package io.heed.audit.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case as an auditor sees it: the path on the diagram it ran on, and everything else that is known. */
@Controller
@RequestMapping("/audit/cases/{number}")
class CasePage {

    /** The rest of a longer list is in the dossier. */
    private static final int MOST_ROWS = 300;

    private final CaseReader cases;
    private final CurrentStaff current;
    private final StaffDirectory staff;
    private final Catalogue catalogue;
    private final DeskZone zone;
    private final ObjectMapper json;

    CasePage(
            CaseReader cases,
            CurrentStaff current,
            StaffDirectory staff,
            Catalogue catalogue,
            DeskZone zone,
            ObjectMapper json) {
        this.cases = cases;
        this.current = current;
        this.staff = staff;
        this.catalogue = catalogue;
        this.zone = zone;
        this.json = json;
    }

    @GetMapping
    String show(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var names = new Names(staff);
        var view = cases.read(numberIn(number), who, MOST_ROWS, names, zone.of(who), locale);
        model.addAttribute("view", view);
        model.addAttribute("marks", view.runs().stream().collect(Collectors.toMap(RunView::key, this::marks)));
        model.addAttribute("names", names);
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("most", MOST_ROWS);
        return "audit/case";
    }

    @GetMapping("/diagrams/{instance}")
    ResponseEntity<String> diagram(
            @PathVariable String number,
            @PathVariable String instance,
            @RequestParam(defaultValue = "") String definition) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(cases.diagram(numberIn(number), instance, definition, current.actor()));
    }

    @GetMapping("/values/{change}")
    ResponseEntity<String> value(@PathVariable String number, @PathVariable String change) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(cases.value(numberIn(number), change, current.actor()));
    }

    /** What the picture of a run needs, as JSON. */
    private String marks(RunView run) {
        try {
            return json.writeValueAsString(Map.of(
                    "visits", run.visits(),
                    "flows", run.ways().stream().collect(Collectors.toMap(RunView.Way::flow, RunView.Way::times)),
                    "here", run.here()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaseNumber numberIn(String address) {
        if (!CaseNumber.isValid(address)) {
            throw new NotFound();
        }
        return new CaseNumber(address);
    }
}
