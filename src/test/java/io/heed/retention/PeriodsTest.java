package io.heed.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.shared.audit.CaseFacts;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** How long cases are kept is said in one place, by two people, and the engine follows in all versions. */
@HeedTest
class PeriodsTest {

    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, null);
    private static final Actor ANOTHER = new Actor("admin2", Role.ADMIN, null);

    @Autowired
    private Periods periods;

    @Autowired
    private EnginePeriods engine;

    @Autowired
    private ObjectProvider<CaseFacts> kinds;

    @Autowired
    private Story story;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private MockMvc web;

    @AfterEach
    void backToTenYears() {
        rows.sql(
                        "UPDATE retention_period SET wanted_days = NULL, wanted_by = NULL, wanted_at = NULL, version = version + 1")
                .update();
        for (var family : Family.values()) {
            if (daysOf(family) != 3650) {
                set(family, 3650);
            }
        }
    }

    @Test
    void everyKindOfCaseIsInAFamily() {
        assertThat(kinds.orderedStream().map(CaseFacts::letters))
                .allMatch(each -> Family.ofKind(each).isPresent());
        assertThat(Family.ofKind("MS")).contains(Family.COMPLAINT);
    }

    @Test
    void everyFolderWithProcessesIsAFamily() throws Exception {
        try (var folders = Files.list(Path.of("processes"))) {
            assertThat(folders.map(each -> each.getFileName().toString()).filter(each -> !each.startsWith(".")))
                    .isNotEmpty()
                    .allMatch(each -> Family.ofFolder(each).isPresent());
        }
    }

    @Test
    void theEngineRemembersAYearLongerThanThePeriodInAllVersions() {
        assertThat(timesToLive("complaint")).containsOnly(3650 + 366);
        deployAnotherVersion("complaint");
        set(Family.COMPLAINT, 1000);
        assertThat(timesToLive("complaint")).hasSizeGreaterThan(6).containsOnly(1366);
        assertThat(timesToLive("feedback")).containsOnly(3650 + 366);

        var complaint = story.reported("Maria Nowak", "ttl@example.org", Story.WORDS, "home-internet", "UK");
        assertThat(rows.sql(
                                "SELECT DISTINCT DATEDIFF(REMOVAL_TIME_, START_TIME_) FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?")
                        .param(complaint.number().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1366);
    }

    @Test
    void aChangeNeedsTwoAndIsOnTheRecord() {
        periods.want("OUTREACH", "500", ADMIN);
        assertThat(daysOf(Family.OUTREACH)).isEqualTo(3650);
        assertThatThrownBy(() -> periods.agree("OUTREACH", 500, ADMIN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("second-person");
        assertThatThrownBy(() -> periods.agree("OUTREACH", 501, ANOTHER)).isInstanceOf(Conflict.class);
        periods.agree("OUTREACH", 500, ANOTHER);
        assertThat(daysOf(Family.OUTREACH)).isEqualTo(500);
        assertThat(engine.daysOf("outreach")).hasValue(866);
        assertThatThrownBy(() -> periods.agree("OUTREACH", 500, ANOTHER)).isInstanceOf(Conflict.class);
        assertThat(acts()).startsWith("PeriodSet admin2", "PeriodWanted admin");

        periods.want("OUTREACH", "600", ADMIN);
        periods.withdraw("OUTREACH", ADMIN);
        assertThatThrownBy(() -> periods.agree("OUTREACH", 600, ANOTHER)).isInstanceOf(Conflict.class);
        assertThat(daysOf(Family.OUTREACH)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "179", "10951", "-200", "3.5", "ten", "99999999999999999999", "3650"})
    void whatIsNoPeriodIsToldBesideTheFieldAndNothingIsChanged(String days) throws Exception {
        var page = want("COMPLAINT", days)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .containsAnyOf("Give a whole number of days from 180 to 10950.", "That is the period now.")
                .contains("id=\"days-error\"");
        assertThat(rows.sql("SELECT COUNT(*) FROM retention_period WHERE wanted_days IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageTellsOfEachFamilyInBothLanguages() throws Exception {
        want("KITCHEN", "500").andExpect(status().isUnprocessableEntity());
        want("COMPLAINT", "500").andExpect(status().is3xxRedirection());
        assertThat(page("en"))
                .contains("Complaints and messages", "500 days", "Agree: Complaints and messages, 500 days");
        assertThat(page("pl"))
                .contains("Reklamacje i wiadomości", "Liczba dni: 500")
                .doesNotContain("??");
        web.perform(post("/admin/retention/COMPLAINT/agreement")
                        .param("days", "500")
                        .with(user("admin").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post("/admin/retention/COMPLAINT/agreement")
                        .param("days", "500")
                        .with(user("admin2").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(daysOf(Family.COMPLAINT)).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAdministratorsSeesOrChangesPeriods(Role role) throws Exception {
        var who = user("agent").roles(role.name());
        web.perform(get("/admin/retention").with(who)).andExpect(status().isForbidden());
        web.perform(post("/admin/retention").with(who).with(csrf())).andExpect(status().isForbidden());
        web.perform(post("/admin/retention/COMPLAINT/agreement")
                        .param("days", "500")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String page(String language) throws Exception {
        return web.perform(get("/admin/retention")
                        .with(user("admin2").roles("ADMIN"))
                        .header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions want(String family, String days) throws Exception {
        return web.perform(post("/admin/retention")
                .param("family", family)
                .param("days", days)
                .with(user("admin").roles("ADMIN"))
                .with(csrf()));
    }

    private void set(Family family, int days) {
        periods.want(family.name(), String.valueOf(days), ADMIN);
        periods.agree(family.name(), days, ANOTHER);
    }

    private int daysOf(Family family) {
        return rows.sql("SELECT days FROM retention_period WHERE family = ?")
                .param(family.name())
                .query(Integer.class)
                .single();
    }

    private List<String> acts() {
        return rows.sql(
                        "SELECT CONCAT(event, ' ', actor) FROM audit_record WHERE category = 'ADMIN' ORDER BY id DESC LIMIT 2")
                .query(String.class)
                .list();
    }

    private List<Integer> timesToLive(String family) {
        return rows.sql("""
                        SELECT p.HISTORY_TTL_ FROM ACT_RE_PROCDEF p JOIN ACT_RE_DEPLOYMENT d ON d.ID_ = p.DEPLOYMENT_ID_
                         WHERE d.NAME_ = ?
                        UNION ALL
                        SELECT p.HISTORY_TTL_ FROM ACT_RE_DECISION_DEF p
                          JOIN ACT_RE_DEPLOYMENT d ON d.ID_ = p.DEPLOYMENT_ID_ WHERE d.NAME_ = ?
                        """).params(family, family).query(Integer.class).list();
    }

    private void deployAnotherVersion(String family) {
        repository
                .createDeployment()
                .name(family)
                .addString("small-" + family + ".bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="heed"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="small-%s" isExecutable="true" camunda:historyTimeToLive="P10D">
                            <startEvent id="begun"/><sequenceFlow id="over" sourceRef="begun" targetRef="ended"/>
                            <endEvent id="ended"/>
                          </process>
                        </definitions>
                        """.formatted(family))
                .deploy();
    }
}
