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
import io.heed.complaint.Message;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Writing down what somebody tells on the telephone or at the counter. */
@HeedTest
class IntakePagesTest {

    private static final String WORDS = "Zażółć gęślą jaźń 😞 – the line drops out every evening, and nobody comes.";
    private static final Pattern NUMBER = Pattern.compile("HD-\\d{6}-\\d");

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Test
    void toldOnTheTelephoneBecomesACaseWithNumberDateAndAFirstSentence() throws Exception {
        var told = tell("agent", Map.of("phone", phone(), "language", "pl"));

        told.andExpect(content().string(containsString("Przykro mi")))
                .andExpect(content().string(containsString("/case/")));
        var view = story.staff.show(number(told), story.actor("manager"));
        assertThat(view.channel()).isEqualTo("phone");
        assertThat(view.words()).isEqualTo(WORDS);
        assertThat(view.answerBy()).isNotNull();
    }

    @Test
    void twoClicksMakeOneCase() throws Exception {
        var fields = Map.of("phone", phone(), "key", "desk-" + UUID.randomUUID());
        var first =
                send("/desk/intake", "agent", fields).andReturn().getResponse().getRedirectedUrl();

        send("/desk/intake", "agent", fields).andExpect(redirectedUrl(first));
        send("/desk/intake", "agent", with(fields, "text", "Something else."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Something else.")));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        send("/desk/intake", "agent", Map.of("careNeed", "Cannot hear well", "representativeName", "Adam Lis"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(containsString("Cannot hear well")))
                .andExpect(content().string(containsString("href=\"#careNeed\"")))
                .andExpect(content().string(containsString("href=\"#relation\"")));
        send("/desk/intake", "agent", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#email\"")));
        send("/desk/intake", "agent", Map.of("phone", phone(), "channel", "pigeon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#channel\"")));
    }

    @Test
    void onlyThoseWhoWorkOnCasesTakeComplaintsDown() throws Exception {
        for (var role : List.of(Role.AUDITOR, Role.OWNER, Role.ADMIN)) {
            web.perform(get("/desk/intake").with(as(new Actor("somebody", role, null))))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/desk/intake").with(as(new Actor("branch", Role.BRANCH, null))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"channel-branch\"")));
        web.perform(get("/desk").with(as(story.actor("agent"))))
                .andExpect(content().string(containsString("href=\"/desk/intake\"")));
    }

