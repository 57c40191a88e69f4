package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.heed.HeedTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A story told in a real browser, the Chromium found on the PATH. */
@HeedTest
public abstract class BrowserTest {

    /** A desk's screen, in pixels. */
    protected static final int WIDE = 1400;

    /** The narrowest telephone that is promised to work, in pixels. */
    protected static final int NARROW = 360;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Axe itself, as its library brings it. */
    private static final String AXE = axe();

    private static final String VIOLATIONS = """
            async (tags) => {
              const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
              return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
            }
            """;

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    @LocalServerPort
    private int port;

    private BrowserContext context;

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** A fresh visitor: no cookies, English, light. */
    protected Page visitor(int width) {
        return visitor(width, ColorScheme.LIGHT, "en-GB");
    }

    /** A fresh visitor with this screen, appearance and language. */
    protected Page visitor(int width, ColorScheme appearance, String language) {
        return visitor(options(width, appearance, language));
    }

    /** A fresh visitor whose browser runs no script; neither does axe there. */
    protected Page visitorWithoutScript(int width) {
        return visitor(options(width, ColorScheme.LIGHT, "en-GB").setJavaScriptEnabled(false));
    }

    private Page visitor(Browser.NewContextOptions options) {
        closeContext();
        context = BROWSER.newContext(options);
        return context.newPage();
    }

    private Browser.NewContextOptions options(int width, ColorScheme appearance, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 900)
                .setColorScheme(appearance)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language);
    }

    /** The page keeps WCAG 2.2 AA as far as a machine can see, and nothing sticks out to the side: at a desk and on a telephone. */
    protected static void assertAccessible(Page page) {
        var screen = page.viewportSize();
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, screen.height);
            assertAccessibleAsItIs(page);
        }
        page.setViewportSize(screen.width, screen.height);
    }

    /** Asks axe directly: its library takes it into the page anew for each look, though a page keeps it. We frame nobody's pages. */
    private static void assertAccessibleAsItIs(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, RULES))
                .as("axe on %s at %d pixels", page.url(), page.viewportSize().width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on %s at %d pixels", page.url(), page.viewportSize().width)
                .isEqualTo(true);
    }

    private static String axe() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture for the documentation, {@code docs/pictures/<name>.png}, when run with {@code -Dheed.pictures=true}. */
    protected static void picture(Page page, String name) {
        if (Boolean.getBoolean("heed.pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures", name + ".png")));
        }
    }
}
