package io.heed.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Subject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The tables on their pages: who gets there, what they see, and what happens to what they type. */
@HeedTest
@Transactional
class TablePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Changes changes;

    @Test
    void ownersManagersAndAuditorsReadAndNobodyElse() throws Exception {
        for (var path : new String[] {
            "/studio/changes",
            "/studio/calendars",
            "/studio/calendars/uk",
            "/studio/letters",
            "/studio/letters/acknowledgement-pl",
            "/studio/playbooks",
            "/studio/playbooks/outage.UPDATE"
        }) {
            for (var role : new String[] {"OWNER", "MANAGER", "AUDITOR"}) {
                web.perform(get(path).with(as(role))).andExpect(status().isOk());
            }
            for (var role : new String[] {"AGENT", "LEAD", "BRANCH", "ADMIN"}) {
                web.perform(get(path).with(as(role))).andExpect(status().isForbidden());
            }
        }
        web.perform(get("/studio/calendars/uk").with(as("AUDITOR")))
                .andExpect(content().string(allOf(containsString("readonly"), not(containsString("Propose it")))));
        web.perform(get("/studio/calendars/always").with(as("OWNER"))).andExpect(status().isNotFound());
        web.perform(get("/studio/calendars/nowhere").with(as("OWNER"))).andExpect(status().isNotFound());
        for (var wrong : new String[] {"nothing.UPDATE", "outage.NEVER", "outage", "outage.UPDATE.en"}) {
            web.perform(get("/studio/playbooks/" + wrong).with(as("OWNER"))).andExpect(status().isNotFound());
        }
        web.perform(get("/studio/changes/999999").with(as("OWNER"))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        web.perform(calendar("", "nine to five").param("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"f-TUESDAY-error\""),
                                containsString("href=\"#f-TUESDAY\""),
                                containsString("href=\"#reason\""),
                                containsString("value=\"nine to five\""))));
    }

    @Test
    void aLookSaysWhatChangesAndWhatItDoesToDatesAndKeepsNothing() throws Exception {
        web.perform(calendar("/preview", "08:00-10:00"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("16 working hours"),
                                containsString("Tuesday"),
                                containsString("<ins class=\"words\" dir=\"auto\">08:00-10:00</ins>"),
                                containsString("Dates that customers were given stay"))));
        assertThat(changes.waitingFor(Subject.CALENDAR, "pl")).isEmpty();
        web.perform(get("/studio/calendars/pl/preview").with(as("OWNER")))
                .andExpect(redirectedUrl("/studio/calendars/pl"));
    }

    @Test
    void oneProposesAndAnotherOneAgreesOnThePageOfTheProposal() throws Exception {
        web.perform(calendar("", "08:00-10:00").param("reason", "<b>Short</b> Tuesdays"))
                .andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.CALENDAR, "pl").orElseThrow();
        var path = "/studio/changes/" + change.id();

        web.perform(get("/studio/changes").with(as("OWNER")))
                .andExpect(content().string(containsString("Calendar: Poland, office hours")));
        web.perform(get("/studio/changes?lang=pl").with(as("MANAGER")))
                .andExpect(content().string(containsString("Kalendarz: Poland, office hours")));
        web.perform(get(path).with(user("owner").roles("OWNER")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody else has to decide."),
                                containsString("&lt;b&gt;Short&lt;/b&gt; Tuesdays"),
                                not(containsString(">Agree<")))));
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(user("owner").roles("OWNER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get(path).with(user("manager").roles("MANAGER")))
                .andExpect(content().string(allOf(containsString(">Agree<"), not(containsString(">Take back<")))));
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(as("AUDITOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        web.perform(post(path + "/refusal")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(status().isConflict());
        web.perform(get("/studio/calendars/pl").with(as("OWNER")))
                .andExpect(content().string(containsString("Edition 2, from")));
    }

    @Test
    void whatAPlaybookSaysIsReadWithSampleValuesProposedAndAgreedToByAnotherPerson() throws Exception {
        web.perform(playbook("/preview", "Dear {firstName}, a discount! <b>[[7*7]]</b>\n\n{words?}"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dear Anna, a discount! &lt;b&gt;[[7*7]]&lt;/b&gt;"),
                                containsString("reads like an offer"),
                                containsString("also when they leave later"))));
        web.perform(playbook("", "Dear {produkt}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#f-body-en\""),
                                containsString("There is no {produkt} to fill in."),
                                containsString("Dear {produkt}</textarea>"))));
        web.perform(playbook("", "Dear {firstName}, it goes on.")).andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.PLAYBOOK, "outage.UPDATE").orElseThrow();
        web.perform(playbook("", "Dear {firstName}, it goes on and on."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("waits for a second person already")));
        web.perform(post("/studio/changes/" + change.id() + "/agreement")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/studio/changes/" + change.id()));
        web.perform(get("/studio/playbooks?lang=pl").with(as("OWNER")))
                .andExpect(content().string(allOf(containsString("Awaria: "), containsString("Wydanie 2, od"))));
    }

    @Test
    void aLetterIsReadAsAMailBeforeAnybodyAgreesAndOnlyAsText() throws Exception {
        web.perform(letter("/preview", "Sorry, <script>alert(1)</script> [[7*7]] th:text"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Amara looks after your case"),
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt; [[7*7]] th:text"),
                                not(containsString("<script>alert")))));
        web.perform(letter("", "Sorry, ${T(java.lang.Runtime)}").param("reason", "Warmer"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("There is no {T(java.lang.Runtime)} to fill in here."),
                                containsString("id=\"f-sorry-error\""))));
        web.perform(letter("", "Sorry, <i>truly</i>.").param("reason", "Warmer"))
                .andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.LETTER, "acknowledgement-en").orElseThrow();

        web.perform(get("/studio/changes/" + change.id() + "/mail").with(as("MANAGER")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("Sorry, &lt;i&gt;truly&lt;/i&gt;.")));
        web.perform(get("/studio/changes/" + change.id() + "/mail").with(as("AGENT")))
                .andExpect(status().isForbidden());
        web.perform(get("/studio/letters/no-such-en").with(as("OWNER"))).andExpect(status().isNotFound());
    }

    @Test
    void aTeamIsRefusedACalendarThatThereIsNotAndALeadWhoCannotLead() throws Exception {
        var first = changes.firstDay(Subject.TEAM, "service").toString();
        web.perform(team(first, "Care", " ", "moon", "agent"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"f-name-pl-error\""),
                                containsString("id=\"f-calendar-error\""),
                                containsString("id=\"f-lead-error\""))));
        web.perform(team(first, "Care", "Opieka", "pl", "manager")).andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.TEAM, "service").orElseThrow();
        web.perform(post("/studio/changes/" + change.id() + "/agreement")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/studio/changes/" + change.id()));

        web.perform(get("/studio/teams?lang=pl").with(as("AUDITOR")))
                .andExpect(content().string(allOf(containsString("Wydanie 1, od"), containsString("Rozliczenia"))));
    }

    @Test
    void aMoveToAnotherTeamSaysWhatIsHandedOnAndCountsWhenASecondPersonAgrees() throws Exception {
        web.perform(member("agent2", "/preview", 0, "billing", ""))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("What is handed on"),
                                containsString("Customer service who is there"),
                                containsString("<ins class=\"words\" dir=\"auto\">billing</ins>"))));
        web.perform(member("agent2", "", 0, "billing", "").param("reason", "More bills"))
                .andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.MEMBERSHIP, "agent2").orElseThrow();
        for (var who : new String[] {"owner", "manager"}) {
            web.perform(post("/studio/changes/" + change.id() + "/agreement")
                            .param("version", "0")
                            .with(user(who).roles(who.toUpperCase(Locale.ROOT)))
                            .with(csrf()))
                    .andExpect(who.equals("owner") ? status().isUnprocessableEntity() : status().is3xxRedirection());
        }
        web.perform(get("/studio/memberships/agent2?lang=pl").with(as("AUDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Obsługa klienta"),
                                containsString("Rozliczenia"),
                                containsString("od początku"))));
        web.perform(get("/studio/memberships?lang=pl").with(as("MANAGER")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Amara Okafor (Obsługa klienta)"),
                                containsString("Tak jak przy zakładaniu konta"))));
        web.perform(member("agent2", "", -1, "digital", change.validFrom().toString()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aMoveThatCannotBeIsRefusedBesideWhatIsWrong() throws Exception {
        refused("agent", 0, "service", "", "f-team");
        refused("agent", 0, "moon'; --", "", "f-team");
        refused("agent", 0, "billing", "soon", "f-last-day");
        refused(
                "agent",
                5,
                "billing",
                changes.firstDay(Subject.MEMBERSHIP, "agent").toString(),
                "f-last-day");
        refused("agent", 0, "billing", "+999999999-12-31", "f-last-day");
        refused("agent", 0, "", "2027-03-01", "f-last-day");
        refused("agent", -5, "billing", "", "validFrom");
        refused("lead", 0, "billing", "", "f-team");
        web.perform(member("lead", "", 0, "billing", "").param("reason", "why"))
                .andExpect(content().string(containsString("leads the team Customer service")));
        web.perform(member("owner2", "", 0, "billing", "")).andExpect(status().isNotFound());
        web.perform(member("nobody", "", 0, "billing", "")).andExpect(status().isNotFound());
        web.perform(get("/studio/memberships/{k}", "NO BODY").with(as("OWNER"))).andExpect(status().isNotFound());
        web.perform(get("/studio/memberships").with(as("ADMIN"))).andExpect(status().isForbidden());
    }

    private void refused(String who, int days, String team, String lastDay, String field) throws Exception {
        web.perform(member(who, "", days, team, lastDay).param("reason", "why"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")));
    }

    private MockHttpServletRequestBuilder member(String who, String what, int days, String team, String lastDay) {
        var first = who.equals("nobody")
                ? changes.firstDay(Subject.TEAM, "service")
                : changes.firstDay(Subject.MEMBERSHIP, who);
        return post("/studio/memberships/" + who + what)
                .param("validFrom", first.plusDays(days).toString())
                .param("f-team", team)
                .param("f-last-day", lastDay)
                .with(user("owner").roles("OWNER"))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder team(
            String from, String name, String namePl, String calendar, String lead) {
        return post("/studio/teams/service")
                .param("validFrom", from)
                .param("reason", "A new name")
                .param("f-name", name)
                .param("f-name-pl", namePl)
                .param("f-calendar", calendar)
                .param("f-lead", lead)
                .with(user("owner").roles("OWNER"))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder playbook(String what, String body) {
        var of = changes.table(Subject.PLAYBOOK);
        var first = changes.firstDay(Subject.PLAYBOOK, "outage.UPDATE");
        var request = post("/studio/playbooks/outage.UPDATE" + what)
                .param("validFrom", first.toString())
                .param("reason", "Shorter")
                .with(user("owner").roles("OWNER"))
                .with(csrf());
        of.at("outage.UPDATE", first)
                .forEach((name, text) -> request.param("f-" + name, name.equals("body-en") ? body : text));
        return request;
    }

    private MockHttpServletRequestBuilder letter(String what, String sorry) {
        var of = changes.table(Subject.LETTER);
        var first = changes.firstDay(Subject.LETTER, "acknowledgement-en");
        var request = post("/studio/letters/acknowledgement-en" + what)
                .param("validFrom", first.toString())
                .with(user("owner").roles("OWNER"))
                .with(csrf());
        of.at("acknowledgement-en", first)
                .forEach((name, text) -> request.param("f-" + name, name.equals("sorry") ? sorry : text));
        return request;
    }

    private MockHttpServletRequestBuilder calendar(String what, String tuesdays) {
        var of = changes.table(Subject.CALENDAR);
        var first = changes.firstDay(Subject.CALENDAR, "pl");
        var request = post("/studio/calendars/pl" + what)
                .param("validFrom", first.plusDays(10).toString())
                .with(user("owner").roles("OWNER"))
                .with(csrf());
        for (Map.Entry<String, String> each : of.at("pl", first).entrySet()) {
            request.param("f-" + each.getKey(), each.getKey().equals("TUESDAY") ? tuesdays : each.getValue());
        }
        return request;
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
