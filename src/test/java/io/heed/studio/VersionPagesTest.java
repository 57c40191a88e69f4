package io.heed.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.engine.Artifact;
import io.heed.engine.TrialFamily;
import io.heed.engine.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A version is uploaded, set beside the one that counts, proposed and agreed to, each by whoever may. */
@HeedTest
class VersionPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext heed;

    @Autowired
    private Versions versions;

    @Autowired
    private Clock clock;

    private final TrialFamily trial = new TrialFamily();

    @BeforeEach
    void ship() {
        trial.ship(heed, "first words");
    }

    @Test
    void threeFilesBecomeVersionsThatDoNotCountAndEachIsSetBesideTheOneThatDoes() throws Exception {
        uploaded("second words")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/studio/processes/" + trial.key() + "/versions/2")))
                .andExpect(content().string(containsString("/studio/decisions/" + trial.table() + "/versions/2")))
                .andExpect(content().string(containsString("/studio/forms/" + trial.form() + "/versions/2")));

        for (var language : List.of("en", "pl")) {
            assertThat(page("/studio/processes/" + trial.key() + "/versions/2", language))
                    .contains("first words", "second words", "data-marks")
                    .doesNotContain("??");
            assertThat(page("/studio/decisions/" + trial.table() + "/versions/2", language))
                    .contains("&quot;first words&quot;", "&quot;second words&quot;", "studio-row-CHANGED")
                    .doesNotContain("??");
            assertThat(page("/studio/forms/" + trial.form() + "/versions/2", language))
                    .contains("first words", "second words")
                    .doesNotContain("??");
            assertThat(page("/studio/processes/" + trial.key(), language)).doesNotContain("??");
        }
        assertThat(versions.publishedAt(Artifact.PROCESS, trial.key(), clock.instant()))
                .hasValueSatisfying(counts -> assertThat(counts.version()).isEqualTo(1));
    }

    @Test
    void whatIsUploadedTwiceMakesNoFurtherVersionAndWhatIsOnlyLookedAtMakesNone() throws Exception {
        web.perform(multipart("/studio/upload")
                        .file(file(trial.key() + ".bpmn", trial.diagram("looked at")))
                        .param("only", "look")
                        .with(owner())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It was only looked at")));
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(1);

        uploaded("second words").andExpect(status().isOk());
        uploaded("second words").andExpect(content().string(containsString("no further version was made")));
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(2);
    }

    @Test
    void whatCannotBeDeployedIsSaidWithItsFileAndNothingIsMade() throws Exception {
        web.perform(multipart("/studio/upload")
                        .file(file("broken.bpmn", "<no xml & </script>".getBytes(UTF_8)))
                        .with(owner())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nothing was made of it")))
                .andExpect(content().string(containsString("finding-0-0")))
                .andExpect(content().string(containsString("&lt;no xml &amp; &lt;/script&gt;")));
        web.perform(multipart("/studio/upload").with(owner()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose at least one file.")));
        web.perform(multipart("/studio/upload")
                        .file(file("a.form", trial.form("a")))
                        .file(file("a.form", trial.form("b")))
                        .with(owner())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There are two files with the name a.form.")));
    }

    @Test
    void oneProposesAndAnotherWhoDidNotUploadAgrees() throws Exception {
        uploaded("second words");
        var address = "/studio/processes/" + trial.key() + "/versions/2";
        propose(address, "", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("reason-error")));
        propose(address, "Better", "tomorrow")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("validFrom-error")))
                .andExpect(content().string(containsString("Better")));
        propose(address, "Better", "2001-01-01T08:00").andExpect(status().isUnprocessableEntity());
        propose(address, "Better", "").andExpect(redirectedUrl(address));
        propose(address, "Better", "").andExpect(status().isConflict());
        var id = versions.publications(Artifact.PROCESS, trial.key()).get(0).id();

        agree(address, id, owner()).andExpect(status().isUnprocessableEntity());
        agree(address, id, user("manager").roles("MANAGER")).andExpect(redirectedUrl(address));
        agree(address, id, user("manager").roles("MANAGER")).andExpect(status().isConflict());
        agree(address, id + 1_000_000, owner()).andExpect(status().isNotFound());
        assertThat(page(address, "en")).contains("counts now").doesNotContain("form action=\"" + address);
        assertThat(page("/studio/processes/" + trial.key(), "pl")).contains("Better", "obowiązuje od");
    }

    @Test
    void whatIsNotWantedIsRefusedWithAReasonAndStaysOnTheList() throws Exception {
        uploaded("second words");
        var address = "/studio/forms/" + trial.form() + "/versions/2";
        propose(address, "Better", "").andExpect(redirectedUrl(address));
        var id = versions.publications(Artifact.FORM, trial.form()).get(0).id();

        refuse(address, id, "").andExpect(status().isUnprocessableEntity());
        refuse(address, id, "Too long").andExpect(redirectedUrl(address));
        assertThat(page("/studio/forms/" + trial.form(), "en")).contains("refused", "Too long");
    }

    @Test
    void whatADiagramForgetsIsSaidAndHasToBeSeenBeforeItIsPublished() throws Exception {
        uploaded("second words").andExpect(content().string(containsString("To think of:")));
        var address = "/studio/processes/" + trial.key() + "/versions/2";
        assertThat(page(address, "pl")).contains("Do przemyślenia").doesNotContain("??");
        propose(address, "Better", "").andExpect(redirectedUrl(address));
        var id = versions.publications(Artifact.PROCESS, trial.key()).get(0).id();
        web.perform(post(address + "/agreement")
                        .param("id", String.valueOf(id))
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tick that you have seen it")));
        agree(address, id, user("manager").roles("MANAGER")).andExpect(redirectedUrl(address));
    }

    @Test
    void nobodyElseChangesAnything() throws Exception {
        for (var role : List.of("AUDITOR", "AGENT", "LEAD", "ADMIN")) {
            web.perform(multipart("/studio/upload")
                            .file(file("a.form", trial.form("a")))
                            .with(user("somebody").roles(role))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(versions.of(Artifact.FORM, trial.form())).hasSize(1);
    }

    @Test
    void whatADiagramForgetsIsSaidInBothLanguagesAndStandsInNoWay() throws Exception {
        var name = "team-huddle.bpmn";
        var forgetful = Files.readString(Path.of("processes/feedback", name))
                .replaceAll(
                        "(?s)(<bpmn:serviceTask id=\"gatherVoices\"[^>]*>)\\s*<bpmn:documentation>.*?</bpmn:documentation>",
                        "$1");
        for (var said : Map.of(
                        "en", "It does not say in its documentation what happens here",
                        "pl", "gatherVoices")
                .entrySet()) {
            web.perform(multipart("/studio/upload")
                            .file(file(name, forgetful.getBytes(UTF_8)))
                            .param("only", "look")
                            .header("Accept-Language", said.getKey())
                            .with(owner())
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(said.getValue())))
                    .andExpect(content().string(containsString("studio-doubtful-icon")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void thePluginForTheModelerIsHandedOutToOwnersOnly() throws Exception {
        web.perform(get("/studio/modeler-plugin.zip").with(user("agent").roles("AGENT")))
                .andExpect(status().isForbidden());
        assertThat(page("/studio/upload", "en")).contains("/studio/modeler-plugin.zip");
    }

    private ResultActions uploaded(String words) throws Exception {
        return web.perform(multipart("/studio/upload")
                .file(file(trial.key() + ".bpmn", trial.diagram(words)))
                .file(file(trial.key() + ".dmn", trial.table(words)))
                .file(file(trial.key() + ".form", trial.form(words)))
                .with(owner())
                .with(csrf()));
    }

    private ResultActions propose(String address, String reason, String from) throws Exception {
        return web.perform(post(address + "/proposal")
                .param("reason", reason)
                .param("validFrom", from)
                .with(owner())
                .with(csrf()));
    }

    private ResultActions agree(String address, long id, RequestPostProcessor who) throws Exception {
        return web.perform(post(address + "/agreement")
                .param("id", String.valueOf(id))
                .param("seen", "true")
                .with(who)
                .with(csrf()));
    }

    private ResultActions refuse(String address, long id, String why) throws Exception {
        return web.perform(post(address + "/refusal")
                .param("id", String.valueOf(id))
                .param("why", why)
                .with(owner())
                .with(csrf()));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private String page(String path, String language) throws Exception {
        return web.perform(get(path).header("Accept-Language", language).with(owner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static RequestPostProcessor owner() {
        return user("owner").roles("OWNER");
    }
}
