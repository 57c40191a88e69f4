package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.shared.NotFound;
import io.heed.studio.Shelf;
import io.heed.studio.drawing.DrawnForm;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A form as people will fill it in, and field by field. */
@Controller
@RequestMapping("/studio/forms")
class FormPages {

    private final Shelf shelf;
    private final StudioModel studio;

    FormPages(Shelf shelf, StudioModel studio) {
        this.shelf = shelf;
        this.studio = studio;
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) String version, Locale locale, Model model) {
        var who = studio.fill(model, locale);
        var kept = shelf.find(Artifact.FORM, key, who);
        var shown = version == null || version.isBlank()
                ? kept.shown()
                : kept.version(StudioModel.number(version)).orElseThrow(NotFound::new);
        model.addAttribute("kept", kept);
        model.addAttribute("shown", shown);
        model.addAttribute("form", DrawnForm.of(shelf.source(shown)).orElseThrow(NotFound::new));
        model.addAttribute("publications", shelf.publications(kept));
        return "studio/form";
    }

    @GetMapping(value = "/{key}/versions/{version}.form", produces = "application/json;charset=UTF-8")
    @ResponseBody
    String file(@PathVariable String key, @PathVariable String version) {
        var kept = shelf.find(Artifact.FORM, key, studio.who());
        return shelf.source(kept.version(StudioModel.number(version)).orElseThrow(NotFound::new));
    }
}
