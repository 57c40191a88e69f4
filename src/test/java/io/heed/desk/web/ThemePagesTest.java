package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
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
import io.heed.complaint.Severity;
import io.heed.complaint.process.Story;
import io.heed.promise.ClockKind;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.Team;
import io.heed.theme.GapRegister;
import io.heed.theme.Heard;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import io.heed.theme.Verbatim;
import io.heed.theme.Verbatims;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Themes and gaps on the desk, and who sees what of them. */
@HeedTest
class ThemePagesTest {

    private static final String WORDS = "The engineer was missing, again, signed Zyx";

    @Autowired
    private MockMvc web;

    @Autowired
    private Themes themes;

    @Autowired
    private Verbatims verbatims;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Clock clock;

    private final String id = UUID.randomUUID().toString();

    @Test
    void anAgentOpensAThemeFindsWordsAndTakesThemOutAgain() throws Exception {
        var page = web.perform(form(
                        "/desk/themes",
                        "agent",
                        Map.of(
                                "titleEn",
                                "Missed visits " + id,
                                "titlePl",
                                "Przepadłe wizyty",
                                "product",
                                "",
                                "team",
                                "service")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var verbatim = said(1);
        web.perform(get(page).param("q", id).with(role("agent")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Missed visits " + id)))
                .andExpect(content().string(containsString(WORDS)));

        web.perform(form(page + "/words", "agent", Map.of("id", Long.toString(verbatim))))
                .andExpect(flash().attribute("done", "desk.theme.assigned"));
        web.perform(get(page).with(role("agent")))
                .andExpect(content().string(containsString("What customers said (1)")));
        web.perform(form(page + "/releases", "agent", Map.of("id", Long.toString(verbatim))))
                .andExpect(redirectedUrl(page));
        web.perform(get(page).with(role("agent")))
                .andExpect(content().string(containsString("What customers said (0)")));
    }

    @Test
    void manySuggestionsStandBelowTheFiguresAndMostOfThemAreFolded() throws Exception {
        for (int place = 0; place < 9; place++) {
            rows.sql("INSERT INTO theme (number, state, words, team, severity, opened_at, opened_by)"
                            + " VALUES (?, 'SUGGESTED', 'engineer, visit', 'service', 'LOW', '2026-11-20 09:00:00', ?)")
                    .params(CaseNumber.of("TH", 999_900 + place).value(), id)
                    .update();
        }
        var page = web.perform(get("/desk/themes").with(role("agent")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        rows.sql("DELETE FROM theme WHERE opened_by = ?").param(id).update();
        assertThat(page).containsPattern("id=\"pareto\"[\\s\\S]*id=\"alike\"[\\s\\S]*<summary><span>\\d+ more</span>");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
        web.perform(form(
                        "/desk/themes",
                        "agent",
                        Map.of("titleEn", "Missed visits", "titlePl", " ", "product", "steam", "team", "service")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give it a title of at most 200 characters.")))
                .andExpect(content().string(containsString("Missed visits")));
        web.perform(form(
                        "/desk/gaps",
                        "agent",
                        Map.of("place", "MOON", "promised", "x", "happens", "", "owner", "nobody")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose where it was promised.")))
                .andExpect(content().string(containsString("Say it in 5 to 1,000 characters.")))
                .andExpect(content().string(containsString("Choose who closes it.")));
    }

    @Test
    void nothingOrNonsenseIsRefusedAndChangesNothing() throws Exception {
        var theme = theme();
        web.perform(form("/desk/themes/" + theme + "/words", "agent", Map.of()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose at least one and at most")));
        web.perform(form("/desk/themes/" + theme + "/words", "agent", Map.of("id", "all of them")))
                .andExpect(status().is4xxClientError());
        for (var nowhere : List.of("/desk/themes/TH-000001-9", "/desk/themes/nonsense", "/desk/themes/HD-000001-3")) {
            web.perform(get(nowhere).with(role("agent"))).andExpect(status().isNotFound());
        }
        web.perform(get("/desk/themes?by=shoesize&days=-4&product=steam&page=-1")
                        .with(role("agent")))
                .andExpect(status().isOk());
    }

    @Test
    void aThemeBecomesPartOfAnotherOnceAndItsPageSaysSo() throws Exception {
        var theme = theme();
        var other = theme();
        var fields = Map.of(
                "into", other.value(),
                "mergeReason", "They are the same.",
                "version", Integer.toString(themes.get(theme).version()));
        web.perform(get("/desk/themes/" + theme).with(role("agent")))
                .andExpect(content().string(containsString("It is the same as another theme")));
        web.perform(form("/desk/themes/" + theme + "/merger", "agent", fields))
                .andExpect(redirectedUrl("/desk/themes/" + theme))
                .andExpect(flash().attribute("done", "desk.theme.merged-now"));
        web.perform(form("/desk/themes/" + theme + "/merger", "agent", fields))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody has ended this theme already.")));
        web.perform(get("/desk/themes/" + theme + "?lang=pl").with(role("auditor")))
                .andExpect(content().string(containsString("Stał się częścią " + other)))
                .andExpect(content().string(containsString("They are the same.")))
                .andExpect(content().string(not(containsString("To jest to samo co inny temat"))));
        web.perform(get("/desk/themes").with(role("agent")))
                .andExpect(content().string(not(containsString(theme.value()))))
                .andExpect(content().string(containsString(other.value())));
    }

    @Test
    void aThemeIsRetiredByWhoHasLookedAtItAndSaysWhy() throws Exception {
        var theme = theme();
        var address = "/desk/themes/" + theme + "/retirement";
        web.perform(form(address, "agent", Map.of("version", "0"))).andExpect(status().isUnprocessableEntity());
        for (var version : List.of("7", "nonsense", "99999999999")) {
            web.perform(form(address, "agent", Map.of("version", version, "retireReason", "Not sold any more.")))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Somebody has changed this theme meanwhile")))
                    .andExpect(content().string(containsString("Not sold any more.")));
        }
        web.perform(form("/desk/themes/" + theme + "/merger", "agent", Map.of("version", "0")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#into\"")))
                .andExpect(content().string(containsString("href=\"#mergeReason\"")));
        web.perform(form(address, "auditor", Map.of("version", "0", "retireReason", "Not sold any more.")))
                .andExpect(status().isForbidden());
        web.perform(form(address, "lead", Map.of("version", "0", "retireReason", "Not sold any more.")))
                .andExpect(flash().attribute("done", "desk.theme.retired"));
        web.perform(get(address).with(role("agent"))).andExpect(redirectedUrl("/desk/themes/" + theme));
    }

    @Test
    void whatWasChosenStaysChosenWhenSomebodyElseHasEndedTheTheme() throws Exception {
        var theme = theme();
        var other = theme();
        var verbatim = said(4);
        web.perform(form(
                        "/desk/themes/" + theme + "/merger",
                        "agent",
                        Map.of("into", other.value(), "mergeReason", "They are the same.", "version", "0")))
                .andExpect(redirectedUrl("/desk/themes/" + theme));
        web.perform(form(
                        "/desk/themes/" + theme + "/words",
                        "agent",
                        Map.of("id", Long.toString(verbatim), "list", "found", "q", id)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody has decided on this theme already.")));
        var tooMany = form("/desk/themes/" + other + "/words", "agent", Map.of("list", "found", "q", id));
        for (int each = 0; each < 300; each++) {
            tooMany.param("id", Long.toString(verbatim + each));
        }
        web.perform(tooMany)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"found-error\"")))
                .andExpect(content()
                        .string(matchesPattern("(?s).*id=\"found-" + verbatim + "\"[^>]*checked=\"checked\".*")));
    }

    @Test
    void wordsOfCasesThatAReaderMayNotOpenAreOnlyCounted() throws Exception {
        var theme = theme();
        var told = story.acknowledged();
        var complaint = rows.sql("SELECT id FROM verbatim WHERE source = 'COMPLAINT' AND case_number = ?")
                .param(told.number().value())
                .query(Long.class)
                .single();
        rows.sql("UPDATE verbatim SET body = ?, product = 'card' WHERE id = ?")
                .params("Only my team reads this " + id, complaint)
                .update();
        themes.assign(theme, List.of(complaint, said(5)), agent());
        var team = rows.sql("SELECT team FROM complaint WHERE case_number = ?")
                .param(told.number().value())
                .query(String.class)
                .single();
        var other = staff.teams().stream()
                .map(Team::id)
                .filter(each -> !each.equals(team))
                .findFirst()
                .orElseThrow();
        var page = "/desk/themes/" + theme;
        for (var reader : List.of(
                new Actor("somebody", Role.AGENT, team),
                new Actor("manager", Role.MANAGER, null),
                new Actor("auditor", Role.AUDITOR, null))) {
            web.perform(get(page).with(DeskPagesTest.as(reader)))
                    .andExpect(content().string(containsString("Only my team reads this")))
                    .andExpect(content().string(containsString(told.number().value())));
        }
        for (var stranger :
                List.of(new Actor("stranger", Role.AGENT, other), new Actor("stranger", Role.LEAD, other))) {
            web.perform(get(page).with(DeskPagesTest.as(stranger)))
                    .andExpect(content().string(containsString("What customers said (2)")))
                    .andExpect(content().string(containsString("From cases that you may not see: 1")))
                    .andExpect(content().string(containsString(WORDS)))
                    .andExpect(content().string(not(containsString("Only my team reads this"))))
                    .andExpect(content().string(not(containsString(told.number().value()))));
        }
        themes.release(theme, List.of(complaint), agent());
        web.perform(get(page)
                        .param("q", "Only my team reads this")
                        .with(DeskPagesTest.as(new Actor("stranger", Role.AGENT, other))))
                .andExpect(content().string(not(containsString("Only my team reads this " + id))));
    }

    @Test
    void longWordsBeginOnThePageAndTheWholeIsFolded() throws Exception {
        var theme = theme();
        var verbatim = said(6);
        var words = "The engineer was missing 😀 ".repeat(250).strip();
        rows.sql("UPDATE verbatim SET body = ? WHERE id = ?")
                .params(words, verbatim)
                .update();
        themes.assign(theme, List.of(verbatim), agent());
        web.perform(get("/desk/themes/" + theme).with(role("agent")))
                .andExpect(content().string(containsString("All of it")))
                .andExpect(content().string(containsString(">" + PlainText.opening(words, 300) + "<")))
                .andExpect(content().string(containsString(">" + words + "<")));
    }

    @Test
    void anOwnerSeesFiguresAndNoWords() throws Exception {
        var theme = theme();
        themes.assign(theme, List.of(said(2)), agent());
        web.perform(get("/desk/themes").with(role("owner")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Open a theme by hand"))));
        web.perform(get("/desk/themes/" + theme).with(role("owner")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Contacts by week")))
                .andExpect(content().string(not(containsString("Zyx"))));
        web.perform(get("/desk/themes/" + theme + "?q=engineer").with(role("owner")))
                .andExpect(content().string(not(containsString("Zyx"))));
        web.perform(get("/desk/gaps").with(role("owner"))).andExpect(status().isOk());
        web.perform(form("/desk/themes/" + theme + "/words", "owner", Map.of("id", "1")))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAuditorReadsWordsAndChangesNothing() throws Exception {
        var theme = theme();
        var verbatim = said(3);
        themes.assign(theme, List.of(verbatim), agent());
        web.perform(get("/desk/themes/" + theme).with(role("auditor")))
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(not(containsString("Take the chosen ones out"))));
        web.perform(form("/desk/themes/" + theme + "/releases", "auditor", Map.of("id", Long.toString(verbatim))))
                .andExpect(status().isForbidden());
        web.perform(get("/desk/themes").with(role("branch"))).andExpect(status().isForbidden());
    }

    @Test
    void aGapIsNotedMovedAndOnlyOpenedAgainWhenClosed() throws Exception {
        web.perform(form(
                        "/desk/gaps",
                        "manager",
                        Map.of(
                                "place",
                                "ADVERT",
                                "promised",
                                "An engineer within a day " + id,
                                "happens",
                                "Three days as a rule",
                                "product",
                                "home-internet",
                                "theme",
                                theme().value(),
                                "owner",
                                "manager")))
                .andExpect(flash().attribute("done", "desk.gap.noted"));
        var gap = rows.sql("SELECT id FROM theme_gap WHERE promised LIKE ?")
                .param("%" + id)
                .query(Long.class)
                .single();
        web.perform(form("/desk/gaps/" + gap + "/state", "manager", Map.of("state", "PROMISE_CHANGED")))
                .andExpect(flash().attribute("done", "desk.gap.moved"));
        web.perform(form("/desk/gaps/" + gap + "/state", "manager", Map.of("state", "WORKING")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This gap is closed. Open it again first.")))
                .andExpect(content().string(containsString("id=\"state-error\"")))
                .andExpect(content().string(containsString("value=\"WORKING\" selected")));
        web.perform(form("/desk/gaps/" + gap + "/state", "manager", Map.of("state", "FORGOTTEN")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no such state.")));
        web.perform(form("/desk/gaps/999999999/state", "manager", Map.of("state", "OPEN")))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/gaps?lang=pl").with(role("manager")))
                .andExpect(content().string(containsString("An engineer within a day " + id)))
                .andExpect(content().string(containsString("obietnica zmieniona")));
    }

    @Test
    void promisesAreCountedByWhatBecameOfThem() throws Exception {
        web.perform(get("/desk/gaps").with(role("manager"))).andExpect(status().isOk());
        assertThat(new GapRegister.Promised(ClockKind.PROMISE, "answer", 3, 1, 7).keptPercent())
                .isEqualTo(75);
        assertThat(new GapRegister.Promised(ClockKind.PROMISE, "answer", 0, 0, 7).keptPercent())
                .isNull();
    }

    private CaseNumber theme() {
        return themes.open(new Theme.Titles("Missed visits", "Przepadłe wizyty"), null, "service", agent());
    }

    private long said(int which) {
        verbatims.keep(new Heard(
                Verbatim.Source.POST,
                id + which,
                null,
                null,
                null,
                null,
                "en",
                clock.instant(),
                WORDS + " " + id,
                Severity.LOW,
                0));
        return rows.sql("SELECT id FROM verbatim WHERE reference = ?")
                .param(id + which)
                .query(Long.class)
                .single();
    }

    private static Actor agent() {
        return new Actor("agent", Role.AGENT, "service");
    }

    private static MockHttpServletRequestBuilder form(String address, String role, Map<String, String> fields) {
        var request = post(address).with(role(role)).with(csrf());
        fields.forEach(request::param);
        return request;
    }

    private static RequestPostProcessor role(String name) {
        return user(name).roles(name.toUpperCase(Locale.ROOT));
    }
}
