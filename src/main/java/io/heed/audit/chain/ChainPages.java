package io.heed.audit.chain;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The chain for auditors: how far it has come, and whether it is true. Times are in UTC, as they are sealed. */
@Controller
@RequestMapping("/audit/chain")
class ChainPages {

    private final ChainState state;
    private final ChainVerification verification;
    private final FindingWords words;

    ChainPages(ChainState state, ChainVerification verification, FindingWords words) {
        this.state = state;
        this.verification = verification;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("state", state.now());
        model.addAttribute("zone", ZoneOffset.UTC);
        return "audit/chain";
    }

    @GetMapping("/verify")
    String verify(Locale locale, Model model) {
        var verdict = verification.verify();
        model.addAttribute("verdict", verdict);
        model.addAttribute("sentence", words.of(verdict, locale));
        model.addAttribute(
                "findings",
                verdict.findings().stream().map(each -> words.of(each, locale)).toList());
        return show(model);
    }
}
