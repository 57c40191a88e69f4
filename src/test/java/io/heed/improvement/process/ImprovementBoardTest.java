package io.heed.improvement.process;

import static io.heed.improvement.process.ImprovementStory.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.improvement.ImprovementBoard.Card;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The board shows the proof on each card, and costs the same however many cards there are. */
@HeedTest
class ImprovementBoardTest {

    /** The improvements, their proofs, and how many were told. */
    private static final int STATEMENTS = 3;

    @Autowired
    ImprovementStory story;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void aMorning() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void eachCardShowsWhatWasMeasuredLast() {
        var once = measuredOnce("Measured once");
        var twice = measuredOnce("Measured twice");
        twice.judged("go").rolledOut("everybody").fireTimer("effectDue");
        var never = story.opened("Never measured", story.theme("Never measured"), List.of("service"));

        assertThat(twice.file().measured()).hasSize(2);
        assertThat(card(twice).proof()).isEqualTo(twice.file().measured().get(1));
        assertThat(card(once).proof()).isEqualTo(once.file().measured().get(0));
        assertThat(card(never).proof()).isNull();
    }

    @Test
    void howManyWereToldStandsOnTheCard() {
        var theme = story.theme("Told two");
        story.contacts(theme, story.today().minusDays(3), 1, "north", story.customer(Locale.ENGLISH));
        story.contacts(theme, story.today().minusDays(3), 1, "north", story.customer("told@example.org", null));
        story.contacts(theme, story.today().minusDays(3), 1, "north", story.customer("told@example.org", null));
        var improvement = story.opened("Told two", theme, List.of("service"));
        improvement.heard().gathered().decided("no").deliver();

        assertThat(card(improvement).told()).isEqualTo(2);
        assertThat(card(improvement).contributors()).as("people").isEqualTo(2);
    }

    @Test
    void theBoardCostsTheSameHoweverManyCardsThereAre() {
        measuredOnce("First of many");
        assertThat(statementsOfTheBoard()).isEqualTo(STATEMENTS);

        for (var title : List.of("Second of many", "Third of many", "Fourth of many")) {
            measuredOnce(title);
        }
        assertThat(statementsOfTheBoard()).isEqualTo(STATEMENTS);
    }

    private ImprovementStory.Improvement measuredOnce(String title) {
        return story.opened(title, story.theme(title), List.of("service"))
                .heard()
                .gathered()
                .decided("yes")
                .piloting()
                .piloted();
    }

    private Card card(ImprovementStory.Improvement improvement) {
        return story.board.cards(MANAGER).stream()
                .filter(each -> each.improvement().number().equals(improvement.number))
                .reduce((one, other) -> {
                    throw new AssertionError("two cards of " + improvement.number);
                })
                .orElseThrow();
    }

    /** As the server counts them, on the connection of one transaction. */
    private int statementsOfTheBoard() {
        return transactions.execute(status -> {
            int before = questions();
            story.board.cards(MANAGER);
            return questions() - before - 1;
        });
    }

    private int questions() {
        return story.jdbc
                .sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getInt(2))
                .single();
    }
}
