package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.process.Story;
import io.heed.staff.StaffDirectory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody answers: time runs down in words, and when it is up the team's lead has the case. */
class BreachStoryTest extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void unansweredComplaintGoesToTheTeamLeadBeforeEverybodysEyes() {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        var owner = staff.find(task.assignee()).orElseThrow().displayName();
        var lead = staff.leadOf("service");

        var page = visitor(WIDE);
        Visits.logIn(page, task.assignee());
        page.navigate("/desk/tasks/" + task.taskId());
        var leftAtFirst = page.innerText(".desk-head time.promise");
        told.fireTimer("warnDue");
        page.reload();
        var leftAfterWarning = page.innerText(".desk-head time.promise");
        assertThat(leftAtFirst).endsWith(" left");
        assertThat(leftAfterWarning).endsWith(" left").isNotEqualTo(leftAtFirst);

        told.fireTimer("breachDue");
        page = visitor(WIDE);
        Visits.logIn(page, lead.username());
        page.navigate("/desk/cases/" + told.number());
        assertThat(page.innerText(".to-do")).contains("Resolve complaint", lead.displayName());
        assertThat(page.innerText("main"))
                .contains("The service target was missed: from " + owner + " to " + lead.displayName() + ".");
        assertAccessible(page);
        page.locator(".to-do a").first().press("Enter");
        Visits.formIsReady(page);
        assertAccessible(page);
    }
}
