package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.shared.NotFound;
import io.heed.studio.Shelf;
import io.heed.studio.drawing.DrawnTable;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A decision table as it is drawn, and row by row. */
@Controller
@RequestMapping("/studio/decisions")
class DecisionPages {

    private final Shelf shelf;
    private final StudioModel studio;

    DecisionPages(Shelf shelf, StudioModel studio) {
        this.shelf = shelf;
        this.studio = studio;
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) String version, Locale locale, Model model) {
        var who = studio.fill(model, locale);
        var kept = shelf.find(Artifact.DECISION, key, who);
        var shown = version == null || version.isBlank()
                ? kept.shown()
                : kept.version(StudioModel.number(version)).orElseThrow(NotFound::new);
        var tables = shelf.tree(shown).map(DrawnTable::all).orElseThrow(NotFound::new);
        model.addAttribute("kept", kept);
        model.addAttribute("shown", shown);
        model.addAttribute("table", tables.get(key));
        model.addAttribute("tables", tables.values());
        model.addAttribute("publications", shelf.publications(kept));
        return "studio/decision";
    }

    @GetMapping(value = "/{key}/versions/{version}.dmn", produces = "application/xml;charset=UTF-8")
    @ResponseBody
    String file(@PathVariable String key, @PathVariable String version) {
        var kept = shelf.find(Artifact.DECISION, key, studio.who());
        return shelf.source(kept.version(StudioModel.number(version)).orElseThrow(NotFound::new));
    }
}
