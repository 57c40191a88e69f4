package io.heed.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A manager imports a file and reads in the register what it brought. */
class RegisterStoryTest extends BrowserTest {

    private static final String HEADER = "Date received,Product,Issue,Sub-issue,Consumer complaint narrative,Company,"
            + "State,ZIP code,Submitted via,Company response to consumer,Consumer disputed?,Complaint ID\n";

    @Test
    void aFileIsImportedAndReadOnAnyScreen() {
        var page = visitor(WIDE);
        Visits.logIn(page, "manager");
        page.navigate("/desk/import");
        assertAccessible(page);
        page.locator("#file").setInputFiles(new FilePayload("export.csv", "text/csv", file().getBytes(UTF_8)));
        button(page, "Import").press("Enter");
        page.waitForSelector("#result");
        assertThat(page.innerText("main")).contains("The file was read", "4", "This is not a day");
        assertAccessible(page);

        page.navigate("/desk/import/answers");
        button(page, "Import").press("Enter");
        page.locator(".error-summary").waitFor();
        assertAccessible(page);

        page.navigate("/desk/register");
        assertThat(page.innerText("table")).contains("They charged me twice", "No words of the customer");
        assertAccessible(page);
        page.locator("td a", new Page.LocatorOptions().setHasText("They charged me twice"))
                .first()
                .press("Enter");
        page.waitForURL("**/desk/register/*");
        assertThat(page.innerText("blockquote")).contains("They charged me twice");
        assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String file() {
        var id = UUID.randomUUID().toString().substring(0, 8);
        return HEADER
                + "2029-07-18,Credit card or prepaid card,Fees or interest,Charged too much interest,\"They charged me"
                + " twice in July, and nobody at XXXX calls back.\",ACME BANK,FL,601XX,Web,Closed with explanation,N/A,a"
                + id + "\n"
                + "2029-07-17,Mortgage,Struggling to pay mortgage,,,ACME BANK,TX,75313,Phone,In progress,,b" + id + "\n"
                + "7/16/2029,\"Credit reporting, credit repair services, or other personal consumer reports\","
                + "Incorrect information on your report,Information belongs to someone else,,\"ACME, INC.\",GA,30034,"
                + "Web,Closed with non-monetary relief,N/A,c" + id + "\n"
                + "2029-07-15,Debt collection,Attempts to collect debt not owed,Debt is not yours,,,,,,,,d" + id + "\n"
                + "soon,Debt collection,Attempts to collect debt not owed,,,,,,,,,e" + id + "\n";
    }
}
