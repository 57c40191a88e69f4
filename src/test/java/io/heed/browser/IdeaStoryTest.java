package io.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.idea.PublicIdeas;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public list of ideas, as visitors use it: on a telephone, without a script. */
class IdeaStoryTest extends BrowserTest {

    @Autowired
    Ideas ideas;

    @Autowired
    PublicIdeas publicIdeas;

    @Autowired
    Clock clock;

    @Test
    void aVisitorWithoutScriptsWantsTheSameAndIsCountedOnce() {
        var title = "Price earlier " + UUID.randomUUID();
        release(title);
        var page = visitorWithoutScript(NARROW);
        page.navigate("/ideas?state=looking");
        var card = page.locator("li.card").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(card).containsText("1 person wants this");
        card.getByRole(AriaRole.BUTTON).click();

        var again = page.locator("li.card").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(again).containsText("2 people want this");
        assertThat(again).containsText("You too");
        assertThat(again.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void theListIsAccessibleAndNothingSticksOutOnATelephone() {
        release("A very long title that goes on and on ".repeat(4).strip());
        for (var language : List.of("en-GB", "pl-PL")) {
            for (var width : List.of(WIDE, NARROW)) {
                var page = visitor(width, ColorScheme.LIGHT, language);
                page.navigate("/ideas");
                assertAccessible(page);
            }
        }
    }

    private void release(String title) {
        var idea = ideas.receive(new NewIdea(
                IdeaSource.STAFF, clock.instant(), "Please.", Locale.ENGLISH, null, null, null, null, "agent"));
        publicIdeas.release(
                idea,
                new PublicIdeas.Texts(title, "PL " + title, "The price stands first.", "Cena na początku.", null, null),
                "agent");
    }
}
