package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.heed.HeedTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story told in a real browser, the Chromium found on the PATH. */
@HeedTest
public abstract class BrowserTest {

    /** A desk's screen, in pixels. */
    protected static final int WIDE = 1400;

    /** The narrowest telephone that is promised to work, in pixels. */
    protected static final int NARROW = 360;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

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
        context = browser.newContext(options);
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

    /** In one page of the browser: the newer way opens a second one for each look, and we frame nobody else's pages. */
    private static void assertAccessibleAsItIs(Page page) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .withTags(RULES)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s at %d pixels", page.url(), page.viewportSize().width)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on %s at %d pixels", page.url(), page.viewportSize().width)
                .isEqualTo(true);
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return options;
    }

    /** Takes a picture for the documentation, {@code docs/pictures/<name>.png}, when run with {@code -Dheed.pictures=true}. */
    protected static void picture(Page page, String name) {
        if (Boolean.getBoolean("heed.pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures", name + ".png")));
        }
    }

    private static Path chromium() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser stories need Chromium or Google Chrome on the PATH, and there is none."));
    }
}
