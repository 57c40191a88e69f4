package io.heed.improvement.process;

import static io.heed.improvement.process.ImprovementStory.AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItems;
import io.heed.idea.Idea;
import io.heed.idea.IdeaSource;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.improvement.IdeasMadeTrue;
import io.heed.improvement.Opening;
import io.heed.improvement.Outcome;
import io.heed.improvement.Source;
import io.heed.improvement.Stage;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.theme.Themes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sent an idea hears that it is there, once the improvement that makes it true is proved. */
@HeedTest
class IdeasMadeTrueTest {

    @Autowired
    ImprovementStory story;

    @Autowired
    IdeasMadeTrue made;

    @Autowired
    Ideas ideas;

    @Autowired
    Themes themes;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    Story staff;

    @BeforeEach
    void aMorning() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void theIdeaThatAnImprovementCameFromIsDeliveredWithItsProof() {
        var idea = idea();
        var improvement = story.of(story.improvements.open(
                new Opening(
                        Source.IDEA,
                        idea,
                        null,
                        "Fill it in",
                        "Wypełnić",
                        "We ask for what we know.",
                        null,
                        null,
                        "service",
                        "agent",
                        List.of("service"),
                        5),
                AGENT));
        answer(idea, Map.of("verdict", "yes", "reasons", "It saves everybody time."));

        prove(improvement, List.of());

        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.DONE);
        assertThat(lettersTo(idea)).containsExactly("IDEA_ANSWER", "IDEA_DELIVERED");
    }

    @Test
    void ofTheIdeasOfAThemeThoseThatSomebodyChoseAreDelivered() {
        var theme = story.theme("Ideas of many");
        var chosen = ideaOf(theme);
        var merged = ideaOf(theme);
        var other = ideaOf(theme);
        var unanswered = ideaOf(theme);
        var refused = ideaOf(theme);
        answer(merged, Map.of("verdict", "merge", "mergeInto", chosen.value()));
        answer(chosen, Map.of("verdict", "yes", "reasons", "It saves everybody time."));
        answer(other, Map.of("verdict", "yes", "reasons", "It will come some day."));
        answer(refused, Map.of("verdict", "no", "reasons", "The law does not let us."));
        var improvement = story.opened("Ideas of many", theme, List.of("service"));
        assertThat(made.choices(improvement.number))
                .extracting(Idea::number)
                .containsExactly(chosen, other, unanswered);

        prove(improvement, List.of(chosen.value(), unanswered.value()));

        assertThat(ideas.get(chosen).state()).isEqualTo(IdeaState.DONE);
        assertThat(ideas.get(chosen).improvement()).isEqualTo(improvement.number);
        assertThat(ideas.get(other).state()).isEqualTo(IdeaState.YES);
        assertThat(ideas.get(other).improvement()).isNull();
        assertThat(ideas.get(unanswered).state()).as("nobody has said yes").isEqualTo(IdeaState.LOOKING);
        assertThat(lettersTo(chosen))
                .as("to its sender, and to who had sent the same")
                .containsExactly("IDEA_ANSWER", "IDEA_ANSWER", "IDEA_DELIVERED", "IDEA_DELIVERED");
        assertThat(lettersTo(other)).doesNotContain("IDEA_DELIVERED");
        assertThat(made.choices(improvement.number)).extracting(Idea::number).containsExactly(other);
    }

    @Test
    void whatDoesNotBelongToTheThemeIsRefusedAndNothingIsRolledOut() {
        var strange = idea();
        var improvement = story.opened("Strange idea", story.theme("Strange idea"), List.of("service"))
                .ready();

        assertThatThrownBy(() -> improvement.rolledOut("everybody", List.of(strange.value())))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("ideas"));

        assertThat(improvement.row().stage()).isEqualTo(Stage.ROLL_OUT);
        assertThat(ideas.get(strange).improvement()).isNull();
    }

    @Test
    void whatIsNotProvedDeliversNoIdea() {
        var theme = story.theme("No proof");
        var idea = ideaOf(theme);
        answer(idea, Map.of("verdict", "yes", "reasons", "It saves everybody time."));
        var improvement = story.opened("No proof", theme, List.of("service"));
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 1, "south");
        improvement.ready().rolledOut("everybody", List.of(idea.value()));
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "south");

        improvement.fireTimer("effectDue");

        assertThat(improvement.row().stage()).isEqualTo(Stage.DESIGN);
        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.YES);
    }

    private void prove(ImprovementStory.Improvement improvement, List<String> chosen) {
        var theme = improvement.row().theme();
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 1, "south");
        improvement.ready().rolledOut("everybody", chosen);
        improvement.fireTimer("effectDue");
        story.beginTomorrowMorning();
        improvement.deliver();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.PROVED);
    }

    private CaseNumber idea() {
        return ideas.receive(new NewIdea(
                IdeaSource.STAFF,
                story.clock.instant(),
                "Fill in what you know, please.",
                Locale.ENGLISH,
                null,
                story.customer(Locale.ENGLISH),
                null,
                null,
                "agent"));
    }

    /** An idea whose words a person has put into the theme. */
    private CaseNumber ideaOf(CaseNumber theme) {
        var idea = idea();
        var said = story.jdbc
                .sql("SELECT id FROM verbatim WHERE source = 'IDEA' AND reference = ?")
                .param(idea.value())
                .query(Long.class)
                .single();
        assertThat(themes.assign(theme, List.of(said), AGENT)).isEqualTo(1);
        return idea;
    }

    private void answer(CaseNumber idea, Map<String, Object> data) {
        var task = workItems.ofCase(idea).get(0);
        work.complete(task.taskId(), staff.actor(task.assignee()), data);
    }

    private List<String> lettersTo(CaseNumber idea) {
        return story.jdbc
                .sql("SELECT kind FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                .param(idea.value())
                .query(String.class)
                .list();
    }
}
