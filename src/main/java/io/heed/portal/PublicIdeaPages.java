package io.heed.portal;

import io.heed.idea.IdeaState;
import io.heed.idea.PublicIdeas;
import io.heed.idea.VoterToken;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What became of ideas, for everybody. "Me too" counts once for each browser, by a signed number in a cookie that is set only
 * when somebody presses the button; it says nothing about who that is.
 */
@Controller
@RequestMapping("/ideas")
class PublicIdeaPages {

    private static final String COOKIE = "heed-voter";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int ON_A_PAGE = 20;

    /** The states by the word in the address, in the order of the page. */
    private static final Map<String, List<IdeaState>> CHOICES = Map.of(
            "all", List.of(IdeaState.LOOKING, IdeaState.YES, IdeaState.PLANNED, IdeaState.DONE, IdeaState.NO),
            "looking", List.of(IdeaState.LOOKING),
            "yes", List.of(IdeaState.YES),
            "planned", List.of(IdeaState.PLANNED),
            "done", List.of(IdeaState.DONE),
            "no", List.of(IdeaState.NO));

    private static final List<String> ORDER = List.of("all", "looking", "yes", "planned", "done", "no");

    private final PublicIdeas ideas;
    private final VoterToken voters;

    PublicIdeaPages(PublicIdeas ideas, VoterToken voters) {
        this.ideas = ideas;
        this.voters = voters;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "0") int page,
            @CookieValue(name = COOKIE, required = false) String token) {
        return page(state, page, token, HttpStatus.OK);
    }

    @PostMapping("/{number}/me-too")
    ModelAndView meToo(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String state,
            @CookieValue(name = COOKIE, required = false) String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var voter = voters.read(token).orElseGet(voters::draw);
        try {
            ideas.wantToo(number(number), voter);
        } catch (Refused over) {
            return page(state, 0, token, HttpStatus.CONFLICT).addObject("refused", over.messageKey());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(voter, request.isSecure()));
        return new ModelAndView("redirect:/ideas?state=" + (CHOICES.containsKey(state) ? state : "all") + "#" + number);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{number}/me-too")
    String back(@PathVariable String number) {
        return "redirect:/ideas#" + number(number);
    }

    private ModelAndView page(String state, int page, String token, HttpStatus status) {
        var chosen = CHOICES.containsKey(state) ? state : "all";
        var voter = voters.read(token).orElse("");
        var wanted = Math.max(0, Math.min(page, 10_000));
        var shown = ideas.shown(CHOICES.get(chosen), voter, ON_A_PAGE, wanted * ON_A_PAGE);
        var view = new ModelAndView("portal/ideas")
                .addObject("ideas", shown.ideas())
                .addObject("total", shown.total())
                .addObject("page", wanted)
                .addObject("last", Math.max(0, (shown.total() - 1) / ON_A_PAGE))
                .addObject("choices", ORDER)
                .addObject("choice", chosen);
        view.setStatus(status);
        return view;
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }

    private String cookie(String voter, boolean secure) {
        return ResponseCookie.from(COOKIE, voters.sign(voter))
                .path("/ideas")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
