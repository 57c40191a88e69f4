package io.heed.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.staff.Role;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files sent with a report, over a socket as a browser sends them, and who gets them back. */
@HeedTest
class AttachmentsTest {

    private static final String BOUNDARY = "heed-test-boundary";
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1A,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6,
        0,
        0,
        0,
        0x1F,
        0x15,
        (byte) 0xC4,
        (byte) 0x89
    };

    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = "web-" + UUID.randomUUID();

    @Test
    void aPictureComesBackAsItWasSentToThoseItIsFor() throws Exception {
        var sent = report("zdjęcie 😞.png", "application/octet-stream", PNG);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var number = jdbc.sql("SELECT case_number FROM intake_key WHERE idempotency_key = ?")
                .param(key)
                .query(String.class)
                .single();
        var id = jdbc.sql("SELECT id FROM attachment WHERE case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        var link = sent.headers().firstValue("Location").orElseThrow().replace("/received", "");
        link = URI.create(link).getPath();

        var back = client.send(
                HttpRequest.newBuilder(uri(link + "/attachments/" + id)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo(PNG);
        assertThat(back.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");

        var another = story.reported();
        assertThat(get("/case/" + another.token() + "/attachments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(get("/case/" + another.token() + "/attachments/" + Long.MAX_VALUE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(byStaff(Role.MANAGER, null, new CaseNumber(number), id)).isEqualTo(200);
        assertThat(byStaff(Role.AUDITOR, null, new CaseNumber(number), id)).isEqualTo(200);
        assertThat(byStaff(Role.MANAGER, null, another.number(), id)).isEqualTo(404);
        assertThat(byStaff(Role.AGENT, "branches", new CaseNumber(number), id)).isEqualTo(404);
        assertThat(byStaff(Role.OWNER, null, new CaseNumber(number), id)).isEqualTo(403);
    }

    @Test
    void aFileOfTheLargestSizeIsKeptWhole() throws Exception {
        var large = Arrays.copyOf("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), 10 * 1024 * 1024);
        var sent = report("scan.pdf", "application/pdf", large);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(jdbc.sql("SELECT a.size = LENGTH(a.content) AND a.size = ? FROM attachment a"
                                + " JOIN intake_key k ON k.case_number = a.case_number WHERE k.idempotency_key = ?")
                        .params(large.length, key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    static Stream<Arguments> refused() {
        var program = "MZ\u0090\0\u0003\0\0\0\u0004".getBytes(StandardCharsets.ISO_8859_1);
        var script = "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("invoice.exe", program),
                Arguments.of("invoice.pdf", program),
                Arguments.of("invoice.pdf.exe", program),
                Arguments.of("invoice.txt", script),
                Arguments.of("install.sh", script),
                Arguments.of("invoice.png", page),
                Arguments.of("invoice.html", page),
                Arguments.of("invoice.svg", page),
                Arguments.of("invoice.txt", page),
                Arguments.of("\u202Egnp.exe", program),
                Arguments.of("invoice", PNG),
                Arguments.of("invoice.jpg", PNG),
                Arguments.of("empty.png", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void programsAndMislabelledFilesAreRefusedBesideTheirField(String name, byte[] content) throws Exception {
        var answer = report(name, "image/png", content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#files\"");
        assertThat(keys()).isZero();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAsSuch() throws Exception {
        var large = new byte[11 * 1024 * 1024];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        var answer = report("large.png", "image/png", large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than we take");
        var huge = report("huge.png", "image/png", new byte[40 * 1024 * 1024]);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(keys()).isZero();
    }

    @Test
    void aFormThatBreaksOffIsRefused() throws Exception {
        var whole = form("a.png", "image/png", PNG);
        var half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(send(half).statusCode()).isIn(400, 422);
        assertThat(send("no form at all".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isIn(400, 422);
        assertThat(keys()).isZero();
    }

    private int byStaff(Role role, String team, CaseNumber number, long id) throws Exception {
        var authorities = AuthorityUtils.createAuthorityList(role.authority(), "TEAM_" + team);
        return web.perform(MockMvcRequestBuilders.get("/desk/cases/" + number + "/attachments/" + id)
                        .with(user("somebody").authorities(authorities)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int keys() {
        return jdbc.sql("SELECT COUNT(*) FROM intake_key WHERE idempotency_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> report(String fileName, String type, byte[] content) throws Exception {
        return send(form(fileName, type, content));
    }

    private HttpResponse<String> send(byte[] form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/report"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private byte[] form(String fileName, String type, byte[] content) {
        var form = new ByteArrayOutputStream();
        field(form, "key", key);
        field(form, "text", "The line drops out every evening, see the picture.");
        field(form, "email", "files-" + key + "@example.org");
        text(
                form,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                        + "\"\r\n");
        text(form, "Content-Type: " + type + "\r\n\r\n");
        form.writeBytes(content);
        text(form, "\r\n--" + BOUNDARY + "--\r\n");
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String name, String value) {
        text(
                form,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
