package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.heed.complaint.process.Story;
import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Versions;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.studio.Publishing;
import io.heed.studio.migration.Moving;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process owner changes a timer, and nothing that is broken gets in; all by keyboard. */
class StudioStoryTest extends BrowserTest {

    private static final String KEY = "complaint-resolution";
    private static final String FILE = KEY + ".bpmn";
    private static final String TIMER =
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${promises.due(execution,'WARN')}</bpmn:timeDate>";
    private static final String AFTER_HALF_AN_HOUR =
            "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT30M</bpmn:timeDuration>";

    @Autowired
    private Story stories;

    @Autowired
    private Versions versions;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Moving moving;

    @Autowired
    private JdbcClient rows;

    @Test
    void whatIsWrongIsListedAndMarkedOnThePictureAndNothingIsDeployed() throws Exception {
        var before = versions.of(Artifact.PROCESS, KEY).size();
        var page = visitor(WIDE);
        Visits.logIn(page, "owner");
        page.navigate("/studio/upload");
        assertThat(page.request().get("/studio/modeler-plugin.zip").body())
                .as("a zip")
                .startsWith('P', 'K');
        assertAccessible(page);
        upload(page, diagram().replace(" camunda:delegateExpression=\"${triageComplaint}\"", ""));

        page.waitForSelector("[data-draws][data-ready=yes]");
        assertThat(page.innerText("main")).contains("Nothing was made of it", FILE);
        assertThat(page.locator(".studio-findings li").count()).isPositive();
        assertThat(page.locator(".studio-wrong").count()).isPositive();
        page.locator(".studio-finding-wrong").first().press("Enter");
        assertThat(page.evaluate("document.activeElement.id").toString()).startsWith("finding-");
        page.locator(".studio-findings [data-shows]").first().press("Enter");
        assertThat(page.locator(".studio-chosen").count()).isPositive();
        assertThat(versions.of(Artifact.PROCESS, KEY)).hasSize(before);
        assertAccessible(page);
        page.evaluate("scrollTo(0, 0)");
        picture(page, "studio-refused");
    }

    @Test
    void aChangedTimerIsComparedProposedPublishedByAnotherAndRolledBack() throws Exception {
        var counted = counting();
        var old = stories.acknowledged().number();
        try {
            var owner = visitor(WIDE);
            Visits.logIn(owner, "owner");
            owner.navigate("/studio/upload");
            upload(owner, diagram().replace(TIMER, AFTER_HALF_AN_HOUR));
            owner.waitForSelector("[data-draws][data-ready=yes]");
            owner.locator("main [role=status] a").press("Enter");
            owner.waitForSelector("[data-draws=after][data-ready=yes]");
            assertThat(owner.innerText(".studio-changes"))
                    .contains("75 % of the time used", "Waits for", "PT30M", "promises.due(execution,'WARN')");
            assertThat(owner.locator(".studio-within").count()).isPositive();
            owner.locator(".studio-changes [data-shows]").press("Enter");
            assertThat(owner.locator("[data-draws=before] .studio-changed").count())
                    .isPositive();
            assertThat(owner.locator("[data-draws=after] .studio-changed").count())
                    .isPositive();
            assertAccessible(owner);
            owner.evaluate("scrollTo(0, 0)");
            picture(owner, "studio-difference");

            owner.locator("main form button").last().press("Enter");
            owner.waitForSelector(".error-summary");
            assertThat(owner.innerText(".error-summary")).contains("Say why");
            owner.locator("#reason").fill("Owners hear of it too late.");
            owner.locator("main form button").last().press("Enter");
            owner.waitForSelector("text=Proposed. Somebody else has to agree now.");
            assertThat(owner.locator("form[action$=agreement]").count()).isZero();
            assertThat(counting().version()).isEqualTo(counted.version());

            decided("manager", KEY + "/versions/" + newest().version());
            var fresh = stories.acknowledged().number();
            assertThat(versionOf(fresh)).isEqualTo(newest().version()).isGreaterThan(counted.version());
            assertThat(versionOf(old)).isEqualTo(counted.version());
            assertThat(Duration.between(began(fresh), warned(fresh)))
                    .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
            assertThat(Duration.between(began(old), warned(old))).isGreaterThan(Duration.ofHours(1));

            moved(old, counted.version());
            assertThat(versionOf(old)).isEqualTo(newest().version());
            assertThat(Duration.between(stories.clock.instant(), warned(old))).isLessThan(Duration.ofMinutes(31));

            var back = visitor(WIDE);
            Visits.logIn(back, "manager");
            back.navigate("/studio/processes/" + KEY + "/versions/" + counted.version());
            assertThat(back.innerText("#publish")).contains("Roll back to version " + counted.version());
            back.locator("#reason").fill("Too many letters.");
            back.locator("form[action$=proposal] button").press("Enter");
            back.waitForSelector("text=Proposed. Somebody else has to agree now.");
            decided("owner", KEY + "/versions/" + counted.version());
            assertThat(versionOf(stories.acknowledged().number())).isEqualTo(counted.version());
        } finally {
            putBack(counted);
        }
    }

    @Test
    void everyPageIsReadOnATelephoneInPolishInTheDarkAndWithoutScript() {
        var page = visitor(NARROW, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "auditor");
        for (var path : new String[] {
            "/studio",
            "/studio/processes/team-huddle",
            "/studio/decisions/gesture-budget",
            "/studio/forms/resolve-complaint"
        }) {
            page.navigate(path);
            page.waitForLoadState();
            assertThat(page.innerText("main")).containsAnyOf("Wersje", "Tabele decyzyjne");
            assertThat(page.locator("main form[method=post]").count()).isZero();
            assertAccessible(page);
        }
        var plain = visitorWithoutScript(NARROW);
        Visits.logIn(plain, "owner");
        plain.navigate("/studio/processes/" + KEY);
        assertThat(plain.innerText("main")).contains("Sorts the complaint by the decision table", "TriageComplaint");
    }