    @Test
    void openCasesOfTheCallerAreOfferedToThoseWhoMaySeeThem() throws Exception {
        var phone = phone();
        var number = number(tell("agent", Map.of("phone", phone)));

        send("/desk/intake/open-cases", "manager", Map.of("phone", phone))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(number.value()), containsString(WORDS))));
        web.perform(post("/desk/intake/open-cases")
                        .with(csrf())
                        .with(as(story.actor("manager")))
                        .header("HX-Request", "true")
                        .param("phone", phone))
                .andExpect(content().string(containsString(number.value())))
                .andExpect(content().string(not(containsString("<main"))));
        send("/desk/intake/open-cases", "manager", Map.of("phone", phone.substring(0, phone.length() - 1)))
                .andExpect(content().string(not(containsString(number.value()))));
        web.perform(post("/desk/intake/open-cases")
                        .with(csrf())
                        .with(as(new Actor("somebody", Role.AGENT, "branches")))
                        .param("phone", phone))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(number.value()))));
    }

    @Test
    void whatIsSaidAgainIsAddedToTheOpenCaseOnce() throws Exception {
        var phone = phone();
        var number = number(tell("agent", Map.of("phone", phone)));
        var again = Map.of(
                "key",
                "desk-" + UUID.randomUUID(),
                "case",
                number.value(),
                "text",
                "It is still dead.",
                "phone",
                phone);

        for (int clicks = 0; clicks < 2; clicks++) {
            send("/desk/intake/addition", "manager", again).andExpect(redirectedUrl("/desk/cases/" + number));
        }
        assertThat(story.staff.show(number, story.actor("manager")).messages())
                .filteredOn(message -> message.kind() == Message.Kind.CUSTOMER)
                .extracting(Message::body)
                .containsExactly("It is still dead.");
        send("/desk/intake/addition", "manager", with(again, "text", " ")).andExpect(status().isUnprocessableEntity());
        send("/desk/intake/addition", "manager", with(again, "case", "HD-1")).andExpect(status().isNotFound());
    }

    @Test
    void careStandsFirstOnTheCaseAndAuditorsReadThatItExists() throws Exception {
        var number = number(tell(
                "agent",
                Map.of("phone", phone(), "careConsent", "true", "careKind", "HEARING", "careNeed", "Speak slowly")));

        var page = web.perform(get("/desk/cases/" + number).with(as(story.actor("manager"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Speak slowly")).isPositive().isLessThan(page.indexOf(WORDS));
        web.perform(get("/desk/cases/" + number).with(as(new Actor("auditor", Role.AUDITOR, null))))
                .andExpect(content().string(containsString("This customer needs extra care")))
                .andExpect(content().string(not(containsString("Speak slowly"))));
        send("/desk/cases/" + number + "/care/withdrawal", "manager", Map.of())
                .andExpect(flash().attribute("done", "desk.case.care.withdrawn"));
        web.perform(get("/desk/cases/" + number).with(as(story.actor("manager"))))
                .andExpect(content().string(not(containsString("Speak slowly"))));
    }

    @Test
    void representativeIsNotedOnTheCasePage() throws Exception {
        var number = number(tell("agent", Map.of("phone", phone())));
        var path = "/desk/cases/" + number + "/representative";
        var adam = Map.of("representativeName", "Adam Lis", "relation", "LAWYER", "representativePhone", phone());

        send(path, "manager", Map.of("representativeName", "Adam Lis"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose what ties the representative to the customer.")))
                .andExpect(content().string(containsString("value=\"Adam Lis\"")));
        send("/desk/cases/" + number + "/care", "manager", Map.of("careNeed", "Speak slowly"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"Speak slowly\"")));
        send(path, "manager", adam).andExpect(flash().attribute("done", "desk.case.representative.noted"));
        web.perform(get("/desk/cases/" + number).with(as(story.actor("manager"))))
                .andExpect(content().string(containsString("Adam Lis")))
                .andExpect(content().string(containsString("The authority was not seen yet.")));
    }

    @Test
    void sameWordsFromTheSameCustomerAreProposedWithTheReason() throws Exception {
        var phone = phone();
        var first = number(tell("agent", Map.of("phone", phone)));
        var second = number(tell("agent", Map.of("phone", phone)));

        web.perform(get("/desk/cases/" + second).with(as(story.actor("manager"))))
                .andExpect(content().string(containsString("Merge this one into " + first)))
                .andExpect(content().string(containsString("same customer")))
                .andExpect(content().string(containsString("100 % same words")));
        send("/desk/cases/" + second + "/links", "manager", Map.of("other", first.value(), "kind", "SAME_CUSTOMER"))
                .andExpect(flash().attribute("done", "desk.case.linked"));
        web.perform(get("/desk/cases/" + first).with(as(story.actor("manager"))))
                .andExpect(content().string(containsString("Linked cases")))
                .andExpect(content().string(containsString(second.value())));
        send("/desk/cases/" + second + "/links", "manager", Map.of("other", "HD-1", "kind", "RELATED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"HD-1\"")));
    }

    private ResultActions tell(String username, Map<String, String> fields) throws Exception {
        var next = send("/desk/intake", username, fields)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return web.perform(get(next).with(as(story.actor(username)))).andExpect(status().isOk());
    }

    private ResultActions send(String path, String username, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).with(as(story.actor(username)));
        var all = with(Map.of("key", "desk-" + UUID.randomUUID(), "channel", "phone", "text", WORDS), fields);
        all.forEach((name, value) -> request.param(name, value));
        return web.perform(request);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        return with(fields, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> others) {
        var all = new HashMap<>(fields);
        all.putAll(others);
        return all;
    }

    private static CaseNumber number(ResultActions told) throws Exception {
        var matcher = NUMBER.matcher(told.andReturn().getResponse().getContentAsString());
        assertThat(matcher.find()).isTrue();
        return new CaseNumber(matcher.group());
    }

    private static String phone() {
        return "+48 " + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    }

    private static RequestPostProcessor as(Actor actor) {
        var role = new SimpleGrantedAuthority(actor.role().authority());
        return actor.team() == null
                ? user(actor.username()).authorities(role)
                : user(actor.username()).authorities(role, new SimpleGrantedAuthority("TEAM_" + actor.team()));
    }
}
