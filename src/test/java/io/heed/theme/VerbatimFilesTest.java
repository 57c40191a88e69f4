package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of what customers said elsewhere. */
@HeedTest
class VerbatimFilesTest {

    @Autowired
    VerbatimFiles files;

    @Autowired
    JdbcClient rows;

    @Autowired
    Reasons reasons;

    @Autowired
    ApplicationContext context;

    private final String id = UUID.randomUUID().toString();
    private final List<VerbatimFiles.Labelled> seen = new ArrayList<>();

    @Test
    void eachRecordIsKeptOnce() {
        var file = "Number,Text,Day,Why\n" + id + "1,The train was late,2/24/2015 11:42,Late\n" + id
                + "2,\"Lost, my bag\",2/25/2015 00:01,\n";
        var columns = columns("text", "number", "day", "M/d/yyyy H:mm", "why", null);
        assertThat(take(file, columns).accepted()).isEqualTo(2);
        assertThat(take(file, columns).duplicates()).isEqualTo(2);
        assertThat(rows.sql("SELECT CONCAT(source, ' ', body, ' ', DATE(said_at), ' ', language) FROM verbatim"
                                + " WHERE reference = ?")
                        .param(id + "1")
                        .query(String.class)
                        .single())
                .isEqualTo("IMPORT The train was late 2015-02-24 en");
        assertThat(seen.get(0).label()).isEqualTo("Late");
        assertThat(seen.get(1).label()).isNull();
    }

    @Test
    void tabsAndDaysWithoutANumberAreReadAsWell() {
        var file = "rating\tdate\tverified_reviews\n4\t31-Jul-18\tLove it " + id + "\n5\t1-Aug-18\tMusic " + id + "\n";
        var result = take(file, columns("verified_reviews", null, "date", "d-MMM-yy", null, null));
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(rows.sql(
                                "SELECT DATE_FORMAT(said_at, '%Y-%m-%d') FROM verbatim WHERE body LIKE ? ORDER BY said_at LIMIT 1")
                        .param("%" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("2018-07-31");
    }

    @Test
    void whatCannotBeReadIsToldByLineAndTheRestIsKept() {
        var file = "id,text,day\n" + id + "1,,2031-01-01\n" + id + "2,All is well,tomorrow\n" + id
                + "3,Thank you,2031-01-01\n";
        var result = take(file, columns("text", "id", "day", null, null, null));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).extracting(ImportResult.Rejection::line).containsExactly(2L, 3L);
        assertThat(result.rejected()).extracting(each -> each.reason().field()).containsExactly("text", "day");
    }

    @Test
    void aFileWithoutTheColumnOfWordsIsRefused() {
        assertThatThrownBy(() -> take("id\n1\n", columns("text", null, null, null, null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("text"));
        assertThatThrownBy(() -> take("text\nhello\n", columns("text", null, null, "QQQQQQQ{", null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("date-format"));
        assertThatThrownBy(() -> take("text\nhello\n", columns("text", null, null, null, null, "steam")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("product"));
    }

    @Test
    void whatIsNoLanguageIsRefusedBeforeAnythingIsKept() {
        var columns = new VerbatimFiles.Columns("text", "id", null, null, null, "english-please", null);
        assertThatThrownBy(() -> take("id,text\n" + id + ",hello\n", columns))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("language"));
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "1", "-5", "99999", ""})
    void howManyAreAlikeIsAskedBeforeTheFileIsRead(String atLeast) {
        var command = new VerbatimCommand(files, reasons, context);
        var arguments = new DefaultApplicationArguments("--verbatims=posts.csv", "--at-least=" + atLeast);
        var content = new ByteArrayInputStream(("id,text\n" + id + ",hello\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> command.take("verbatims", content, StandardCharsets.UTF_8, arguments))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("at-least"));
        assertThat(content.available()).isPositive();
    }

    private static VerbatimFiles.Columns columns(
            String text, String id, String date, String format, String label, String product) {
        return new VerbatimFiles.Columns(text, id, date, format, label, "en", product);
    }

    private ImportResult take(String file, VerbatimFiles.Columns columns) {
        return files.take(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                columns,
                seen::add);
    }
}
