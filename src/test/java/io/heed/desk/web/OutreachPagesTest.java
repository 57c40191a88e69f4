package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.outreach.OutreachDraft;
import io.heed.outreach.OutreachOutcome;
import io.heed.outreach.OutreachStep;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.Steering;
import io.heed.outreach.process.OutreachStory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Outreach on the desk: who sees what, what is composed, and what is done to it on its way. */
@HeedTest
class OutreachPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private OutreachStory story;

    @Autowired
    private Steering steering;

    @Test
    void listSaysWhatHappenedHowFarItIsAndWhatComesNext() throws Exception {
        story.jdbc.sql("UPDATE outreach SET opened_at = '2020-01-01'").update();
        told(4);

        web.perform(get("/desk/outreach").with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Something happened"),
                                containsString("4 of 4 told"),
                                containsString("Next update promised by"),
                                containsString("Tell customers"))));
        web.perform(get("/desk/outreach?state=ended&lang=pl").with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Zakończone")));
    }

    @Test
    void pageShowsFiguresCourseAndTextsInTheReadersLanguage() throws Exception {
        var outreach = told(4);

        web.perform(get("/desk/outreach/" + outreach.number).with(as("LEAD")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Announcement"),
                                containsString("The line is down."),
                                containsString("PL: The line is down."),
                                containsString("Maria Nowak"),
                                containsString("Told, complained and silent over time"),
                                containsString("Nobody is left: everything is decided."))));
        web.perform(get("/desk/outreach/" + outreach.number + "?lang=pl").with(as("LEAD")))
                .andExpect(content().string(allOf(containsString("Coś się stało"), containsString("Zapowiedź"))));
    }

    @Test
    void whatIsHeardAfterTheEndStandsOnThePage() throws Exception {
        var level = OutreachStory.level();
        story.customers(1, "home-internet", level);
        var matter = story.matter(SignalKind.OUTAGE, "home-internet", level);
        var outreach = matter.announced();
        story.outreaches.stop(outreach.number, OutreachStory.LEAD);
        matter.tell(SignalPhase.UPDATED, "It was a digger.");

        web.perform(get("/desk/outreach/" + outreach.number).with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("It was a digger."),
                                containsString("Heard when nothing more was told of it."))));
    }

    @Test
    void ownerSeesFiguresAndNobodysNameAndOnlyCaseWorkersTell() throws Exception {
        var outreach = told(2);

        web.perform(get("/desk/outreach/" + outreach.number).with(as("OWNER")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Maria")),
                                not(containsString("/log\"")),
                                not(containsString("Stop it")))));
        web.perform(get("/desk/outreach/" + outreach.number + "/log").with(as("OWNER")))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/outreach/" + outreach.number).with(as("AUDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Maria"),
                                containsString("/log"),
                                not(containsString("Tell what is new")))));
        for (var other : new String[] {"BRANCH", "ADMIN"}) {
            web.perform(get("/desk/outreach").with(as(other))).andExpect(status().isForbidden());
        }
        web.perform(get("/desk/outreach/new").with(as("OWNER"))).andExpect(status().isNotFound());
        web.perform(post("/desk/outreach/new/opening").with(as("AUDITOR")).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/desk/outreach/HD-000142-8").with(as("AGENT"))).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeRightIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        web.perform(post("/desk/outreach/new/preview")
                        .with(as("AGENT"))
                        .with(csrf())
                        .param("title", "Half of it")
                        .param("product", "no-such-thing")
                        .param("effectiveOn", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"kind-error\""),
                                containsString("id=\"product-error\""),
                                containsString("Choose what it is about."),
                                containsString("There is no such product."),
                                containsString("value=\"Half of it\""))));
        web.perform(post("/desk/outreach/new/preview?lang=pl")
                        .with(as("AGENT"))
                        .with(csrf())
                        .param("kind", "OUTAGE")
                        .param("title", "Awaria")
                        .param("effectiveOn", "jutro"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Podaj dzień")));
    }

    @Test
    void eachFieldThatIsMissingIsNamed() throws Exception {
        web.perform(post("/desk/outreach/new/preview").with(as("AGENT")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#kind\">Choose what it is about.</a>"),
                                containsString("<a href=\"#title\">Say in a few words what it is.</a>"))));
        web.perform(post("/desk/outreach/new/preview?lang=pl")
                        .with(as("AGENT"))
                        .with(csrf())
                        .param("kind", "RENEWAL"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#title\">Napisz w kilku słowach, co to jest.</a>"),
                                containsString("<a href=\"#effectiveOn\">Podaj, od którego dnia to obowiązuje.</a>"))));
    }

    @Test
    void previewSaysWhoWouldHearWhenAndWhatBeforeAnythingLeaves() throws Exception {
        var level = OutreachStory.level();
        story.customers(4, "home-internet", level);

        web.perform(draft("preview", level, "desk-" + UUID.randomUUID()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing has left yet."),
                                containsString("Whom it concerns: 4"),
                                containsString("hear at once"),
                                containsString("A service that is gone or back"),
                                containsString("Trouble with Home internet"),
                                containsString("Znowu o 18:00."),
                                containsString("Tell 4 customers"))));
        assertThat(outreaches(level)).as("nothing is kept").isZero();
    }

    @Test
    void twoClicksOpenOneOutreach() throws Exception {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        var key = "desk-" + UUID.randomUUID();

        var first = web.perform(draft("opening", level, key)).andReturn().getResponse();
        web.perform(draft("opening", level, key)).andExpect(redirectedUrl(first.getRedirectedUrl()));

        assertThat(first.getRedirectedUrl()).startsWith("/desk/outreach/OR-");
        assertThat(outreaches(level)).isEqualTo(1);
    }

    @Test
    void whoGoesBackAndWritesSomethingElseHearsThatItWasNotTold() throws Exception {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        var key = "desk-" + UUID.randomUUID();
        web.perform(draft("opening", level, key)).andExpect(status().is3xxRedirection());

        web.perform(draft("opening", level, key).param("words", "Something else."))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("From this page another message was opened already."),
                                containsString("Something else."),
                                not(containsString(key)))));
        assertThat(outreaches(level)).isEqualTo(1);
    }

    @Test
    void aServiceMessageThatAdvertisesGetsAHint() throws Exception {
        var level = OutreachStory.level();
        story.customers(1, "home-internet", level);

        web.perform(draft("preview", level, "desk-" + UUID.randomUUID()).param("words", "Take our special offer!"))
                .andExpect(content().string(containsString("This may read like an offer")));
    }

    @Test
    void aChangeWithoutItsDayIsNotOpened() throws Exception {
        var change = post("/desk/outreach/new/opening")
                .with(as("AGENT"))
                .with(csrf())
                .param("key", "desk-" + UUID.randomUUID())
                .param("kind", "PRICE_CHANGE")
                .param("title", "Prices rise")
                .param("skill", OutreachStory.level());

        web.perform(change)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A change is told only when its day is known.")));
    }

    @Test
    void previewOfAChangeWithoutItsDaySaysThatItIsMissingAndShowsNoMessage() throws Exception {
        var level = OutreachStory.level();
        story.customers(1, "home-internet", level);

        web.perform(draft("preview", level, "desk-" + UUID.randomUUID(), "PRICE_CHANGE"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("The day is missing: customers would not be told"),
                                containsString("/desk/playbooks/price-change"),
                                not(containsString("is needed and not known")),
                                not(containsString("/desk/playbooks/maintenance")))));
    }

    @Test
    void itIsHeldUpLetGoAndStoppedWithAReason() throws Exception {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", level).raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        var page = "/desk/outreach/" + outreach.number;

        web.perform(post(page + "/pause").with(as("LEAD")).with(csrf()))
                .andExpect(flash().attribute("done", "desk.outreach.paused"));
        web.perform(get(page).with(as("LEAD"))).andExpect(content().string(containsString("It is held up")));
        web.perform(post(page + "/resumption").with(as("LEAD")).with(csrf()))
                .andExpect(flash().attribute("done", "desk.outreach.resumed"));
        web.perform(post(page + "/resumption").with(as("LEAD")).with(csrf())).andExpect(status().isConflict());
        web.perform(post(page + "/stop").with(as("LEAD")).with(csrf()).param("reason", "no"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"reason-error\""), containsString("Say in a few words why."))));
        web.perform(post(page + "/stop").with(as("LEAD")).with(csrf()).param("reason", "It was a false alarm."))
                .andExpect(redirectedUrl(page));

        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.STOPPED);
        web.perform(get(page).with(as("AUDITOR"))).andExpect(content().string(containsString("It was a false alarm.")));
        assertThat(steering.steps(outreach.number, OutreachStory.LEAD))
                .extracting(OutreachStep::kind)
                .containsExactly(OutreachStep.Kind.STOPPED, OutreachStep.Kind.RESUMED, OutreachStep.Kind.PAUSED);
    }

    @Test
    void newsIsToldOnceHoweverOftenItIsSentAndNotWithoutWords() throws Exception {
        var outreach = told(2);
        var page = "/desk/outreach/" + outreach.number;
        var key = "desk-" + UUID.randomUUID();

        web.perform(post(page + "/news")
                        .with(as("LEAD"))
                        .with(csrf())
                        .param("key", key)
                        .param("phase", "UPDATED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say what is new.")));
        for (int clicks = 0; clicks < 2; clicks++) {
            web.perform(post(page + "/news")
                            .with(as("LEAD"))
                            .with(csrf())
                            .param("key", key)
                            .param("phase", "UPDATED")
                            .param("words", "A cable is broken."))
                    .andExpect(flash().attribute("done", "desk.outreach.told"));
        }

        web.perform(post(page + "/news")
                        .with(as("LEAD"))
                        .with(csrf())
                        .param("key", key)
                        .param("phase", "UPDATED")
                        .param("words", "It takes until noon."))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("From this page something else was told already."),
                                containsString("It takes until noon."))));

        assertThat(story.outreaches.developments(outreach.number, OutreachStory.LEAD))
                .hasSize(2);
    }

    @Test
    void newsIsReadAsCustomersWouldGetItBeforeItIsTold() throws Exception {
        var outreach = told(2);
        var page = "/desk/outreach/" + outreach.number;

        web.perform(post(page + "/news/preview")
                        .with(as("LEAD"))
                        .with(csrf())
                        .param("phase", "UPDATED")
                        .param("words", "A cable is broken.")
                        .param("wordsPl", "Zerwany kabel."))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing has left yet. This is what customers would read."),
                                containsString("News: trouble with Home internet"),
                                containsString("Zerwany kabel."),
                                containsString("Maria Nowak"),
                                containsString(">A cable is broken.</textarea>"))));
        web.perform(post(page + "/news/preview").with(as("LEAD")).with(csrf()).param("phase", "UPDATED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say what is new.")));
        web.perform(get(page + "/news/preview").with(as("LEAD"))).andExpect(redirectedUrl(page));

        assertThat(story.outreaches.developments(outreach.number, OutreachStory.LEAD))
                .as("nothing is kept")
                .hasSize(1);
    }

    @Test
    void logSaysForEachCustomerWhatBecameOfTheMessage() throws Exception {
        var outreach = told(2);

        web.perform(get("/desk/outreach/" + outreach.number + "/log").with(as("AGENT")))
                .andExpect(content().string(allOf(containsString("Maria Nowak"), containsString("It went out"))));
        web.perform(get("/desk/outreach/" + outreach.number + "/log?state=HELD").with(as("AGENT")))
                .andExpect(content().string(containsString("No message here")));
    }

    @Test
    void approvalShowsSizeClassAndTextInBothLanguages() throws Exception {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        var outreach = story.composed(
                new OutreachDraft(
                        SignalKind.TIP,
                        "Better wireless at home",
                        "Lepszy zasięg w domu",
                        "Put the router in the middle.",
                        "Postaw router pośrodku.",
                        "home-internet",
                        null,
                        null,
                        level,
                        null,
                        LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC)),
                OutreachStory.AGENT);
        outreach.runJob("selectAudience");

        web.perform(get("/desk/tasks/" + outreach.task().taskId())
                        .with(user(outreach.task().assignee()).roles("LEAD")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Better wireless at home"),
                                containsString("Offers and news"),
                                containsString("Put the router in the middle."),
                                containsString("Postaw router pośrodku."))));

        web.perform(post("/desk/outreach/" + outreach.number + "/news")
                        .with(as("AGENT"))
                        .with(csrf())
                        .param("key", "desk-" + UUID.randomUUID())
                        .param("phase", "UPDATED")
                        .param("words", "Buy a new router."))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(containsString("This goes out in the words that were shown for approval.")));
        assertThat(story.outreaches.developments(outreach.number, OutreachStory.LEAD))
                .hasSize(1);
    }

    private OutreachStory.Outreach told(int customers) {
        var level = OutreachStory.level();
        story.customers(customers, "home-internet", level);
        return story.matter(SignalKind.OUTAGE, "home-internet", level).announced();
    }

    private int outreaches(String level) {
        return story.jdbc
                .sql("SELECT COUNT(*) FROM outreach WHERE skill = ?")
                .param(level)
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequestBuilder draft(String step, String level, String key) {
        return draft(step, level, key, "OUTAGE");
    }

    private static MockHttpServletRequestBuilder draft(String step, String level, String key, String kind) {
        return post("/desk/outreach/new/" + step)
                .with(as("AGENT"))
                .with(csrf())
                .param("key", key)
                .param("kind", kind)
                .param("title", "No internet")
                .param("product", "home-internet")
                .param("skill", level)
                .param("wordsPl", "Znowu o 18:00.");
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
