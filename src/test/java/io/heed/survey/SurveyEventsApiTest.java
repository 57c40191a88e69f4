package io.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.survey.process.SurveyStory;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Other systems tell what customers may be asked about: each event once, and what is wrong by its field. */
@HeedTest
class SurveyEventsApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SurveyStory story;

    @Autowired
    private SurveyOccasions occasions;

    private final String id = UUID.randomUUID().toString();
    private String email;

    @BeforeEach
    void somebody() {
        var contact = story.contact(Locale.ENGLISH);
        email = contact.email();
        story.customers.add(contact, story.clock.instant());
    }

    @Test
    void anEventBecomesASurveyOnceHoweverOftenItIsTold() throws Exception {
        var body = event("shop", id, "DELIVERY", email);

        assertThat(told(body).getStatus()).isEqualTo(201);
        assertThat(told(body).getStatus()).isEqualTo(200);
        assertThat(told(body).getContentAsString()).contains("\"repeated\":true");

        assertThat(occasions.planAll()).isPositive();
        assertThat(story.rows
                        .sql("SELECT kind FROM survey WHERE occasion_key = ?")
                        .param("api:shop:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("delivery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source | {'source':'My Shop','id':'1','event':'DELIVERY','email':'%s'}",
                "source | {'id':'1','event':'DELIVERY','email':'%s'}",
                "id     | {'source':'shop','id':' ','event':'DELIVERY','email':'%s'}",
                "event  | {'source':'shop','id':'1','event':'COMPLAINT_CLOSED','email':'%s'}",
                "event  | {'source':'shop','id':'1','email':'%s'}",
                "email  | {'source':'shop','id':'1','event':'DELIVERY'}",
                "email  | {'source':'shop','id':'1','event':'DELIVERY','email':'nobody@example.org'}",
                "phone  | {'source':'shop','id':'1','event':'DELIVERY','phone':'+48 000'}",
                "product| {'source':'shop','id':'1','event':'DELIVERY','email':'%s','product':'moon'}",
                "region | {'source':'shop','id':'1','event':'DELIVERY','email':'%s','region':'moon'}",
                "at     | {'source':'shop','id':'1','event':'DELIVERY','email':'%s','at':'yesterday'}",
                "at     | {'source':'shop','id':'1','event':'DELIVERY','email':'%s','at':'2999-01-01T00:00:00Z'}",
                "at     | {'source':'shop','id':'1','event':'DELIVERY','email':'%s','at':'2020-01-01T00:00:00Z'}"
            })
    void whatIsWrongIsNamedByItsField(String field, String body) throws Exception {
        var refused = told(body.replace('\'', '"').formatted(email));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"" + field + "\"");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(told("{").getStatus()).isEqualTo(400);
        assertThat(told("{\"source\":\"a\\u0000b\"}").getStatus()).isBetween(400, 422);
    }

    @Test
    void strangersTellNothing() throws Exception {
        var stranger = web.perform(post("/api/survey-events")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(event("shop", id, "DELIVERY", email)))
                .andReturn()
                .getResponse();

        assertThat(stranger.getStatus()).isEqualTo(401);
    }

    private static String event(String source, String id, String event, String email) {
        return "{\"source\":\"%s\",\"id\":\"%s\",\"event\":\"%s\",\"email\":\"%s\",\"product\":\"online-shop\"}"
                .formatted(source, id, event, email);
    }

    private MockHttpServletResponse told(String body) throws Exception {
        return web.perform(post("/api/survey-events")
                        .with(user("agent").roles("AGENT"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
