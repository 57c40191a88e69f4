package io.heed.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.staff.Role;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Files over HTTP: what can be taken is, once; what cannot is named by its line; what runs is only what was asked to. */
@HeedTest
class ImportApiTest {

    private static final String EXPORT_HEADER = "Date received,Product,Sub-product,Issue,Sub-issue,"
            + "Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,"
            + "Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,"
            + "Timely response?,Consumer disputed?,Complaint ID\n";
    private static final String OLD_HEADER = ",Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,"
            + "Date received,Date sent to company,Company response,Timely response?,Consumer disputed?\n";
    private static final String OUR_HEADER = "External ID,Received At,Text,email,product,channel,Time Zone\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final String source = "test-" + UUID.randomUUID().toString().substring(0, 30);

    @Test
    void aFileIsRecordedWithItsOwnDatesAndNothingRuns() throws Exception {
        var cases = count("SELECT COUNT(*) FROM complaint");
        var letters = count("SELECT COUNT(*) FROM notification");
        var answer = take(EXPORT_HEADER
                + exported("2023-07-18", "Credit card or prepaid card", "Fees", "Late fee", "They charged me twice.", 1)
                + exported("2023-07-19", "Mortgage", "Payments", "", "", 2));

        assertThat(counts(answer)).isEqualTo("2 0 0");
        assertThat(count("SELECT COUNT(*) FROM complaint")).isEqualTo(cases);
        assertThat(count("SELECT COUNT(*) FROM notification")).isEqualTo(letters);
        var entry = entry("1");
        assertThat(entry.path("receivedOn").asText()).isEqualTo("2023-07-18");
        assertThat(entry.path("text").asText()).isEqualTo("They charged me twice.");
        assertThat(entry.path("textIsStandIn").asBoolean()).isFalse();
        assertThat(entry.path("caseNumber").isNull()).isTrue();
    }

