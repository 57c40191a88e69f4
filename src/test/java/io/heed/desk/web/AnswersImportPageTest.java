package io.heed.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Answers to an earlier survey, imported by hand. */
@HeedTest
class AnswersImportPageTest {

    private static final String FILE =
            "rating,review,date\n5,Lovely,31-Jul-18\n9,Too much,31-Jul-18\n1,Broken,1-Aug-18\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient rows;

    private final String source = UUID.randomUUID() + ".csv";

    @AfterEach
    void nothingStays() {
        rows.sql("DELETE FROM survey_imported WHERE source = ?").param(source).update();
    }

    @Test
    void aFileIsReadAndEachLineOfItCountsOnce() throws Exception {
        web.perform(get("/desk/import").with(as("MANAGER")))
                .andExpect(content().string(containsString("href=\"/desk/import/answers\"")));
        var columns = Map.of("words", "review", "day", "date", "dayFormat", "d-MMM-yy");
        send("MANAGER", FILE, columns)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<dd>2</dd>"),
                                containsString("<td data-label=\"Line\">3</td>"),
                                containsString("A score is a whole number from 1 to 5"),
                                not(containsString("??")))));
        send("ADMIN", FILE, columns).andExpect(content().string(containsString("<dd>0</dd>")));
        assertThat(rows.sql("SELECT COUNT(*) FROM survey_imported WHERE source = ?")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsTaken() throws Exception {
        send("MANAGER", FILE, Map.of("measure", "STARS"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"measure-error\"")));
        send("MANAGER", FILE, Map.of("dayFormat", "bbb"))
                .andExpect(content().string(containsString("id=\"dayFormat-error\"")));
        send("MANAGER", FILE, Map.of("product", "moon"))
                .andExpect(content().string(containsString("id=\"product-error\"")));
        send("MANAGER", FILE, Map.of("source", "x".repeat(101)))
                .andExpect(content().string(containsString("id=\"source-error\"")));
        send("MANAGER", FILE, Map.of("score", "stars"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("stars"), containsString("error-summary"))));
        send("MANAGER", "", Map.of()).andExpect(status().isUnprocessableEntity());
        web.perform(multipart("/desk/import/answers").with(as("MANAGER")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a file.")));
        assertThat(rows.sql("SELECT COUNT(*) FROM survey_imported WHERE source = ?")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoImportsFilesMay() throws Exception {
        web.perform(get("/desk/import/answers?lang=pl").with(as("ADMIN")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Kolumna z oceną"), not(containsString("??")))));
        for (var role : new String[] {"AGENT", "LEAD", "OWNER", "AUDITOR", "BRANCH"}) {
            web.perform(get("/desk/import/answers").with(as(role))).andExpect(status().isForbidden());
            send(role, FILE, Map.of()).andExpect(status().isForbidden());
        }
    }

    private ResultActions send(String role, String file, Map<String, String> other) throws Exception {
        var fields = new HashMap<>(Map.of("measure", "CSAT", "score", "rating"));
        fields.putAll(other);
        var request = multipart("/desk/import/answers")
                .file(new MockMultipartFile("file", source, "text/csv", file.getBytes(UTF_8)));
        fields.forEach(request::param);
        return web.perform(request.with(as(role)).with(csrf()));
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
