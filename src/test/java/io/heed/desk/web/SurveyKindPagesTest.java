package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.survey.SurveyKind;
import io.heed.survey.SurveyKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What customers are asked, on the desk: read by all who see figures, changed by those who answer for it. */
@HeedTest
@Transactional
class SurveyKindPagesTest {

    private static final String KINDS = "/desk/surveys/kinds";
    private static final String TEXT = KINDS + "/delivery/en";

    @Autowired
    private MockMvc web;

    @Autowired
    private SurveyKinds kinds;

    @Test
    void allReadAndOnlySomeChange() throws Exception {
        web.perform(get("/desk/surveys").with(as("AGENT")))
                .andExpect(content().string(containsString("href=\"/desk/surveys/kinds\"")));
        web.perform(get(KINDS).with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("After a delivery"), containsString("14 days"))));
        web.perform(get(KINDS + "/delivery?lang=pl").with(as("AUDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Po dostawie"),
                                containsString("4 dni"),
                                not(containsString(">Zapisz<")),
                                not(containsString("??")))));
        web.perform(get(TEXT).with(as("AGENT"))).andExpect(content().string(not(containsString("name=\"subject\""))));
        web.perform(get(TEXT).with(as("OWNER"))).andExpect(content().string(containsString("Save as a new edition")));
        web.perform(settings("AGENT", Map.of())).andExpect(status().isNotFound());
        web.perform(text("AUDITOR", "", Map.of())).andExpect(status().isNotFound());
        web.perform(get(KINDS).with(as("BRANCH"))).andExpect(status().isForbidden());
        for (var nowhere : List.of("/no-such-thing", "/delivery/de", "/no-such-thing/en")) {
            web.perform(get(KINDS + nowhere).with(as("OWNER"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void whenIsAskedIsChangedOnceByWhoHasSeenIt() throws Exception {
        var changed = Map.of("askAfter", "36", "askAfterUnit", "HOURS", "remindAfter", "1", "remindAfterUnit", "WEEKS");
        web.perform(settings("OWNER", changed)).andExpect(flash().attribute("done", "desk.survey-kind.changed"));
        assertThat(kinds.known("delivery"))
                .returns("PT36H", SurveyKind::askAfter)
                .returns("P1W", SurveyKind::remindAfter)
                .returns("P14D", SurveyKind::expiresAfter)
                .returns(false, SurveyKind::active);
        web.perform(settings("OWNER", Map.of("version", "0", "askAfter", "3")))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody else has just changed this."),
                                containsString("value=\"3\""))));
    }

    @Test
    void everyBoundIsNamedAtItsFieldAndNothingIsChanged() throws Exception {
        var before = kinds.known("delivery");
        web.perform(settings(
                        "OWNER",
                        Map.of("askAfter", "91", "remindAfter", "23", "remindAfterUnit", "HOURS", "team", "moon")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("at most 90 days after it happened"),
                                containsString("id=\"askAfter-error\""),
                                containsString("id=\"remindAfter-error\""),
                                containsString("id=\"team-error\""),
                                not(containsString("??")))));
        for (var wrong : List.of(
                Map.of("askAfter", "soon"),
                Map.of("askAfter", "-1"),
                Map.of("askAfter", "99999999999"),
                Map.of("askAfter", ""),
                Map.of("askAfterUnit", "YEARS"),
                Map.of("askAfterUnit", "BUSINESS_DAYS"),
                Map.of("expiresAfter", "0"),
                Map.of("expiresAfter", "13", "expiresAfterUnit", "WEEKS"))) {
            web.perform(settings("OWNER", wrong)).andExpect(status().isUnprocessableEntity());
        }
        web.perform(settings("OWNER", Map.of("remindAfter", "14")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The reminder goes out before the survey is over.")));
        for (var version : List.of("7", "x", "")) {
            web.perform(settings("OWNER", Map.of("version", version))).andExpect(status().isConflict());
        }
        assertThat(kinds.known("delivery")).isEqualTo(before);
    }

    @Test
    void everyEditionIsKeptAndCustomersReadTheLatest() throws Exception {
        web.perform(text("OWNER", "", Map.of("question", "How did it arrive?", "body", "One tap.\r\n\r\nThank you.")))
                .andExpect(flash().attribute("done", "desk.survey-kind.written"))
                .andExpect(redirectedUrl(TEXT));
        var text = kinds.text("delivery", Locale.ENGLISH);
        assertThat(text.question()).isEqualTo("How did it arrive?");
        assertThat(text.body()).isEqualTo("One tap.\n\nThank you.");
        assertThat(text.edition()).isEqualTo(2);
        assertThat(kinds.text("delivery", Locale.forLanguageTag("pl")).edition())
                .as("the other language stays")
                .isEqualTo(1);
        web.perform(get(TEXT).with(as("MANAGER")))
                .andExpect(content()
                        .string(allOf(
                                containsString("How did it arrive?"),
                                containsString("How content are you with the delivery?"))));
    }

    @Test
    void whatIsMissingTooLongOrBrokenIsNamedAtItsFieldAndWhatWasTypedStays() throws Exception {
        web.perform(text(
                        "OWNER",
                        "",
                        Map.of(
                                "subject", "One line\nX-Bad: another",
                                "question", " ",
                                "lowest", "x".repeat(101),
                                "openQuestion", "<script>alert(1)</script>")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"subject-error\""),
                                containsString("This stands on one line"),
                                containsString("id=\"question-error\""),
                                containsString("id=\"lowest-error\""),
                                containsString("at most 100 characters"),
                                not(containsString("<script>alert")))));
        web.perform(text("OWNER", "", Map.of("body", "bell \u0007"))).andExpect(status().is4xxClientError());
        web.perform(post(TEXT).with(as("OWNER")).with(csrf())).andExpect(status().isUnprocessableEntity());
        assertThat(kinds.text("delivery", Locale.ENGLISH).edition()).isEqualTo(1);
    }

    @Test
    void previewShowsMailReminderAndPageAndKeepsNothing() throws Exception {
        web.perform(text("LEAD", "/preview", Map.of("question", "How did it arrive?", "highest", "splendid"))
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("How did it arrive?"),
                                containsString("5 – splendid"),
                                containsString("We ask once more"),
                                not(containsString("<main")))));
        web.perform(get(TEXT + "/preview").with(as("LEAD"))).andExpect(redirectedUrl(TEXT));
        assertThat(kinds.text("delivery", Locale.ENGLISH).edition()).isEqualTo(1);
    }

    private MockHttpServletRequestBuilder settings(String role, Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "version", Integer.toString(kinds.known("delivery").version()),
                "askAfter", "1",
                "askAfterUnit", "DAYS",
                "remindAfter", "4",
                "remindAfterUnit", "DAYS",
                "expiresAfter", "14",
                "expiresAfterUnit", "DAYS",
                "team", "service"));
        return sent(KINDS + "/delivery", role, fields, other);
    }

    private MockHttpServletRequestBuilder text(String role, String step, Map<String, String> other) {
        var text = kinds.text("delivery", Locale.ENGLISH);
        var fields = new HashMap<>(Map.of(
                "name", text.name(),
                "subject", text.subject(),
                "body", text.body(),
                "reminderSubject", text.reminderSubject(),
                "reminderBody", text.reminderBody(),
                "question", text.question(),
                "lowest", text.lowest(),
                "highest", text.highest(),
                "openQuestion", text.openQuestion()));
        return sent(TEXT + step, role, fields, other);
    }

    private static MockHttpServletRequestBuilder sent(
            String address, String role, Map<String, String> fields, Map<String, String> other) {
        fields.putAll(other);
        var request = post(address).with(as(role)).with(csrf());
        fields.forEach(request::param);
        return request;
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
