package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is alike, in English and in Polish, on words that we wrote for it. */
class AlikeGroupsTest {

    private static final List<String> NO_ENGINEER = List.of(
            "The engineer did not come on Tuesday and nobody called.",
            "I waited all day for your engineer, the visit was missed and nobody called me.",
            "Engineer missed the visit again. I took a day off.",
            "Second missed visit by the engineer this month, and nobody called.",
            "Nobody called and the engineer never came for the visit.");
    private static final List<String> DOUBLE_CHARGE = List.of(
            "You charged my card twice for the same invoice.",
            "My invoice was charged twice, please refund one charge to the card.",
            "The same invoice charged twice on my card. Refund please.",
            "Charged twice again! I want a refund for the invoice.",
            "Card charged twice for one invoice, no refund yet.");
    private static final List<String> LATE_PARCEL = List.of(
            "Paczka nie dotarła na czas, kurier nie zadzwonił.",
            "Moja paczka znowu spóźniona, a kurier nawet nie zadzwonił.",
            "Kurier nie zadzwonił i paczki nie dostarczono na czas.",
            "Czekam na paczkę od tygodnia, kurier nie dzwoni.",
            "Kurier spóźniony, paczka nie dotarła.");
    private static final List<String> OTHERS = List.of(
            "The colours of the new brochure are lovely.",
            "Is the shop in Leeds open on Sunday?",
            "Your music on hold is too loud.",
            "Jak zmienić adres w umowie?",
            "Podoba mi się nowa aplikacja.");

    private long next = 1;

    @Test
    void groupsAreFoundInEnglish() {
        var groups = groups(said("en", NO_ENGINEER, DOUBLE_CHARGE, OTHERS.subList(0, 3)), 4);
        assertThat(groups).hasSize(2);
        assertThat(texts(groups)).anySatisfy(group -> assertThat(NO_ENGINEER).containsAll(group));
        assertThat(texts(groups)).anySatisfy(group -> assertThat(DOUBLE_CHARGE).containsAll(group));
    }

    @Test
    void polishIsComparedByItsStems() {
        var groups = groups(said("pl", LATE_PARCEL, OTHERS.subList(3, 5)), 3);
        assertThat(texts(groups))
                .singleElement()
                .satisfies(group -> assertThat(LATE_PARCEL).containsAll(group));
    }

    @Test
    void fewerThanAskedForAreNoGroup() {
        assertThat(groups(said("en", NO_ENGINEER.subList(0, 3), OTHERS.subList(0, 3)), 4))
                .isEmpty();
    }

    @Test
    void oneCustomerWhoSaysItAgainIsOne() {
        var again =
                NO_ENGINEER.stream().map(text -> verbatim("en", text, 7L, null)).toList();
        assertThat(groups(again, 4)).isEmpty();
    }

    @Test
    void whatIsLikeAThemeIsSuggestedForIt() {
        var theme = CaseNumber.of(Theme.LETTERS, 1);
        var known = NO_ENGINEER.subList(0, 4).stream()
                .map(text -> verbatim("en", text, null, theme))
                .toList();
        var fresh = said("en", NO_ENGINEER.subList(4, 5), OTHERS.subList(0, 3));
        var alike = new AlikeGroups(fresh, known);
        var found = alike.find(4, Set.of());
        alike.close();
        assertThat(found.additions()).singleElement().satisfies(addition -> {
            assertThat(addition.theme()).isEqualTo(theme);
            assertThat(addition.verbatim()).isEqualTo(fresh.get(0).id());
            assertThat(addition.likeness()).isBetween(AlikeGroups.ALIKE, 1.0);
        });
    }

    @Test
    void whatAPersonFoundToBeNothingIsNotGroupedAgain() {
        var all = said("en", NO_ENGINEER, OTHERS.subList(0, 3));
        var alike = new AlikeGroups(all, List.of());
        var found = alike.find(4, Set.of(1L, 2L));
        alike.close();
        assertThat(found.groups()).isEmpty();
    }

    @Test
    void aGroupIsNamedByItsWordsAndNotByPeople() {
        var words = new ArrayList<Verbatim>();
        for (var text : NO_ENGINEER) {
            words.add(verbatim("en", text + " Ask Kowalski, jan.kowalski@example.org or nowak.", null, null));
        }
        words.addAll(said("en", OTHERS.subList(0, 3)));
        var alike = new AlikeGroups(words, List.of());
        var label = alike.words(alike.find(4, Set.of()).groups().get(0), Set.of("Anna Nowak"));
        alike.close();
        assertThat(label).contains("engineer", "visit").doesNotContain("kowalski", "nowak", "example", "jan");
    }

    @Test
    void wordsOfALanguageThatNobodyKnowsAreComparedAsTheyStand() {
        var german = List.of(
                "Der Techniker kam nicht zum Termin",
                "Wieder kam der Techniker nicht zum Termin",
                "Der Techniker kam zum Termin nicht");
        assertThat(groups(said("und", german), 3)).hasSize(1);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(groups(List.of(verbatim("en", "!!! 12345 https://example.org", null, null)), 1))
                .isNotNull();
    }

    private static List<AlikeGroups.Group> groups(List<Verbatim> said, int atLeast) {
        var alike = new AlikeGroups(said, List.of());
        try {
            return alike.find(atLeast, Set.of()).groups();
        } finally {
            alike.close();
        }
    }

    private static List<List<String>> texts(List<AlikeGroups.Group> groups) {
        return groups.stream()
                .map(group -> group.members().stream().map(Verbatim::text).toList())
                .toList();
    }

    @SafeVarargs
    private List<Verbatim> said(String language, List<String>... lists) {
        var all = new ArrayList<Verbatim>();
        for (var list : lists) {
            list.forEach(text -> all.add(verbatim(language, text, null, null)));
        }
        return all;
    }

    private Verbatim verbatim(String language, String text, Long customer, CaseNumber theme) {
        long id = next++;
        return new Verbatim(
                id,
                Verbatim.Source.POST,
                Long.toString(id),
                null,
                customer,
                null,
                null,
                language,
                Instant.EPOCH,
                text,
                Severity.LOW,
                0,
                theme);
    }
}