    @Test
    void aChosenElementIsToldBesideTheDiagram() {
        var page = visitor(WIDE);
        Visits.logIn(page, "owner");
        page.navigate("/studio");
        picture(page, "studio");
        page.navigate("/studio/processes/" + KEY);
        page.waitForSelector("[data-draws][data-ready=yes]");
        page.locator("[data-shows=triageComplaint]").press("Enter");
        assertThat(page.innerText("[data-panel]")).contains("Triage complaint", "TriageComplaint", "complaint-triage");
        assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
        assertAccessible(page);
        page.evaluate("scrollTo(0, 0)");
        picture(page, "studio-process");
        page.navigate("/studio/decisions/gesture-budget");
        page.waitForSelector("[data-table][data-ready=yes]");
        assertAccessible(page);
        page.navigate("/studio/forms/resolve-complaint");
        page.waitForSelector("[data-form][data-ready=yes]");
        assertAccessible(page);
    }

    /** The owner tries it out, the manager moves it; complaints that other tests have left running are let be. */
    private void moved(CaseNumber number, int from) {
        var owner = visitor(WIDE);
        Visits.logIn(owner, "owner");
        owner.navigate("/studio/processes/" + KEY + "/migrations?from=" + from);
        assertThat(owner.innerText("main")).contains("75 % of the time used");
        assertAccessible(owner);
        picture(owner, "migration-plan");
        owner.locator("main form[method=post] button").first().press("Enter");
        owner.waitForSelector("#progress");
        var id = Long.parseLong(owner.url().substring(owner.url().lastIndexOf('/') + 1));
        rows.sql("DELETE FROM migration_case WHERE run_id = ? AND NOT case_number <=> ?")
                .params(id, number.value())
                .update();
        finish(id);
        owner.reload();
        assertThat(owner.locator("form[action$=start]").count()).isZero();
        var manager = visitor(WIDE);
        Visits.logIn(manager, "manager");
        manager.navigate("/studio/migrations/" + id);
        assertAccessible(manager);
        manager.locator("form[action$=start] button").press("Enter");
        manager.waitForSelector("text=It has begun.");
        finish(id);
        manager.navigate("/studio/migrations/" + id);
        assertThat(manager.innerText("#progress")).contains("done", number.value());
        assertAccessible(manager);
        picture(manager, "migration");
    }

    private void finish(long migration) {
        boolean more;
        do {
            more = moving.advance(migration);
        } while (more);
    }

    /** Somebody else finds it on the first page, has seen what to think of, and agrees. */
    private void decided(String username, String path) {
        var page = visitor(WIDE);
        Visits.logIn(page, username);
        page.navigate("/studio");
        assertAccessible(page);
        if (username.equals("manager")) {
            picture(page, "studio-waiting");
        }
        page.locator(".studio-waiting a[href$='" + path + "']").press("Enter");
        page.waitForSelector("form[action$=agreement]");
        if (page.locator("#seen").count() > 0) {
            page.locator("form[action$=agreement] button").press("Enter");
            page.waitForSelector("[role=alert]");
            page.locator("#seen").press("Space");
        }
        assertAccessible(page);
        page.locator("form[action$=agreement]").scrollIntoViewIfNeeded();
        if (username.equals("manager")) {
            picture(page, "studio-publish");
        }
        page.locator("form[action$=agreement] button").press("Enter");
        page.waitForSelector("text=Published. It counts from the moment that was named.");
    }

    private static void upload(Page page, String diagram) {
        page.setInputFiles(
                "#files", new FilePayload(FILE, "application/xml", diagram.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make versions of them"))
                .press("Enter");
    }

    private static String diagram() throws Exception {
        return Files.readString(Path.of("processes/complaint", FILE));
    }

    private DeployedVersion counting() {
        return versions.publishedAt(Artifact.PROCESS, KEY, stories.clock.instant())
                .orElseThrow();
    }

    private DeployedVersion newest() {
        return versions.of(Artifact.PROCESS, KEY).get(0);
    }

    private int versionOf(CaseNumber number) {
        return rows.sql("SELECT d.VERSION_ FROM ACT_RU_EXECUTION e JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_"
                        + " WHERE e.PARENT_ID_ IS NULL AND e.BUSINESS_KEY_ = ? AND d.KEY_ = ?")
                .params(number.value(), KEY)
                .query(Integer.class)
                .single();
    }

    private Instant began(CaseNumber number) {
        return rows.sql("SELECT START_TIME_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ? AND PROC_DEF_KEY_ = ?")
                .params(number.value(), KEY)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private Instant warned(CaseNumber number) {
        return rows.sql("SELECT j.DUEDATE_ FROM ACT_RU_JOB j JOIN ACT_RU_JOBDEF d ON d.ID_ = j.JOB_DEF_ID_"
                        + " JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " WHERE e.BUSINESS_KEY_ = ? AND d.ACT_ID_ = 'warnDue'")
                .params(number.value())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    /** Others stand on the version that counted. */
    private void putBack(DeployedVersion counted) {
        if (counting().version() != counted.version()) {
            var proposed = publishing.propose(
                    Artifact.PROCESS, KEY, counted.version(), null, "As before", new Actor("owner2", Role.OWNER, null));
            publishing.publish(proposed.id(), new Actor("manager", Role.MANAGER, null));
        }
    }
}
