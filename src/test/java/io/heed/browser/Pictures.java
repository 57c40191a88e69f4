package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The faces as the README shows them, and the diagram as bpmn-js draws it. */
class Pictures extends BrowserTest {

    private static final String WORDS = "The engineer never came on Tuesday and nobody called me. I took a day off for"
            + " nothing, and when I rang on Wednesday I was told the visit had been carried out. I am disappointed.";

    @Autowired
    private Story story;

    @Test
    void facesAreShown() {
        var page = visitor(WIDE);
        page.navigate("/report");
        picture(page, "report");

        reported("Jan Zieliński", "home-internet", "PL", Story.WORDS);
        reported("Sophie Martin", "mobile-plan", "EU", "Roaming for a weekend I spent at home. I am angry.");
        reported("Oliver Grant", "electricity", "UK", "Read wrong three times. I lost my job and cannot pay.");
        reported("Aiko Tanaka", "flights", "US", "The flight was cancelled, and for two weeks nobody has replied.");
        reported("Grace Owusu", "online-shop", "UK", "The parcel lies at another address, and nobody fetches it.");
        var told = story.reported("Maria Nowak", "maria.nowak@example.org", WORDS, "home-internet", "UK");
        told.runJob("acknowledgeComplaint");
        var task = told.task("resolveComplaint");

        page = visitor(WIDE);
        Visits.logIn(page, "manager");
        page.navigate("/desk?whose=all");
        assertThat(page.locator(".task-list tbody tr").count()).isPositive();
        picture(page, "desk");

        page = visitor(WIDE);
        Visits.logIn(page, task.assignee());
        page.navigate("/desk/tasks/" + task.taskId());
        Visits.formIsReady(page);
        Visits.decide(page);
        page.evaluate("scrollTo(0, 0)");
        picture(page, "task");
        Visits.complete(page);

        page = visitor(WIDE);
        page.navigate("/case/" + told.token());
        assertAccessible(page);
        picture(page, "case");
    }

    private void reported(String name, String product, String jurisdiction, String words) {
        var email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
        story.reported(name, email, words, product, jurisdiction).runJob("acknowledgeComplaint");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint/complaint-resolution,process,acknowledgeComplaint",
        "complaint/message-recognition,message-recognition,classifyMessage",
        "complaint/branch-check,branch-check,checkBranch",
        "knowledge/article-upkeep,article-upkeep,writeArticle",
        "outreach/proactive-outreach,proactive-outreach,selectAudience",
        "outreach/care-call,care-call,makeCareCall",
        "feedback/feedback-survey,feedback-survey,weighAnswer",
        "feedback/idea-box,idea-box,answerIdea",
        "feedback/team-huddle,team-huddle,holdHuddle",
        "feedback/coaching,coaching,coach",
        "feedback/theme-review,theme-review,confirmTheme",
        "feedback/feedback-to-improvement,feedback-to-improvement,understandProblem"
    })
    void processIsShown(String process, String picture, String element) throws IOException {
        var page = visitor(WIDE);
        page.setContent("<!doctype html><html lang=en><title>Process</title><style>.bjs-drilldown{display:none}</style>"
                + "<body style='margin:0;background:#fff'>"
                + "<div id=place style='height:900px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setPath(Path.of("src/main/frontend/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js")));
        var diagram = Files.readString(Path.of("processes/" + process + ".bpmn"));
        page.evaluate("""
                async (xml) => {
                  const viewer = new BpmnJS({ container: '#place' });
                  await viewer.importXML(xml);
                  const box = viewer.get('canvas').viewbox().inner;
                  document.getElementById('place').style.height = Math.ceil(1400 * (box.height + 60) / (box.width + 60)) + 'px';
                  viewer.get('canvas').resized();
                  viewer.get('canvas').viewbox({ x: box.x - 30, y: box.y - 30, width: box.width + 60, height: box.height + 60 });
                }
                """, diagram);
        assertThat(page.locator("[data-element-id=" + element + "]").count()).isPositive();
        page.setViewportSize(
                WIDE, ((Number) page.evaluate("Math.ceil(document.getElementById('place').offsetHeight)")).intValue());
        picture(page, picture);
    }
}
