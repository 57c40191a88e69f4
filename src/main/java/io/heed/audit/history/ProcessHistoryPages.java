package io.heed.audit.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.audit.history.ProcessHistories.Line;
import io.heed.audit.history.ProcessHistories.Lived;
import io.heed.audit.history.ProcessHistories.Place;
import io.heed.engine.ProcessDiagrams.Drawn;
import io.heed.engine.ProcessDiagrams.Element;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Processes as they were lived, for auditors: each version's diagram with what happened on it. */
@Controller
@RequestMapping("/audit/processes")
class ProcessHistoryPages {

    private static final int WARMEST = 5;

    private final ProcessHistories histories;
    private final CaseHistoryKeeping keeping;
    private final CurrentStaff current;
    private final MessageSource messages;
    private final ObjectMapper json;

    ProcessHistoryPages(
            ProcessHistories histories,
            CaseHistoryKeeping keeping,
            CurrentStaff current,
            MessageSource messages,
            ObjectMapper json) {
        this.histories = histories;
        this.keeping = keeping;
        this.current = current;
        this.messages = messages;
        this.json = json;
    }

    /** How warm an element is, from 1, and what is written on it. */
    record Warm(int level, String text) {}

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute(
                "processes",
                histories.all(current.actor()).stream()
                        .collect(Collectors.groupingBy(Line::process, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("called", new HistoryNames(messages, locale));
        model.addAttribute("lag", keeping.lag());
        return "audit/history-processes";
    }

    @GetMapping("/{process}")
    String show(
            @PathVariable String process,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String by,
            Locale locale,
            Model model) {
        var lived =
                histories.of(process, version == null || version.isBlank() ? null : number(version), current.actor());
        var isByTime = "time".equals(by);
        var names = new HistoryNames(messages, locale);
        model.addAttribute("lived", lived);
        model.addAttribute("byTime", isByTime);
        model.addAttribute("warm", toJson(warm(lived, isByTime, names)));
        model.addAttribute("called", names);
        model.addAttribute("drawn", new Labels(names, lived.diagram()));
        model.addAttribute("lag", keeping.lag());
        return "audit/history-process";
    }

    @GetMapping(value = "/{process}/{version}.bpmn", produces = "application/xml;charset=UTF-8")
    @ResponseBody
    String diagram(@PathVariable String process, @PathVariable String version) {
        return histories.xml(process, number(version), current.actor());
    }

    /** What is no version is not there. */
    private static int number(String version) {
        try {
            return Integer.parseInt(version.strip());
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** Counts compare as they are; lengths of time by their doublings, as a day and a second are to be told apart as well. */
    private static Map<String, Warm> warm(Lived lived, boolean isByTime, HistoryNames names) {
        ToDoubleFunction<Place> warmth = isByTime
                ? place ->
                        place.median() == null ? 0 : Math.log1p(place.median().toSeconds())
                : Place::visits;
        var most = lived.places().stream().mapToDouble(warmth).max().orElse(0);
        return lived.places().stream()
                .filter(place -> !isByTime || place.median() != null)
                .collect(Collectors.toMap(
                        Place::element,
                        place -> new Warm(
                                most == 0
                                        ? 1
                                        : (int) Math.max(1, Math.ceil(WARMEST * warmth.applyAsDouble(place) / most)),
                                isByTime ? names.span(place.median()) : String.valueOf(place.visits())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private String toJson(Map<String, Warm> warm) {
        try {
            return json.writeValueAsString(warm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What elements are called: in the reader's language, else as drawn, else by their ids. */
    record Labels(HistoryNames names, Optional<Drawn> diagram) {

        /** The element's name. */
        public String of(String id) {
            var name = names.element(id);
            var drawn = find(id).map(Element::name).orElse(null);
            return name.equals(id) && drawn != null ? drawn : name;
        }

        /** The element's kind in BPMN, such as {@code userTask}; null when it is not drawn. */
        public String kind(String id) {
            return find(id).map(Element::kind).orElse(null);
        }

        /** Whether there is something to say of it: a gateway that only brings ways together has no name. */
        public boolean isNamed(String id) {
            return find(id).map(each -> !each.isGateway() || !of(id).equals(id)).orElse(true);
        }

        /** Where these flows lead, without the gateways between; flows of a diagram that is gone are said themselves. */
        public List<String> way(List<String> flows) {
            if (diagram.isEmpty()) {
                return flows;
            }
            return flows.stream()
                    .map(flow -> diagram.get().flows().getOrDefault(flow, flow))
                    .filter(id -> find(id).map(each -> !each.isGateway()).orElse(true))
                    .map(this::of)
                    .toList();
        }

        private Optional<Element> find(String id) {
            return diagram.map(each -> each.elements().get(id));
        }
    }
}
