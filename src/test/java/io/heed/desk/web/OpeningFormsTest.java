package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Forms that open something: a second click, or going back and sending again, opens nothing more. */
@HeedTest
class OpeningFormsTest {

    private static final RequestPostProcessor AGENT =
            user("agent").authorities(AuthorityUtils.createAuthorityList("ROLE_AGENT", "TEAM_service"));

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient rows;

    private final String words = "Sent twice " + UUID.randomUUID();

    /**
     * A form.
     *
     * @param words the field that holds the words, and {@code count} counts what holds them
     */
    record Form(String page, String address, String words, String count, Map<String, String> others) {

        @Override
        public String toString() {
            return address;
        }

        Map<String, String> filled(String said) {
            var fields = new HashMap<>(others);
            fields.put(words, said);
            return fields;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        "/desk/themes",
                        "/desk/themes",
                        "titleEn",
                        "SELECT COUNT(*) FROM theme WHERE title_en = ?",
                        Map.of("titlePl", "Dwa razy", "product", "", "team", "service")),
                new Form(
                        "/desk/gaps",
                        "/desk/gaps",
                        "promised",
                        "SELECT COUNT(*) FROM theme_gap WHERE promised = ?",
                        Map.of("place", "ADVERT", "happens", "It happens twice.", "owner", "agent")),
                new Form(
                        "/desk/needs",
                        "/desk/needs",
                        "shows",
                        "SELECT COUNT(*) FROM need WHERE shows = ?",
                        Map.of("who", "Shift workers")),
                new Form(
                        "/desk/ideas/new",
                        "/desk/ideas/new",
                        "text",
                        "SELECT COUNT(*) FROM idea WHERE text = ?",
                        Map.of("language", "en")),
                new Form(
                        "/desk/improvements/new",
                        "/desk/improvements/new",
                        "title",
                        "SELECT COUNT(*) FROM improvement WHERE title = ?",
                        Map.of(
                                "titlePl", "Dwa razy",
                                "problem", "It is opened twice.",
                                "team", "service",
                                "owner", "agent",
                                "departments", "service",
                                "reviewDays", "5")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsSentTwiceIsOpenedOnceAndLeadsToTheSamePage(Form form) throws Exception {
        var key = keyOn(form);

        var first = send(form, key, words);
        var second = send(form, key, words);

        assertThat(List.of(first.getStatus(), second.getStatus())).containsExactly(302, 302);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(opened(form, words)).isOne();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsSentAgainWithOtherWordsIsNotLostAndMayBeSentUnderItsNewKey(Form form) throws Exception {
        var key = keyOn(form);
        send(form, key, words);

        var other = send(form, key, words + " and more");

        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString())
                .contains(words + " and more", "You sent this form before")
                .doesNotContain(key);
        assertThat(opened(form, words + " and more")).isZero();
        send(form, keyIn(other.getContentAsString()), words + " and more");
        assertThat(opened(form, words + " and more")).isOne();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void twoClicksAtTheSameMomentOpenOne(Form form) throws Exception {
        var key = keyOn(form);
        var clicks = new ArrayList<Callable<MockHttpServletResponse>>();
        for (int click = 0; click < 2; click++) {
            clicks.add(() -> send(form, key, words));
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var answer : pool.invokeAll(clicks)) {
                assertThat(answer.get().getStatus()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(opened(form, words)).isOne();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aRefusedFormMayBeMendedAndSentUnderItsKey(Form form) throws Exception {
        var key = keyOn(form);
        var refused = send(form, key, " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(key);

        assertThat(send(form, key, words).getStatus()).isEqualTo(302);
        assertThat(opened(form, words)).isOne();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aControlCharacterIsNamedAtItsFieldAndWhatWasTypedStays(Form form) throws Exception {
        var refused = send(form, keyOn(form), words + "\u0007");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("href=\"#" + form.words() + "\"", words)
                .contains(form.others().values());
    }

    @Test
    void theAuditorHasNoFormForIdeas() throws Exception {
        var auditor = user("auditor").authorities(AuthorityUtils.createAuthorityList("ROLE_AUDITOR"));
        web.perform(get("/desk/ideas/new").with(auditor)).andExpect(status().isNotFound());
        web.perform(get("/desk/ideas").with(auditor))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/desk/ideas/new"))));
    }

    private String keyOn(Form form) throws Exception {
        return keyIn(web.perform(get(form.page()).with(AGENT))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String keyIn(String page) {
        assertThat(page).contains("name=\"key\"");
        return page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    }

    private MockHttpServletResponse send(Form form, String key, String said) throws Exception {
        var request = post(form.address()).with(AGENT).with(csrf()).param("key", key);
        form.filled(said).forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private int opened(Form form, String said) {
        return rows.sql(form.count()).param(said).query(Integer.class).single();
    }
}
