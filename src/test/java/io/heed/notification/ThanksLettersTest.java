package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.shared.CaseNumber;
import io.heed.shared.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** What is written to whoever told us something good. */
class ThanksLettersTest {

    private static final CaseNumber MESSAGE = CaseNumber.of("MS", 101);

    @ParameterizedTest
    @CsvSource({
        "en, true, Thank you for your idea",
        "en, false, Thank you for your kind words",
        "pl, true, Dziękujemy za pomysł",
        "pl, false, Dziękujemy za dobre słowo"
    })
    void thanksAreShortAndSpeakTheLanguageOfWhoWrote(String language, boolean idea, String subject) {
        var letter = written(friend(language, idea, "anna@example.com", null)).get(0);

        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.address()).isEqualTo("anna@example.com");
        assertThat(letter.channel()).isEqualTo(Medium.EMAIL);
        assertThat(letter.textBody())
                .contains("Anna Nowak")
                .doesNotContain("{0}", "??", Letter.LINK, "MS-")
                .hasSizeLessThan(600);
    }

    @Test
    void aPostIsThankedInPublicWithoutAName() {
        var reply = written(friend("pl", false, null, "town-square:42"));

        assertThat(reply).singleElement().satisfies(each -> {
            assertThat(each.channel()).isEqualTo(Medium.SOCIAL);
            assertThat(each.address()).isEqualTo("town-square:42");
            assertThat(each.textBody()).isEqualTo("Dziękujemy za dobre słowo!\n");
        });
    }

    @Test
    void whoCannotBeReachedIsNotThanked() {
        assertThat(written(friend("en", true, null, null))).isEmpty();
        assertThat(written(friend("en", true, null, "silent-source:42"))).isEmpty();
    }

    @Test
    void machinesAreToldThatAMachineThanksAndAnswersBelongToNoCase() throws Exception {
        var written = written(friend("en", true, "anna@example.com", null)).get(0);
        var sent = LetterStories.letter(1, written.subject(), written.address(), written.kind());

        var replies = new ReplyAddress("care@heed.example", Mockito.mock(Secret.class));
        var message = LetterMessage.of(sent, LetterStories.SETTINGS, replies);

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(message.getHeader(ReplyAddress.LOOP_HEADER)).isNotEmpty();
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("care@heed.example");
    }

    private static ThanksLetters.Friend friend(String language, boolean idea, String email, String post) {
        return new ThanksLetters.Friend(
                MESSAGE,
                LetterStories.AT,
                "Anna Nowak",
                email,
                post,
                Locale.forLanguageTag(language),
                idea ? LetterStories.AT : null);
    }

    private static List<NewLetter> written(ThanksLetters.Friend friend) {
        var written = new ArrayList<NewLetter>();
        var mapper = Mockito.mock(LetterMapper.class);
        Mockito.doAnswer(call -> written.addAll(call.getArgument(0)))
                .when(mapper)
                .insert(Mockito.any());
        var clock = Clock.fixed(LetterStories.AT, ZoneOffset.UTC);
        var routes = LetterStories.routes(mapper, number -> null, clock);
        var heed = LetterStories.heed(Path.of("data"));
        var writer = new LetterWriter(
                LetterTexts.shipped(LetterStories.messages()),
                new LetterPrinter(),
                LetterStories.SETTINGS,
                heed,
                routes);
        var replies = new PublicReplies(LetterStories.messages(), LetterStories.WEBHOOKS, LetterStories.SETTINGS, heed);
        new ThanksLetters(writer, replies, new Outbox(mapper, routes, published -> {}, clock)).thank(friend);
        return written;
    }
}
