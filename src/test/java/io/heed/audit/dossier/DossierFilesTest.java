package io.heed.audit.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A case to take along, as PDF and as JSON. */
@HeedTest
class DossierFilesTest {

    private static final String WORDS =
            "Zażółć gęślą jaźń 🦊 <script>alert(1)</script> <img src=\"file:///etc/passwd\"> & \"quoted\"";

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Test
    void thePdfIsTaggedNamedAndReadable() throws Exception {
        var number = story.reported(WORDS, "home-internet", "UK").number();
        var answer = fetch(number, "dossier.pdf", "");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalogue.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("About the case");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Dossier of case " + number);
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Zażółć gęślą jaźń [fox face] <script>alert(1)</script>")
                    .contains("<img src=\"file:///etc/passwd\">")
                    .contains("Complaint resolution");
        }
    }

    @Test
    void theDigestInThePdfIsThatOfTheJson() throws Exception {
        var number = story.answered().number();
        var pdf = fetch(number, "dossier.pdf", "");
        assertThat(pdf.getHeader("Repr-Digest")).isEqualTo(digestField(pdf.getContentAsByteArray()));
        String text;
        try (var file = Loader.loadPDF(pdf.getContentAsByteArray())) {
            text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
        var through = Pattern.compile("through=(\\d+)").matcher(text);
        assertThat(through.find()).isTrue();
        var whole = fetch(number, "dossier.json", "?through=" + through.group(1));
        assertThat(whole.getHeader("Repr-Digest")).isEqualTo(digestField(whole.getContentAsByteArray()));
        assertThat(text.replace(" ", "")).contains(DigestUtils.sha256Hex(whole.getContentAsByteArray()));
    }

    @Test
    void theJsonHasEverything() throws Exception {
        var number = story.answered().number();
        var dossier = json.readTree(fetch(number, "dossier.json", "").getContentAsByteArray());
        assertThat(dossier.path("case").asText()).isEqualTo(number.value());
        var process = dossier.path("processes").path(0);
        assertThat(process.path("run").path("process").asText()).isEqualTo("complaint-resolution");
        assertThat(process.path("diagram").asText()).contains("resolveComplaint");
        assertThat(process.path("steps")).isNotEmpty();
        assertThat(process.path("variables")).isNotEmpty();
        assertThat(process.path("tasks")).isNotEmpty();
        assertThat(dossier.path("flows")).isNotEmpty();
        assertThat(dossier.path("letters")).isNotEmpty();
        assertThat(dossier.path("words").path(0).path("text").asText()).isEqualTo(Story.WORDS);
        assertThat(dossier.path("promises")).isNotEmpty();
        assertThat(dossier.path("records")).isNotEmpty();
        assertThat(dossier.path("complaint").path("resolutions")).isNotEmpty();
    }

    @Test
    void theDossierOfAHugeCaseIsBoundedAsPdfAndWholeAsJson() throws Exception {
        var number = CaseNumber.of("ZZ", Instant.now().toEpochMilli() % 1_000_000_000L + 2_000_000_000L);
        var model = Bpmn.createExecutableProcess("huge-dossier")
                .camundaHistoryTimeToLive(1)
                .startEvent("begin")
                .manualTask("again")
                .multiInstance()
                .sequential()
                .cardinality("2000")
                .multiInstanceDone()
                .endEvent("end")
                .done();
        repository.createDeployment().addModelInstance("huge.bpmn", model).deploy();
        var words = "żółw ".repeat(20_000);
        runtime.startProcessInstanceByKey(
                "huge-dossier", number.value(), Map.of("words", words.getBytes(StandardCharsets.UTF_8)));

        try (var pdf = Loader.loadPDF(fetch(number, "dossier.pdf", "").getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThan(60);
            assertThat(new PDFTextStripper().getText(pdf)).contains("These are the first 200");
        }
        var process = json.readTree(fetch(number, "dossier.json", "").getContentAsByteArray())
                .path("processes")
                .path(0);
        assertThat(process.path("steps").size()).isGreaterThan(2000);
        assertThat(process.path("variables").findValuesAsText("after")).contains(words);
    }

    @Test
    void inPolishTheDossierIsPolish() throws Exception {
        var number = story.reported().number();
        var answer = web.perform(get("/audit/cases/{n}/dossier.pdf", number)
                        .header("Accept-Language", "pl")
                        .with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Akta sprawy", "Wypełnione formularze");
        }
    }

    @Test
    void aDossierOfNoCaseIsNotThere() throws Exception {
        for (var file : new String[] {"dossier.pdf", "dossier.json"}) {
            web.perform(get("/audit/cases/{n}/" + file, CaseNumber.of(999_999_002))
                            .with(user("auditor").roles("AUDITOR")))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/audit/cases/{n}/dossier.json?through=soon", CaseNumber.of(999_999_002))
                        .with(user("auditor").roles("AUDITOR")))
                .andExpect(status().is4xxClientError());
    }

    private MockHttpServletResponse fetch(CaseNumber number, String file, String query) throws Exception {
        return web.perform(get("/audit/cases/" + number + "/" + file + query)
                        .with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse();
    }

    private static String digestField(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(DigestUtils.sha256(content)) + ":";
    }
}
