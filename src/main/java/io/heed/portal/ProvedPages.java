package io.heed.portal;

import io.heed.improvement.ImprovementBoard;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** You said, we did: what customers told us, what we changed, and the proof; only what was released for everybody to read. */
@Controller
class ProvedPages {

    private final ImprovementBoard board;

    ProvedPages(ImprovementBoard board) {
        this.board = board;
    }

    @GetMapping("/improvements")
    String show(Locale locale, Model model) {
        model.addAttribute("cards", board.released());
        model.addAttribute("polish", "pl".equals(locale.getLanguage()));
        return "portal/improvements";
    }
}
