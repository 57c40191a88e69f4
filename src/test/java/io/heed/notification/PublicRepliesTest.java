package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.customer.Reach;
import io.heed.customer.SocialOrigin;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What everybody may read under a post, and what nobody may. */
class PublicRepliesTest {

    private static final Reach WITH_EMAIL = Reach.at("anna@example.com", null);

    @Test
    void complaintFromAPostIsAnsweredInPublicWithoutAWordAboutTheCase() {
        for (var locale : List.of(Locale.UK, Locale.forLanguageTag("pl"))) {
            for (var event : LetterStories.all("MY-OWN-WORDS")) {
                var letters = LetterStories.written(event, facts(locale, WITH_EMAIL, "town-square"));
                var publicly = letters.stream()
                        .filter(each -> each.channel() == Medium.SOCIAL)
                        .toList();
                assertThat(letters.size() - publicly.size()).isEqualTo(1);
                assertThat(publicly).allSatisfy(reply -> {
                    assertThat(reply.textBody() + reply.subject() + reply.link() + reply.htmlBody())
                            .doesNotContain("Anna", "Marta", "@ada", LetterStories.CASE.value(), "MY-OWN-WORDS")
                            .doesNotContain(LetterStories.LINK, "/case/", "anna@example.com", Letter.LINK);
                    assertThat(reply.address()).isEqualTo("town-square:42");
                    assertThat(reply.state()).isEqualTo(LetterState.PENDING);
                });
            }
        }
    }

    @Test
    void itSaysThatWeWroteInPrivateOnlyWhenWeDid() {
        assertThat(acknowledged(facts(Locale.UK, WITH_EMAIL, "town-square")))
                .isEqualTo("Thank you for telling us. We are sorry, and we are looking into it."
                        + " We have written to you in private.\n");
        assertThat(acknowledged(facts(Locale.UK, Reach.at(null, null), "town-square")))
                .endsWith("Please write to us here, so that we can answer you in private: http://localhost:8080/\n");
    }

    @Test
    void remindersAndProgressAreNobodyElsesBusiness() {
        var progress = new ComplaintEvent.ProgressReported(
                LetterStories.CASE, LetterStories.AT, LetterStories.DUE, LetterStories.DUE);
        assertThat(LetterStories.written(progress, facts(Locale.UK, WITH_EMAIL, "town-square")))
                .hasSize(1);
    }

    @Test
    void postOfASourceThatTakesNoRepliesIsNotAnswered() {
        assertThat(LetterStories.written(
                        new ComplaintEvent.Acknowledged(LetterStories.CASE, LetterStories.AT, LetterStories.DUE, false),
                        facts(Locale.UK, WITH_EMAIL, "silent-source")))
                .hasSize(1);
    }

    private static String acknowledged(LetterFacts facts) {
        var event = new ComplaintEvent.Acknowledged(LetterStories.CASE, LetterStories.AT, LetterStories.DUE, false);
        return LetterStories.written(event, facts).get(1).textBody();
    }

    private static LetterFacts facts(Locale locale, Reach reach, String source) {
        var facts = LetterStories.facts("Anna", locale, "Marta");
        return new LetterFacts(
                facts.caseNumber(),
                facts.customerId(),
                facts.name(),
                locale,
                facts.zone(),
                facts.trackingUrl(),
                facts.ownerFirstName(),
                facts.product(),
                facts.jurisdiction(),
                facts.ombudsman(),
                facts.receivedAt(),
                reach,
                new SocialOrigin(LetterStories.CASE, source, "42", "@ada", "https://square.example/42"));
    }
}
