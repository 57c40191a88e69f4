package io.heed.portal;

import io.heed.knowledge.Catalogue;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where customers arrive: what we promise, what we know is wrong already, and the ways on. */
@Controller
class HomePage {

    private final Catalogue catalogue;

    HomePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String show(Model model, Locale locale) {
        model.addAttribute("issues", catalogue.openIssues(locale));
        return "portal/home";
    }
}
