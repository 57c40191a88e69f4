package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.Source;
import io.heed.complaint.process.Story;
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.survey.process.SurveyStory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way customers tell us something, it is heard once, in the transaction in which it comes in. */
@HeedTest
class ListeningTest {

    @Autowired
    Story complaints;

    @Autowired
    SurveyStory surveys;

    @Autowired
    Ideas ideas;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void aMorning() {
        surveys.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void aComplaintIsHeardWithItsCustomerProductAndSeverity() {
        var complaint = complaints.reported("You took the money twice.", "current-account", "UK");

        assertThat(heard(complaint.number().value()))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .containsEntry("source", "COMPLAINT")
                        .containsEntry("body", "You took the money twice.")
                        .containsEntry("product", "current-account")
                        .containsEntry("language", "en")
                        .containsEntry("case_number", complaint.number().value())
                        .containsEntry("customer_id", surveys.customerOf(complaint.number()))
                        .containsEntry("severity", severityOf(complaint)));
    }

    @Test
    void aComplaintThatWasNotTakenIsNotHeard() {
        transactions.executeWithoutResult(status -> {
            complaints.reported("This one is taken back.", "current-account", "UK");
            status.setRollbackOnly();
        });

        assertThat(surveys.rows
                        .sql("SELECT COUNT(*) FROM verbatim WHERE body = 'This one is taken back.'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnswerIsHeardWhenThereAreWordsAndABadOneCountsForMore() {
        var customer = surveys.customer();
        var survey = surveys.delivered(customer).sent();

        survey.answered(1, "The parcel was open when it came.");

        assertThat(heard(survey.number.value()))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .containsEntry("source", "ANSWER")
                        .containsEntry("body", "The parcel was open when it came.")
                        .containsEntry("product", "online-shop")
                        .containsEntry("customer_id", customer)
                        .containsEntry("severity", "NORMAL"));
    }

    @Test
    void wordsThatFollowAScoreAreHeardWhenTheyCome() {
        var survey = surveys.delivered(surveys.customer()).sent();
        survey.answered(5, null);
        assertThat(heard(survey.number.value())).as("a score has no words").isEmpty();

        surveys.answering.addWords(survey.token(), "It came on the very next day.");

        assertThat(heard(survey.number.value()))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .containsEntry("body", "It came on the very next day.")
                        .containsEntry("severity", "LOW"));
    }

    @Test
    void anIdeaIsHeardWithItsSenderIfThereIsOne() {
        var customer = surveys.customer();
        var sent = ideas.receive(idea("Let me choose the hour.", customer));
        var nobodys = ideas.receive(idea("Let everybody choose the hour.", null));

        assertThat(heard(sent.value()))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .containsEntry("source", "IDEA")
                        .containsEntry("body", "Let me choose the hour.")
                        .containsEntry("customer_id", customer)
                        .containsEntry("language", "en"));
        assertThat(heard(nobodys.value()))
                .singleElement()
                .satisfies(words -> assertThat(words).containsEntry("customer_id", null));
    }

    @Test
    void praiseInAPostIsHeardAndAnIdeaInAPostIsHeardAsAnIdeaOnly() {
        var praise = post("[praise 0.95] Thank you for the kind word.");
        var idea = post("[idea 0.95] A bench in front of the shop.");

        var number = arrivals.numberOf(praise.source(), praise.externalId()).value();
        assertThat(heard(number))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .containsEntry("source", "POST")
                        .containsEntry("body", "[praise 0.95] Thank you for the kind word.")
                        .containsEntry("customer_id", null));
        assertThat(heard(arrivals.numberOf(idea.source(), idea.externalId()).value()))
                .isEmpty();
        assertThat(surveys.rows
                        .sql("SELECT source FROM verbatim WHERE body = '[idea 0.95] A bench in front of the shop.'")
                        .query(String.class)
                        .list())
                .containsExactly("IDEA");
    }

    private NewIdea idea(String words, Long customer) {
        return new NewIdea(
                IdeaSource.STAFF, surveys.clock.instant(), words, Locale.ENGLISH, null, customer, null, null, "agent");
    }

    private Arrival post(String words) {
        var arrival = new Arrival(
                Source.SOCIAL,
                "test:" + UUID.randomUUID(),
                new Arrival.Sender("Zofia", null, null, "@zofia@social.example", Locale.ENGLISH),
                null,
                words,
                words.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                null,
                List.of(),
                List.of(),
                null);
        assertThat(arrivals.take(arrival).state()).isEqualTo(InboundState.FEEDBACK);
        return arrival;
    }

    private String severityOf(Story.Case complaint) {
        return surveys.rows
                .sql("SELECT severity FROM complaint WHERE case_number = ?")
                .param(complaint.number().value())
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> heard(String reference) {
        return surveys.rows
                .sql("SELECT source, case_number, customer_id, product, language, body, severity FROM verbatim"
                        + " WHERE reference = ?")
                .param(reference)
                .query()
                .listOfRows();
    }
}
