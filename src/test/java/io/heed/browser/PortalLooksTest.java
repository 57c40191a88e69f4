package io.heed.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalLooksTest extends BrowserTest {

    @Test
    void everyOpenPageIsAccessibleInBothAppearancesAndLanguages() {
        for (var appearance : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var language : List.of("en-GB", "pl-PL")) {
                for (var width : List.of(WIDE, NARROW)) {
                    var page = visitor(width, appearance, language);
                    for (var path : List.of("/", "/report", "/case", "/nowhere", "/login")) {
                        page.navigate(path);
                        assertAccessible(page);
                    }
                }
            }
        }
    }
}
