package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote, without what their program added. */
class OwnWordsTest {

    private static final String OWN = "It still does not work.\n\nMaria";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nOn Sun, 22 Nov 2026 at 10:00, Heed <care@heed.example> wrote:\n> Dear Maria\n>\n> We are sorry.\n",
                "\nOn Sun, 22 Nov 2026 at 10:00, Customer care of the whole company <\ncare@heed.example> wrote:\n\n> Dear\n",
                "\nW dniu 22.11.2026 o 10:00, Heed pisze:\n> Szanowna Pani\n",
                "\nniedz., 22 lis 2026 o 10:00 Heed <care@heed.example> napisał(a):\n\n> Szanowna Pani\n> Przepraszamy\n",
                "\n-----Original Message-----\nFrom: Heed\nSent: Sunday\nTo: Maria\nSubject: Your case\n\nDear Maria\n",
                "\n________________________________\nOd: Heed <care@heed.example>\nWysłane: niedziela\nDo: Maria\nTemat: Sprawa\n\nSz. P.\n",
                "\nFrom: Heed <care@heed.example>\nSent: Sunday, November 22, 2026 10:00\nTo: Maria\nSubject: Your case\n\nDear\n",
                "\n-- \nMaria Nowak\nDirector of Everything\n",
                "\nSent from my iPhone\n",
                "\nWysłane z iPhone'a\n\nW dniu 22.11.2026, o godz. 10:00, Heed napisał:\n\n> Szanowna Pani\n",
                "\n> Dear Maria\n> We are sorry.\n"
            })
    void quotesAndSignaturesAreTakenOff(String added) {
        assertThat(OwnWords.of(OWN + "\n" + added)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I called. Nobody wrote back: I am still waiting.",
                "From: the very beginning it was bad.\nThen it got worse.",
                "> Is anybody at home on Saturday?\n\nYes.",
                "I pay 20 > 10, so\n> what is this on my bill?\nTell me.",
                "-- \nonly a signature",
                "> only a quote"
            })
    void whatThePersonWroteStays(String text) {
        assertThat(OwnWords.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Sunday you wrote:\n> 1\n> 2\n> 3\n> 4\n> 5\n\nIt is broken.",
                "> 1\n> 2\n> 3\n> 4\n> 5\nIt is broken."
            })
    void anAnswerBelowALongQuoteIsFound(String text) {
        assertThat(OwnWords.of(text)).isEqualTo("It is broken.");
    }
}
