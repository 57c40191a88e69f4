package io.heed.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.AnswerLinks;
import io.heed.outreach.IncidentFigures;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.Silence;
import java.time.Duration;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An outage from the first signal to the answer of somebody silent, as complaints and callers meet it. */
@HeedTest
class AfterOutreachesTest {

    @Autowired
    OutreachStory story;

    @Autowired
    Story complaints;

    @Autowired
    Catalogue catalogue;

    @Autowired
    IncidentFigures figures;

    @Autowired
    Silence silence;

    @Autowired
    AnswerLinks asked;

    @BeforeEach
    void aWorkingMorningWhenNobodyHasComplainedSinceYesterday() {
        story.beginTomorrowMorning();
        story.letPass(Duration.ofDays(2));
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void anOutageIsKnownToWhoeverComplainsUntilItIsOver() {
        var skill = OutreachStory.level();
        var customers = story.customers(3, "credit-card", skill);
        var outage = story.matter(SignalKind.OUTAGE, "credit-card", skill);
        var outreach = outage.announced();
        assertThat(catalogue.openIssueOf("credit-card", "north")).isPresent();

        var complaint = complaints.reported("My card is refused everywhere today.", "credit-card", "UK");
        complaint.runJob("acknowledgeComplaint");
        assertThat(figures.of(outreach.number))
                .returns(4, IncidentFigures.Figures::affected)
                .returns(3, IncidentFigures.Figures::told)
                .returns(1, IncidentFigures.Figures::complained)
                .returns(3, IncidentFigures.Figures::silent);

        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.RESOLVED, "All cards work again.");
        outreach.runJob("openWave");
        outreach.deliver();
        assertThat(catalogue.openIssueOf("credit-card", "north")).isEmpty();

        var link = asked.of(outreach.number, customers.get(0));
        silence.answer(
                link.substring(link.lastIndexOf('/') + 1), true, "I stood at the till with no money.", Locale.ENGLISH);
        assertThat(figures.of(outreach.number))
                .returns(2, IncidentFigures.Figures::complained)
                .returns(2, IncidentFigures.Figures::silent);
    }
}
