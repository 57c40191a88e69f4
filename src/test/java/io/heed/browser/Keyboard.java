package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;

/**
 * A visitor without a mouse: goes on with the Tab key until what is wanted has the focus. On the way the focus is visible,
 * on the screen, and never goes back.
 */
final class Keyboard {

    private static final int MOST_STEPS = 80;

    private static final int MOST_LOOKS = 30;

    private static final double BETWEEN_LOOKS = 50;

    /** Says whether the focus cannot be seen, and why: empty when it can. */
    private static final String HIDDEN = """
            () => {
              const at = document.activeElement;
              const frame = at.closest('.fjs-input-group') ?? at;
              const style = getComputedStyle(frame);
              const box = frame.getBoundingClientRect();
              const isMarked =
                style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              return [isMarked ? '' : 'shows no focus', isOnScreen ? '' : 'is off the screen'].filter(Boolean).join(', ');
            }
            """;

    /** Says what has the focus, and whether it went back; remembers it for the next step. */
    private static final String STEP = """
            (wanted) => {
              const at = document.activeElement;
              const before = window.focusedBefore;
              window.focusedBefore = at;
              const isBack =
                before?.isConnected && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
              const says = at.tagName + '#' + at.id + '.' + at.className + ' "' + at.textContent.trim().slice(0, 30) + '"';
              return { says, isBack: Boolean(isBack), there: at.matches(wanted) };
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs on until an element that matches has the focus; stays where it has it already. */
    Keyboard to(String selector) {
        if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
            return this;
        }
        return on(selector);
    }

    /** Tabs on until the next element that matches has the focus. */
    Keyboard on(String selector) {
        var passed = new ArrayList<String>();
        for (var step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            var hidden = hidden();
            var at = (Map<?, ?>) page.evaluate(STEP, selector);
            passed.add(String.valueOf(at.get("says")));
            assertThat(hidden).as("%s on %s", at.get("says"), page.url()).isEqualTo("");
            assertThat(at.get("isBack"))
                    .as("%s on %s comes before what had the focus", at.get("says"), page.url())
                    .isEqualTo(false);
            if (Boolean.TRUE.equals(at.get("there"))) {
                return this;
            }
        }
        throw new AssertionError(selector + " was not reached on " + page.url() + ", only " + passed);
    }

    /**
     * What hides the focus once the page had time to draw it. The waiting is done here: a page that runs no script never
     * comes to its next frame.
     */
    private Object hidden() {
        var hidden = page.evaluate(HIDDEN);
        for (var look = 1; look < MOST_LOOKS && !"".equals(hidden); look++) {
            page.waitForTimeout(BETWEEN_LOOKS);
            hidden = page.evaluate(HIDDEN);
        }
        return hidden;
    }

    /** The first stop on a page leads past the head; takes it. */
    Keyboard skipToTheContent() {
        on(".skip-link").press("Enter");
        page.waitForURL("**#main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .as("the skip link leads into the content of %s", page.url())
                .isEqualTo(true);
        page.keyboard().press("Shift+Tab");
        page.evaluate("window.focusedBefore = undefined");
        return this;
    }

    Keyboard type(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    /** Types letter by letter, as lists of choices want it. */
    Keyboard spell(String words) {
        page.keyboard().type(words);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Chooses the n-th entry, counted from 0, of the list that opened when it got the focus. */
    Keyboard choose(int entry) {
        page.waitForSelector(".fjs-dropdownlist");
        for (var step = 0; step < entry; step++) {
            press("ArrowDown");
        }
        return press("Enter");
    }
}