    @Test
    void theSameFileAgainAddsNothingAndNeitherDoesARepeatInside() throws Exception {
        var file = EXPORT_HEADER
                + exported("2023-07-18", "Mortgage", "Fees", "", "Once.", 1)
                + exported("2023-07-18", "Mortgage", "Fees", "", "Twice.", 1);

        assertThat(counts(take(file))).isEqualTo("1 1 0");
        assertThat(counts(take(file))).isEqualTo("0 2 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void filesOfSpreadsheetsThatWriteNoCommasAreRead(String separator) throws Exception {
        var file = String.join(separator, "\"External ID; ours\"", "externalId", "receivedAt", "text")
                + "\n"
                + String.join(separator, "", "s1", "2026-03-01", "\"Late, twice; and" + separator + "rude\"")
                + "\n";

        assertThat(counts(take(file))).isEqualTo("1 0 0");
        assertThat(entry("s1").path("text").asText()).isEqualTo("Late, twice; and" + separator + "rude");
    }

    @Test
    void whatTheComplaintIsAboutStandsInForMissingWordsAndSaysSo() throws Exception {
        take(EXPORT_HEADER + exported("2023-07-18", "Mortgage", "Trouble paying", "Escrow", "", 7));

        var entry = entry("7");
        assertThat(entry.path("text").asText()).isEqualTo("Trouble paying / Escrow");
        assertThat(entry.path("textIsStandIn").asBoolean()).isTrue();
    }

    @Test
    void whatDoesNotApplyIsNotWhatWasLeftEmpty() throws Exception {
        take(EXPORT_HEADER
                + "2023-07-18,Mortgage,,Fees,,,,,FL,601XX,,N/A,Web,2023-07-18,In progress,Yes,N/A,1\n"
                + "2023-07-18,Mortgage,,Fees,,,,,FL,,,,Web,2023-07-18,In progress,Yes,,2\n");

        assertThat(entry("1").path("disputed").asText()).isEqualTo("N/A");
        assertThat(entry("1").path("zip").asText()).isEqualTo("601XX");
        assertThat(entry("2").path("disputed").isNull()).isTrue();
    }

    @Test
    void productsOfAnyYearAreOursWhereTheTableSaysSoAndKeptAsWrittenElsewhere() throws Exception {
        take(EXPORT_HEADER
                + exported("2023-07-18", "Credit card or prepaid card", "Fees", "", "", 1)
                + exported("2023-07-18", "Vehicle loan or lease", "Fees", "", "", 2));
        take(OLD_HEADER + "9,3,credit card,,Fees,,TX,75313,1/31/2015,2/4/2015,Closed,Yes,\n");

        assertThat(entry("1").path("product").asText()).isEqualTo("credit-card");
        assertThat(entry("2").path("product").isNull()).isTrue();
        assertThat(entry("2").path("productGiven").asText()).isEqualTo("Vehicle loan or lease");
        assertThat(entry("3").path("product").asText()).isEqualTo("credit-card");
        assertThat(entry("3").path("receivedOn").asText()).isEqualTo("2015-01-31");
        assertThat(entry("3").path("sentOn").asText()).isEqualTo("2015-02-04");
        assertThat(entry("3").path("response").asText()).isEqualTo("Closed");
    }

    @Test
    void aRecordThatIsCutOffIsNamedByTheLineWhereItBegins() throws Exception {
        var answer = take(EXPORT_HEADER
                + exported("2023-07-18", "Mortgage", "Fees", "", "\"One line,\r\nand another.\"", 1)
                + exported("2023-07-18", "Mortgage", "Fees", "", "Fine.", 2)
                + "2023-07-17,\"Credit reporting, credit repair");

        assertThat(counts(answer)).isEqualTo("2 0 1");
        assertThat(rejection(answer, 0)).isEqualTo("5 The file ends in the middle of this record, inside quotes.");
        assertThat(entry("1").path("text").asText()).isEqualTo("One line,\r\nand another.");
    }

    @Test
    void whatCannotBeTakenIsNamedByLineAndColumnAndTheRestIsTaken() throws Exception {
        var answer = take(EXPORT_HEADER
                + exported("2/30/2023", "Mortgage", "Fees", "", "", 1)
                + exported("2023-07-18", "x".repeat(201), "Fees", "", "", 2)
                + exported("2023-07-18", "Mortgage", "", "", "", 3)
                + "2023-07-18,Mortgage\n"
                + exported("2023-07-18", "Mortgage", "a\0b", "", "", 5)
                + exported("2023-07-18", "Mortgage", "Fees", "", "", 6).replace(",6\n", ",\n")
                + exported("2023-07-18", "Mortgage", "=HYPERLINK(\"x\")".replace("\"", "'"), "", "", 7));

        assertThat(counts(answer)).isEqualTo("1 0 6");
        assertThat(rejection(answer, 0)).isEqualTo("2 Date received: This is not a day as this mapping writes it.");
        assertThat(rejection(answer, 1)).isEqualTo("3 Product: This is longer than 200 characters.");
        assertThat(rejection(answer, 2)).startsWith("4 Consumer complaint narrative: This is empty");
        assertThat(rejection(answer, 3)).isEqualTo("5 The record has 2 fields where the header has 18.");
        assertThat(rejection(answer, 4)).startsWith("6 Issue: The text contains a character");
        assertThat(rejection(answer, 5)).startsWith("7 Complaint ID: This is empty");
        assertThat(entry("7").path("issue").asText()).isEqualTo("=HYPERLINK('x')");
    }

    @Test
    void aQuoteThatFitsNowhereEndsTheReadingWhereItStands() throws Exception {
        var answer = take(EXPORT_HEADER
                + exported("2023-07-18", "Mortgage", "Fees", "", "Fine.", 1)
                + exported("2023-07-18", "Mortgage", "\"Fees\" and more", "", "", 2)
                + exported("2023-07-18", "Mortgage", "Fees", "", "", 3));

        assertThat(counts(answer)).isEqualTo("1 0 1");
        assertThat(rejection(answer, 0)).startsWith("3 A quote begins or ends where it does not fit");
    }

    @Test
    void aThousandRejectionsAreToldAndAllAreCounted() throws Exception {
        var file = IntStream.rangeClosed(1, 1_200)
                .mapToObj(id -> exported("never", "Mortgage", "Fees", "", "", id))
                .collect(Collectors.joining("", EXPORT_HEADER, ""));
        var answer = take(file);

        assertThat(answer.path("rejected")).hasSize(1_000);
        assertThat(answer.path("rejectedCount").asInt()).isEqualTo(1_200);
    }

    @Test
    void theCharacterSetIsTheContentTypesAndOthersAreRefusedByLine() throws Exception {
        var file = OUR_HEADER + "1,2026-03-01,Zażółć gęślą jaźń.,,,,\n2,2026-03-01,Plain words.,,,,\n";

        assertThat(rejection(take(file, "windows-1250", "text/csv"), 0)).startsWith("2 text: There are bytes");
        assertThat(counts(take(file, "windows-1250", "text/csv; charset=windows-1250")))
                .isEqualTo("1 1 0");
        assertThat(entry("1").path("text").asText()).isEqualTo("Zażółć gęślą jaźń.");
        assertThat(send(file.getBytes(UTF_8), "text/csv; charset=klingon", "", Role.MANAGER)
                        .getStatus())
                .isEqualTo(415);
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreFine() throws Exception {
        var file = '\ufeff' + (OUR_HEADER + "1,2026-03-01T10:15:00+01:00,Words.,,,,\n").replace("\n", "\r\n");

        assertThat(counts(take(file))).isEqualTo("1 0 0");
        assertThat(entry("1").path("receivedOn").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void casesAreOpenedOnceAndAreCasesLikeOthers() throws Exception {
        var file = OUR_HEADER
                + "1,2026-03-01,The engineer never came.,kim@example.org,home-internet,phone,Europe/Warsaw\n"
                + "2,2026-03-01,Nobody can reach me.,,home-internet,phone,\n"
                + "3,2026-03-01,Wrong zone.,kim@example.org,,phone,Mars/Olympus\n";
        var answer = json.readTree(send(file.getBytes(UTF_8), "text/csv", "&mode=open", Role.MANAGER)
                .getContentAsByteArray());

        assertThat(counts(answer)).isEqualTo("1 0 2");
        assertThat(rejection(answer, 0)).startsWith("3 email: Please give an e-mail address");
        assertThat(rejection(answer, 1)).startsWith("4 timeZone: ");
        var number = entry("1").path("caseNumber").asText();
        var opened = read("/api/complaints/" + number);
        assertThat(opened.path("text").asText()).isEqualTo("The engineer never came.");
        assertThat(opened.path("textIsStandIn").asBoolean()).isFalse();
        assertThat(opened.path("answerBy").isNull()).isFalse();
        var again = json.readTree(send(file.getBytes(UTF_8), "text/csv", "&mode=open", Role.MANAGER)
                .getContentAsByteArray());
        assertThat(counts(again)).isEqualTo("0 1 2");
    }

    @Test
    void aRecordMayBecomeACaseLaterAndItsStandInIsMarkedThereToo() throws Exception {
        var file = (EXPORT_HEADER + exported("2023-07-18", "Credit card or prepaid card", "Fees", "Late", "", 1))
                .getBytes(UTF_8);
        send(file, "text/csv", "", Role.MANAGER);
        var answer =
                json.readTree(send(file, "text/csv", "&mode=open", Role.MANAGER).getContentAsByteArray());

        assertThat(counts(answer)).isEqualTo("1 0 0");
        var opened = read("/api/complaints/" + entry("1").path("caseNumber").asText());
        assertThat(opened.path("text").asText()).isEqualTo("Fees / Late");
        assertThat(opened.path("textIsStandIn").asBoolean()).isTrue();
        assertThat(count("SELECT COUNT(*) FROM register_entry WHERE source = '" + source + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PNG\0\0 picture", "a;b;c\n1;2;3\n", "\"never closed", "Complaint ID,Product\n1,x\n"})
    void whatIsNoFileOfComplaintsIsRefusedAsAWhole(String file) throws Exception {
        var answer = send(file.getBytes(UTF_8), "text/csv", "", Role.MANAGER);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(count("SELECT COUNT(*) FROM register_entry WHERE source = '" + source + "'"))
                .isZero();
    }

    @Test
    void anUnknownMappingModeOrSourceAndAMissingColumnAreNamed() throws Exception {
        var file = "External ID,Text\n1,words\n".getBytes(UTF_8);

        assertThat(refused(file, "&mapping=excel")).contains("\"mapping\"", "heed, cfpb");
        assertThat(refused(file, "&mode=delete")).contains("\"mode\"", "record or open");
        assertThat(refused(file, "&source=a%20b")).contains("\"source\"");
        assertThat(refused(file, "&mapping=heed")).contains("“receivedAt” is missing");
        assertThat(refused("Text,text,external id,received at\na,b,1,2026-01-01\n".getBytes(UTF_8), ""))
                .contains("“text” is there twice");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"MANAGER", "ADMIN"})
    void onlyManagersAndAdministratorsImport(Role role) throws Exception {
        assertThat(send(new byte[0], "text/csv", "", role).getStatus()).isEqualTo(403);
    }

    @Test
    void anAdministratorImportsAndReadsNothing() throws Exception {
        var file = (OUR_HEADER + "1,2026-03-01,Words.,,,,\n").getBytes(UTF_8);

        assertThat(send(file, "text/csv", "", Role.ADMIN).getStatus()).isEqualTo(200);
        assertThat(web.perform(get("/api/register").with(user("admin").authorities(authority(Role.ADMIN))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void jsonIsNotAFile() throws Exception {
        assertThat(send("{}".getBytes(UTF_8), "application/json", "", Role.MANAGER)
                        .getStatus())
                .isEqualTo(415);
    }

    private String refused(byte[] file, String parameters) throws Exception {
        var answer = send(file, "text/csv", parameters, Role.MANAGER);
        assertThat(answer.getStatus()).isEqualTo(422);
        return new String(answer.getContentAsByteArray(), UTF_8);
    }

    private JsonNode take(String file) throws Exception {
        return take(file, StandardCharsets.UTF_8.name(), "text/csv");
    }

    private JsonNode take(String file, String writtenIn, String contentType) throws Exception {
        var answer = send(file.getBytes(Charset.forName(writtenIn)), contentType, "", Role.MANAGER);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(byte[] file, String contentType, String parameters, Role role)
            throws Exception {
        var address = parameters.contains("source=") ? "?" : "?source=" + source;
        return web.perform(post(URI.create("/api/complaints/import" + address + parameters))
                        .contentType(contentType)
                        .content(file)
                        .with(user(role.name().toLowerCase(Locale.ROOT)).authorities(authority(role))))
                .andReturn()
                .getResponse();
    }

    private static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority(role.authority());
    }

    private JsonNode entry(String externalId) throws Exception {
        var id = jdbc.sql("SELECT id FROM register_entry WHERE source = ? AND external_id = ?")
                .params(source, externalId)
                .query(Long.class)
                .single();
        return read("/api/register/" + id);
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(web.perform(get(path).with(user("manager").authorities(authority(Role.MANAGER))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String counts(JsonNode answer) {
        return answer.path("accepted").asInt()
                + " " + answer.path("duplicates").asInt()
                + " " + answer.path("rejected").size();
    }

    private static String rejection(JsonNode answer, int place) {
        var rejection = answer.path("rejected").path(place);
        return rejection.path("line").asInt() + " " + rejection.path("reason").asText();
    }

    private static String exported(
            String received, String product, String issue, String subIssue, String words, int id) {
        return received + "," + product + ",," + issue + "," + subIssue + "," + words
                + ",,ACME,FL,33009,,Other,Web,2023-07-20,Closed with explanation,Yes,N/A," + id + "\n";
    }
}
