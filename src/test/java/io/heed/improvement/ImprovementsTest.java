package io.heed.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.contact.ContactTexts;
import io.heed.customer.Customers;
import io.heed.improvement.process.ImprovementStory;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What opens an improvement, what is refused, and what those who contributed read. */
@HeedTest
class ImprovementsTest {

    private static final Actor AGENT = ImprovementStory.AGENT;

    @Autowired
    Improvements improvements;

    @Autowired
    ImprovementMapper mapper;

    @Autowired
    Pilots pilots;

    @Autowired
    ImprovementTexts texts;

    @Autowired
    ImprovementStory improving;

    @Autowired
    Customers customers;

    @Autowired
    Story story;

    @BeforeEach
    void aMorning() {
        improving.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void aComplaintThatShowsAFaultOfOursOpensOneAndItsCustomerIsAContributor() {
        var told = story.reported(
                "Maria Nowak", "maria@example.org", "Why do you ask what you already know?", "current-account", "UK");

        var number = improvements.open(opening(Source.FAULT, told.number(), "Fault"), AGENT);

        assertThat(mapper.origins(number)).hasSize(1);
        assertThat(improvements.about(told.number()))
                .extracting(Improvement::number)
                .containsExactly(number);
    }

    @Test
    void anIdeaOpensOneAndKnowsItsNumber() {
        var idea = idea();
        var customer = improving.customer(Locale.ENGLISH);
        improving
                .jdbc
                .sql("INSERT INTO idea_sender (idea, customer_id, locale, said_at) VALUES (?, ?, 'en', ?)")
                .params(idea.value(), customer, improving.today() + " 09:00:00")
                .update();

        var number = improvements.open(opening(Source.IDEA, idea, "Idea"), AGENT);

        assertThat(mapper.origins(number)).containsExactly(customer);
        assertThat(improving
                        .jdbc
                        .sql("SELECT improvement FROM idea WHERE number = ?")
                        .param(idea.value())
                        .query(String.class)
                        .single())
                .isEqualTo(number.value());
    }

    @Test
    void whatIsNotThereOpensNothing() {
        assertThatThrownBy(() -> improvements.open(opening(Source.FAULT, CaseNumber.of(999_999), "None"), AGENT))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> improvements.open(
                        opening(Source.HAND, null, "Reader"), new Actor("auditor", Role.AUDITOR, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneIsOpenForAThemeAtATime() {
        var theme = improving.theme("One at a time");
        improving.opened("First", theme, List.of("service"));

        assertThatThrownBy(() -> improving.opened("Second", theme, List.of("service")))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).field())
                .isEqualTo("theme");
    }

    @Test
    void aPilotBeginsWithinAYearAndLastsAtLeastAWeek() {
        var improvement = improving.opened("When", improving.theme("When"), List.of("service"));
        var today = improving.today();
        assertThat(List.of(today.minusDays(1), today.plusDays(367), today.plusYears(73)))
                .allSatisfy(first -> assertThat(refusedField(improvement.number, first, first.plusDays(13)))
                        .isEqualTo("startsOn"));
        assertThat(refusedField(improvement.number, today, today.plusDays(5))).isEqualTo("endsOn");
    }

    private String refusedField(CaseNumber number, LocalDate first, LocalDate last) {
        var plan = new Pilots.Plan("north", null, first, last, "How many call.");
        return catchThrowableOfType(Refused.class, () -> pilots.plan(number, plan, "agent"))
                .field();
    }

    /** Every text in both languages, with nothing left unfilled. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whatContributorsReadIsWhole(Outcome outcome) {
        var teller = improving.customer(Locale.ENGLISH);
        var polish = improving.customer(Locale.forLanguageTag("pl"));
        var theme = improving.theme("Read " + outcome);
        var improvement = improving.opened("Read " + outcome, theme, List.of("service"));
        improving.contacts(theme, improving.today().minusDays(3), 40, "south", null);
        if (outcome == Outcome.DECLINED) {
            improvement.heard().gathered().decided("no");
        } else if (outcome == Outcome.WITHDRAWN) {
            improvements.withdraw(improvement.number, "No use.", "We stop.", "Kończymy.", AGENT);
        } else if (outcome == Outcome.NOT_SOLVED) {
            improvement.heard().gathered().decided("yes").piloting().piloted().judged("stop");
        } else {
            improvement.ready().rolledOut("everybody");
            improvement.fireTimer("effectDue");
        }

        var written = texts.texts(improvement.number, 1, List.of(customers.get(teller), customers.get(polish)));

        assertThat(written.values()).hasSize(2).allSatisfy(composed -> {
            var text = (ContactTexts.Text) composed;
            assertThat(text.subject() + text.body()).contains("Read " + outcome).doesNotContain("{", "null", "''");
        });
    }

    private Opening opening(Source source, CaseNumber about, String title) {
        return new Opening(
                source, about, null, title, "PL: " + title, "It is hard.", null, null, "service", null, List.of(), 5);
    }

    private CaseNumber idea() {
        var number = CaseNumber.of("IB", 900_000 + System.nanoTime() % 90_000);
        improving
                .jdbc
                .sql("INSERT INTO idea (number, received_at, source, text, locale, team, state, warn_at, answer_by,"
                        + " manager_at) VALUES (?, ?, 'MESSAGE', 'Ask once.', 'en', 'service', 'LOOKING', ?, ?, ?)")
                .params(
                        number.value(),
                        improving.today() + " 09:00:00",
                        improving.today() + " 09:00:00",
                        improving.today() + " 09:00:00",
                        improving.today() + " 09:00:00")
                .update();
        return number;
    }
}
