package io.heed.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalLooksTest extends BrowserTest {

    @Test
    void everyOpenPageIsAccessibleInBothAppearancesAndLanguages() {
        looksWell(visitor(WIDE, ColorScheme.LIGHT, "en-GB"));
        looksWell(visitor(NARROW, ColorScheme.DARK, "pl-PL"));
    }

    private static void looksWell(Page page) {
        for (var path : List.of("/", "/report", "/case", "/nowhere", "/login")) {
            page.navigate(path);
            assertAccessible(page);
        }
    }
}
