package io.heed.knowledge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.knowledge.Article;
import io.heed.knowledge.Articles;
import io.heed.knowledge.KnowledgeBase;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code article-upkeep}, with the real delegates and database. */
@HeedTest
class ArticleUpkeepPathsTest {

    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");

    @Autowired
    Articles articles;

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    StaffDirectory staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void anArticleThatIsWantedLiesOnItsTeamsDesk() {
        var article = articles.want(null, "service");

        assertThat(running(article)).isWaitingAt("writeArticle");
        assertThat(task(article).team()).isEqualTo("service");
        assertThat(task(article).dueAt()).isEqualTo(articles.due(article, "WRITING"));
        assertThatThrownBy(() -> knowledge.read(article, Locale.ENGLISH)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWrittenArticleIsFoundInBothLanguages() {
        var article = published("Zorbflux lamp blinks", "The zorbflux lamp blinks while the box looks for the line.");

        assertThat(running(article)).isWaitingAt("articleReviewDue");
        assertThat(knowledge.read(article, Locale.ENGLISH).title()).isEqualTo("Zorbflux lamp blinks");
        assertThat(knowledge.read(article, Locale.forLanguageTag("pl")).title()).isEqualTo("Miga lampka zorbflux");
        assertThat(articles.get(article).state()).isEqualTo(Article.State.PUBLISHED);
    }

    @Test
    void nobodyWritesForAWeekAndTheLeadGetsTheTask() {
        var article = articles.want(null, "service");

        fire(article, "writingOverdue");

        assertThat(task(article).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(running(article)).isWaitingAt("writeArticle").hasPassed("handArticleOver", "articleHandedOver");
    }

    @Test
    void aReviewThatKeepsEverythingMakesNoEdition() {
        var article = published("Old prices", "What the plans cost and since when they cost it.");
        fire(article, "articleReviewDue");
        assertThat(running(article)).isWaitingAt("reviewArticle");

        complete(
                article,
                with(draft("Old prices", "What the plans cost and since when they cost it."), "verdict", "keep"));

        assertThat(articles.get(article).edition()).isEqualTo(1);
        assertThat(running(article)).isWaitingAt("articleReviewDue");
    }

    @Test
    void aCorrectedArticleReplacesTheEarlierEditionWhichIsKept() {
        var article = published("Old prices", "What the plans cost and since when they cost it.");
        fire(article, "articleReviewDue");

        complete(
                article,
                with(draft("New prices", "What the plans cost from January, and how to change."), "verdict", "keep"));

        assertThat(knowledge.read(article, Locale.ENGLISH).title()).isEqualTo("New prices");
        assertThat(articles.editions(article))
                .filteredOn(text -> text.language().equals("en"))
                .extracting(text -> text.title() + " " + text.shown())
                .containsExactly("New prices true", "Old prices false");
    }

    @Test
    void anArticleThatNobodyNeedsIsRetired() {
        var article = published("The old app", "How to find your way in the app that was replaced.");
        fire(article, "articleReviewDue");

        complete(article, Map.of("verdict", "retire"));

        assertThat(articles.get(article).state()).isEqualTo(Article.State.RETIRED);
        assertThatThrownBy(() -> knowledge.read(article, Locale.ENGLISH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> articles.publish(article)).isInstanceOf(Conflict.class);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(article.value())
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aReviewThatNobodyDoesGoesToTheLead() {
        var article = published("Moving house", "What to tell us before you move, and when to tell it.");
        fire(article, "articleReviewDue");

        fire(article, "articleReviewOverdue");

        assertThat(task(article).assignee()).isEqualTo(staff.leadOf("service").username());
    }

    @Test
    void anAuditorReadsArticlesAndWritesNone() {
        var article = articles.want(null, "service");
        var auditor = new Actor("auditor", Role.AUDITOR, null);

        assertThat(work.prefill(task(article).taskId(), auditor)).containsKey("reviewMonths");
        assertThatThrownBy(() -> work.takeOver(task(article).taskId(), auditor)).isInstanceOf(NotFound.class);
    }

    private CaseNumber published(String title, String body) {
        var article = articles.want(null, "service");
        complete(article, draft(title, body));
        return article;
    }

    static Map<String, Object> draft(String title, String body) {
        return Map.of(
                "titleEn",
                title,
                "bodyEn",
                body,
                "titlePl",
                "Miga lampka zorbflux",
                "bodyPl",
                "Lampka zorbflux miga, kiedy urządzenie szuka linii.",
                "reviewMonths",
                6);
    }

    private static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        var more = new HashMap<>(data);
        more.put(key, value);
        return more;
    }

    private void complete(CaseNumber article, Map<String, Object> data) {
        var taskId = task(article).taskId();
        work.takeOver(taskId, AGENT);
        work.complete(taskId, AGENT, data);
    }

    private WorkItem task(CaseNumber article) {
        var open = workItems.ofCase(article);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void fire(CaseNumber article, String timer) {
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(running(article).getId())
                .activityId(timer)
                .list();
        assertThat(jobs).hasSize(1);
        ClockUtil.setCurrentTime(jobs.get(0).getDuedate());
        management.executeJob(jobs.get(0).getId());
    }

    private ProcessInstance running(CaseNumber article) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(article.value())
                .singleResult();
    }
}
