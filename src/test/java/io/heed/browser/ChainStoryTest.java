package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** An auditor verifies the chain, by keyboard; somebody who is none does not get there. */
class ChainStoryTest extends BrowserTest {

    @Test
    void anAuditorVerifiesTheChain() {
        var page = visitor(WIDE);
        Visits.logIn(page, "auditor");
        page.navigate("/audit/chain");

        assertThat(page.innerText("main")).contains("Chain", "How far it has come", "Not sealed yet");
        assertAccessible(page);
        page.locator("a[href$='/audit/chain/verify']").press("Enter");
        page.waitForURL("**/audit/chain/verify");
        assertThat(page.innerText("main")).contains("rows were compared with the record");
        assertThat(page.locator(".notice").count()).as("one verdict").isEqualTo(1);
        assertAccessible(page);
    }

    @Test
    void onATelephoneInPolishAndInTheDarkToo() {
        var page = visitor(NARROW, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "auditor");
        page.navigate("/audit/chain/verify");

        assertThat(page.innerText("main")).contains("Jak daleko sięga", "Porównano");
        assertAccessible(page);
    }

    @Test
    void aLeadDoesNotGetThere() {
        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        assertThat(page.locator("a[href$='/audit/chain']").count()).isZero();
        var answer = page.navigate("/audit/chain");

        assertThat(answer.status()).isEqualTo(403);
    }
}
