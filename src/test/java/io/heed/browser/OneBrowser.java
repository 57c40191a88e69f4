package io.heed.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The Chromium found on the PATH, opened once for all stories of a test run and closed at its end; best the one without
 * windows, which draws the same pages in less time. A test that failed may have left it in any state: the next one gets
 * another.
 */
final class OneBrowser implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext test) {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(FLAGS));
            test.getRoot().getStore(Namespace.GLOBAL).put(OneBrowser.class, (CloseableResource) this::close);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            close();
        }
    }

    /** A visitor's cookies, screen and language. */
    BrowserContext newContext(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    private void close() {
        browser = null;
        if (playwright != null) {
            var closed = playwright;
            playwright = null;
            closed.close();
        }
    }

    private static Path chromium() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(
                        "chromium-headless-shell",
                        "chromium",
                        "chromium-browser",
                        "google-chrome",
                        "google-chrome-stable")
                .flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser stories need Chromium or Google Chrome on the PATH, and there is none."));
    }
}
