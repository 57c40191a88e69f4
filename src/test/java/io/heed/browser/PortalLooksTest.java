package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aLookFindsAPictureWithoutWordsAndWhatSticksOutOnATelephone() {
        var page = visitor(WIDE);
        page.setContent("<html lang=en><title>Bad</title><main><h1>Bad</h1><img src=x></main></html>");
        assertThatThrownBy(() -> assertAccessible(page)).hasMessageContaining("image-alt: <img src=\"x\">");
        page.setContent("<html lang=en><title>Wide</title><main style='width:500px'><h1>Wide</h1></main></html>");
        assertThatThrownBy(() -> assertAccessible(page)).hasMessageContaining("sideways scrolling", "360 pixels");
    }

    private static void looksWell(Page page) {
        for (var path : List.of("/", "/report", "/case", "/nowhere", "/login")) {
            page.navigate(path);
            assertAccessible(page);
        }
    }
}
