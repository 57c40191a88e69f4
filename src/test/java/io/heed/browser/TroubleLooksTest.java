package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import io.heed.notification.LetterSender;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trouble page with something on it: a step that failed and a letter nobody could deliver. */
class TroubleLooksTest extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private LetterSender sender;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void troubleIsSeenUnderstoodAndPutRight() {
        var broken = story.reported();
        failAcknowledgement(broken);
        var unheard = story.acknowledged();
        jdbc.sql("UPDATE notification SET state = 'DEAD', attempts = 9, last_error = '550 no such user'"
                        + " WHERE case_number = ? AND staff IS NULL")
                .param(unheard.number().value())
                .update();

        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        page.navigate("/desk/trouble");
        assertThat(page.innerText("main"))
                .contains(
                        broken.number().value(),
                        "A step failed",
                        unheard.number().value(),
                        "550 no such user");
        assertAccessible(page);

        page.locator("tr", new Page.LocatorOptions().setHasText(unheard.number().value()))
                .locator("form[action$='/retry'] button")
                .press("Enter");
        page.waitForLoadState();
        assertThat(page.innerText("main")).doesNotContain(unheard.number().value());
        assertAccessible(page);
        sender.sendDue();
        stage(broken, "RECEIVED");
        page.locator("tr", new Page.LocatorOptions().setHasText(broken.number().value()))
                .locator("form[action$='/retry'] button")
                .press("Enter");
        page.waitForLoadState();
        assertThat(page.innerText("main")).doesNotContain(broken.number().value());
    }

    /** The acknowledgement refuses a case that is acknowledged already; these were its last tries. */
    private void failAcknowledgement(Story.Case complaint) {
        stage(complaint, "ACKNOWLEDGED");
        assertThatThrownBy(() -> complaint.runJob("acknowledgeComplaint")).isInstanceOf(RuntimeException.class);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value())
                .singleResult();
        var job = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("acknowledgeComplaint")
                .singleResult();
        management.setJobRetries(job.getId(), 0);
    }

    private void stage(Story.Case complaint, String stage) {
        jdbc.sql("UPDATE complaint SET stage = ? WHERE case_number = ?")
                .param(stage)
                .param(complaint.number().value())
                .update();
    }
}
