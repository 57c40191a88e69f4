package io.heed.audit.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.audit.history.CaseAsked.Sent;
import io.heed.audit.history.CaseSearch.Choice;
import io.heed.customer.Customers;
import io.heed.desk.Names;
import io.heed.desk.web.TeamNames;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.shared.audit.CasesOfMany;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The search over all cases, for auditors; as a page and as a file. */
@Controller
class HistoryPages {

    private static final int SHOWN = 50;

    private final CaseSearch search;
    private final CaseAsked asked;
    private final CaseHistoryKeeping keeping;
    private final Customers customers;
    private final ObjectProvider<CasesOfMany> manifold;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final MessageSource messages;

    HistoryPages(
            CaseSearch search,
            CaseAsked asked,
            CaseHistoryKeeping keeping,
            Customers customers,
            ObjectProvider<CasesOfMany> manifold,
            StaffDirectory staff,
            CurrentStaff current,
            MessageSource messages) {
        this.search = search;
        this.asked = asked;
        this.keeping = keeping;
        this.customers = customers;
        this.manifold = manifold;
        this.staff = staff;
        this.current = current;
        this.messages = messages;
    }

    @ShowsCustomers(counted = "shown")
    @GetMapping("/audit/cases")
    ModelAndView list(@ModelAttribute("sent") Sent sent, Locale locale) {
        var model = new ModelMap();
        model.addAttribute("called", new HistoryNames(messages, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("teams", new TeamNames(staff));
        model.addAttribute("zone", ZoneOffset.UTC);
        model.addAttribute("lag", keeping.lag());
        model.addAttribute("kinds", asked.kinds());
        model.addAttribute("causes", search.causes());
        model.addAttribute("decisions", grouped(search.outcomes()));
        model.addAttribute("steps", grouped(search.elements()));
        model.addAttribute("problems", Map.of());
        try {
            found(asked.query(sent), model);
            return new ModelAndView("audit/history", model);
        } catch (Refused refused) {
            model.addAttribute("problems", sentences(refused, locale));
            return new ModelAndView("audit/history", model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @ShowsCustomers
    @GetMapping("/audit/cases.csv")
    void file(@ModelAttribute("sent") Sent sent, HttpServletResponse response) throws IOException {
        var who = current.actor();
        var query = asked.query(sent);
        response.setContentType("text/csv");
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("cases.csv").build().toString());
        var sheet = new HistorySheet(response.getOutputStream());
        search.all(query, who, sheet::line);
        sheet.seal();
    }

    private void found(CaseQuery query, ModelMap model) {
        var found = search.page(query, SHOWN, current.actor());
        model.addAttribute("found", found);
        model.addAttribute("shown", found.cases());
        model.addAttribute("isLater", query.after() != null);
        model.addAttribute("ofMany", ofMany(query));
        model.addAttribute(
                "customers",
                customers.names(found.cases().stream()
                        .map(CaseFound::customerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    /** What concerns these customers among others: it is nobody's own case, and stands below those that are. */
    private List<CaseNumber> ofMany(CaseQuery query) {
        return query.customers() == null || query.customers().isEmpty() || query.after() != null
                ? List.of()
                : manifold.orderedStream()
                        .flatMap(each -> each.aboutOneOf(query.customers(), SHOWN).stream())
                        .toList();
    }

    private static Map<String, List<Choice>> grouped(List<Choice> choices) {
        return choices.stream().collect(Collectors.groupingBy(Choice::first, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<String, String> sentences(Refused refused, Locale locale) {
        return refused.all().stream()
                .collect(Collectors.toMap(
                        Refused::field,
                        each -> messages.getMessage(each.messageKey(), each.arguments(), locale),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
