package io.heed.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The register on the desk, and the page that fills it. */
@HeedTest
class RegisterPagesTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final String HEADER = "External id,Received at,Text,Product\n";
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("/desk/register/\\d+");

    private final String product = "product " + UUID.randomUUID();

    @Autowired
    private MockMvc web;

    @Test
    void aFileChosenByHandFillsTheRegisterAndWhatDoesNotFitIsNamed() throws Exception {
        var id = UUID.randomUUID();

        send(HEADER + id + ",2026-03-01,They charged me <b>twice</b>.," + product + "\n1,tomorrow,Words.,\n")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("receivedAt: This is not a day")));
        var list = page("/desk/register?product=" + product);
        assertThat(list).contains("They charged me &lt;b&gt;twice&lt;/b&gt;.", "1 Mar 2026", id.toString());
        var entry = ENTRY.matcher(list);
        assertThat(entry.find()).isTrue();
        assertThat(page(entry.group()))
                .contains("In the customer’s words", "none of ours", "Tomás Herrera")
                .doesNotContain("left no words");
    }

    @Test
    void whatStandsInForWordsIsMarked() throws Exception {
        send("Complaint ID,Date received,Product,Issue\n" + UUID.randomUUID() + ",1/5/2015," + product + ",Fees\n");

        var list = page("/desk/register?product=" + product);
        assertThat(list).contains("No words of the customer");
        var entry = ENTRY.matcher(list);
        assertThat(entry.find()).isTrue();
        assertThat(page(entry.group())).contains("The customer left no words.", "What it is about");
    }

    @Test
    void aLongRegisterIsTurnedPageByPageAndNothingIsShownTwice() throws Exception {
        send(IntStream.range(0, 60)
                .mapToObj(each -> UUID.randomUUID() + ",2026-03-0" + (each % 3 + 1) + ",Words " + each + ".," + product)
                .collect(Collectors.joining("\n", HEADER, "\n")));

        var first = page("/desk/register?product=" + product);
        var older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        var second = page(URI.create(older.group(1).replace("&amp;", "&")));
        var entries = ENTRY.matcher(first + second)
                .results()
                .map(each -> each.group())
                .toList();
        assertThat(entries).hasSize(60).doesNotHaveDuplicates();
        assertThat(OLDER.matcher(second).find()).isFalse();
        assertThat(page("/desk/register?product=" + product + "&from=2026-03-03&to=2026-03-03"))
                .satisfies(found -> assertThat(ENTRY.matcher(found).results()).hasSize(20));
    }

    @Test
    void nothingFoundSaysSoInTheReadersLanguage() throws Exception {
        web.perform(get("/desk/register")
                        .param("product", product)
                        .header("Accept-Language", "pl")
                        .with(DeskPagesTest.as(MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("W rejestrze nic nie ma")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aFileThatIsNoneIsRefusedOnThePage() throws Exception {
        send("").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The file is empty.")));
        web.perform(multipart("/desk/import").with(DeskPagesTest.as(MANAGER)).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a file.")));
    }

    @Test
    void wrongFiltersAreNamedAndNoFault() throws Exception {
        for (var query : new String[] {"after=x", "after=2026-13-01_1", "from=yesterday"}) {
            var status = web.perform(get("/desk/register?" + query).with(DeskPagesTest.as(MANAGER)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(query).isBetween(400, 422);
        }
    }

    private ResultActions send(String file) throws Exception {
        return web.perform(multipart("/desk/import")
                .file(new MockMultipartFile("file", "some.csv", "text/csv", file.getBytes(UTF_8)))
                .param("mode", "record")
                .param("mapping", "")
                .with(DeskPagesTest.as(MANAGER))
                .with(csrf()));
    }

    private String page(String path) throws Exception {
        return page(URI.create(path.replace(" ", "%20")));
    }

    private String page(URI path) throws Exception {
        return web.perform(get(path).with(DeskPagesTest.as(MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
