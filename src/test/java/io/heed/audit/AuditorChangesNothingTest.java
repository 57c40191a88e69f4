package io.heed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Auditors read everything and change nothing: proved over every route that is not for reading. */
@HeedTest
class AuditorChangesNothingTest {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);
    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    /** What anybody may do, known to us or not: an auditor does it as anybody. */
    private static final Map<String, String> OPEN_TO_EVERYBODY = Map.ofEntries(
            Map.entry("/report", "to complain"),
            Map.entry("/idea", "to have an idea"),
            Map.entry("/ideas/", "to want the same"),
            Map.entry("/answers/", "to say whether an answer helped"),
            Map.entry("/asked/", "what the link of a question allows"),
            Map.entry("/survey/", "what the link of a survey allows"),
            Map.entry("/case/", "what the link of a case allows"),
            Map.entry("/unsubscribe/", "what the link of a letter allows"),
            Map.entry("/consent/", "what the link of a letter allows"),
            Map.entry("/error", "says what is wrong"),
            Map.entry("/v3/api-docs", "describes the API"),
            Map.entry("/api/complaints", "to complain; below it only its import is for staff"),
            Map.entry("/api/cases/{token}", "what the link of a case allows"),
            Map.entry("/api/surveys/{token}", "what the link of a survey allows"),
            Map.entry("/api/signals", "proved by the secret of the source"),
            Map.entry("/api/webhooks", "proved by the secret of the source"));

    private static final Map<String, String> ALLOWED =
            Map.of("/demo/clock", "the clock of the demonstration, which production does not have");

    /** What the forms ask for, so that a refusal is about who sends them. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("text", "Anything"),
            Map.entry("who", "Anybody"),
            Map.entry("shows", "Anything"),
            Map.entry("to", "lead"),
            Map.entry("reason", "Anything"),
            Map.entry("into", "HD-000142-8"),
            Map.entry("state", "CLOSED"),
            Map.entry("ids", "1"),
            Map.entry("element", "resolveComplaint"),
            Map.entry("training", "letters"),
            Map.entry("wanted", "true"),
            Map.entry("username", "agent"),
            Map.entry("team", "service"),
            Map.entry("answers", "3"));

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void anAuditorChangesNothingByAnyRoute() throws Exception {
        var told = story.acknowledged();
        var task = story.workItems.ofCase(told.number()).get(0).taskId();
        var before = fingerprints();
        var tried = 0;
        var answers = new TreeMap<String, Integer>();
        for (var route : routes.getHandlerMethods().keySet()) {
            for (var pattern : route.getPatternValues()) {
                if (isOpen(pattern) || ALLOWED.containsKey(pattern)) {
                    continue;
                }
                for (var method : methods(route)) {
                    tried++;
                    var path = pattern.replace("/tasks/{id}", "/tasks/" + task)
                            .replaceAll("\\{(number|caseNumber)}", told.number().value())
                            .replaceAll("\\{id}", "1")
                            .replaceAll("\\{[a-z]+}", "en");
                    answers.put(method + " " + pattern, attempt(method, path, route));
                }
            }
        }
        assertThat(tried).isGreaterThan(60);
        answers.values().removeAll(Set.of(403, 404, 405));
        assertThat(answers).isEmpty();
        assertThat(fingerprints()).isEqualTo(before);
    }

    private int attempt(RequestMethod method, String path, RequestMappingInfo route) throws Exception {
        var types = route.getConsumesCondition().getConsumableMediaTypes();
        var type = types.isEmpty()
                ? MediaType.APPLICATION_FORM_URLENCODED
                : types.iterator().next();
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), path)
                .with(user("auditor").roles("AUDITOR"))
                .with(csrf())
                .contentType(type);
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            request.content("{}");
        } else {
            TYPED.forEach(request::param);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo route) {
        var named = route.getMethodsCondition().getMethods();
        return (named.isEmpty() ? CHANGING : named)
                .stream().filter(each -> !READING.contains(each)).collect(Collectors.toSet());
    }

    private static boolean isOpen(String pattern) {
        return !pattern.equals("/api/complaints/import")
                && !pattern.startsWith("/api/complaints/{")
                && OPEN_TO_EVERYBODY.keySet().stream().anyMatch(pattern::startsWith);
    }

    /** Every table but the record itself, which says that it was tried, and the sessions. */
    private List<String> fingerprints() {
        var tables = rows.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND table_name NOT IN ('audit_record', 'SPRING_SESSION', 'SPRING_SESSION_ATTRIBUTES')
                        ORDER BY table_name""").query(String.class).list();
        var found = new ArrayList<String>();
        for (var table : tables) {
            found.add(rows.sql("CHECKSUM TABLE `" + table + "`")
                    .query((row, n) -> row.getString(1) + " " + row.getString(2))
                    .single());
        }
        return found;
    }
}
