package io.heed.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.heed.engine.FinishedTasks;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.CurrentStaff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What of a request of somebody of the staff is put on the record: the route as the program names it, the case, ids, and
 * never a word that was typed. Whoever is not logged in as staff is not on it.
 */
@Component
class StaffRequests {

    /** Routes about our own texts and figures, which say nothing of a customer. */
    private static final List<String> ABOUT_NO_CUSTOMER =
            List.of("/desk/playbooks/", "/desk/gaps/", "/audit/processes/", "/audit/chain");

    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern PLAIN_ID = Pattern.compile("\\d{1,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NOWHERE = "nowhere";

    private final Cache<String, Boolean> open = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final AccessRecords records;
    private final CurrentStaff current;
    private final WorkItems tasks;
    private final FinishedTasks finished;
    private final RequestMappingHandlerMapping routes;

    StaffRequests(
            AccessRecords records,
            CurrentStaff current,
            WorkItems tasks,
            FinishedTasks finished,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.records = records;
        this.current = current;
        this.tasks = tasks;
        this.finished = finished;
        this.routes = routes;
    }

    /** Puts the request on the record, if it belongs there, just before the answer of this status is given. */
    void answered(HttpServletRequest request, int status) {
        var who = current.find();
        if (who.isEmpty()) {
            return;
        }
        if (REFUSALS.contains(status)) {
            var asked = asked(request);
            var facts = asked.facts();
            facts.put("method", request.getMethod());
            facts.put("status", Integer.toString(status));
            records.refused(asked.caseNumber(), facts, who.get().username());
        } else if (status / 100 == 2) {
            shown(request, who.get().username());
        }
    }

    private void shown(HttpServletRequest request, String by) {
        var asked = asked(request);
        if (request.getAttribute(ShownCount.NOTED) instanceof ShownCount.Shown several) {
            if (!several.isRefreshed() || open.asMap().putIfAbsent(by + " " + asked.route(), true) == null) {
                var facts = asked.facts();
                if (several.count() != null) {
                    facts.put("count", several.count().toString());
                }
                records.read(asked.caseNumber(), facts, by);
            }
        } else if (READING.contains(request.getMethod())
                && asked.hasVariables()
                && ABOUT_NO_CUSTOMER.stream().noneMatch(asked.route()::startsWith)) {
            records.read(asked.caseNumber(), asked.facts(), by);
        }
    }

    private Asked asked(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern instanceof String route
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                ? asked(route, variables)
                : matched(request);
    }

    /** The route of a request that was refused before it reached one. */
    private Asked matched(HttpServletRequest request) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(each -> each.getPathPatternsCondition() == null
                        ? Set.<PathPattern>of().stream()
                        : each.getPathPatternsCondition().getPatterns().stream())
                .filter(each -> each.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(each -> asked(each.getPatternString(), variables(each, path)))
                .orElseGet(() -> asked(NOWHERE, Map.of()));
    }

    private static Map<String, String> variables(PathPattern pattern, PathContainer path) {
        var found = pattern.matchAndExtract(path);
        return found == null ? Map.of() : found.getUriVariables();
    }

    private Asked asked(String route, Map<?, ?> variables) {
        var facts = new HashMap<String, String>();
        facts.put("route", route);
        CaseNumber about = null;
        for (var variable : variables.entrySet()) {
            var value = String.valueOf(variable.getValue());
            if (CaseNumber.isValid(value)) {
                about = new CaseNumber(value);
            } else if (PLAIN_ID.matcher(value).matches()) {
                facts.put(String.valueOf(variable.getKey()), value);
            }
        }
        if (about == null && route.contains("/tasks/{id}")) {
            about = caseOfTask(facts.get("id")).orElse(null);
        }
        return new Asked(route, about, facts, !variables.isEmpty());
    }

    private Optional<CaseNumber> caseOfTask(String task) {
        return task == null
                ? Optional.empty()
                : tasks.find(task)
                        .map(WorkItem::caseNumber)
                        .or(() -> finished.find(task).map(FinishedTasks.FinishedTask::caseNumber));
    }

    private record Asked(String route, CaseNumber caseNumber, Map<String, String> facts, boolean hasVariables) {}
}
