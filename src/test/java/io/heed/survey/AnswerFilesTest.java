package io.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to earlier surveys come in files, as they are: with a mark at the beginning, with gaps, and with hearts. */
@HeedTest
class AnswerFilesTest {

    @Autowired
    private AnswerFiles files;

    @Autowired
    private AnswersCommand command;

    @Autowired
    private SurveyResults results;

    @Autowired
    private JdbcClient rows;

    @TempDir
    private Path folder;

    private final String source = UUID.randomUUID() + ".tsv";

    @AfterEach
    void nothingStays() {
        rows.sql("DELETE FROM survey_imported WHERE source = ?").param(source).update();
    }

    @Test
    void everyLineOfAFileCountsOnceHoweverOftenItIsHandedIn() {
        var file =
                "\uFEFFRating\tReview\tdate\n5\tLove it \u2764\uFE0F\uD83D\uDE00\t31-Jul-18\n4.0\t\t\n1\t  \t1-Aug-18\n";

        assertThat(counts(take(file, "CSAT"))).isEqualTo("3 0 0");
        assertThat(counts(take(file, "CSAT"))).isEqualTo("0 3 0");

        assertThat(rows.sql("SELECT words FROM survey_imported WHERE source = ? AND words IS NOT NULL")
                        .param(source)
                        .query(String.class)
                        .list())
                .containsExactly("Love it \u2764\uFE0F\uD83D\uDE00");
    }

    @Test
    void aLineThatCannotBeRightIsRefusedByItsColumnAndStopsNoOther() {
        var result = take("rating\treview\tdate\n6\ta\t\n\tb\t\nfour\tc\t\n3\td\t32-Jul-18\n2\te\t\n", "CSAT");

        assertThat(counts(result)).isEqualTo("1 0 4");
        assertThat(result.rejected())
                .extracting(each -> each.line() + " " + each.reason().field())
                .containsExactly("2 rating", "3 rating", "4 rating", "5 date");
    }

    @ParameterizedTest
    @CsvSource({"measure,STARS,rating", "score,CSAT,stars", "product,CSAT,rating"})
    void anOrderThatCannotBeRightTakesNothing(String field, String measure, String score) {
        var order = new AnswerFiles.Order(
                source, measure, score, null, null, null, field.equals("product") ? "moon" : null);

        assertThatThrownBy(() -> files.take(bytes("rating\n5\n"), StandardCharsets.UTF_8, order))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field.equals("score") ? score : field));
        assertThat(rows.sql("SELECT COUNT(*) FROM survey_imported WHERE source = ?")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theCommandTakesAFileAndItsAnswersAreAmongTheResults() throws IOException {
        var file = folder.resolve(source);
        Files.writeString(file, "rating,words,date\n5,Fine,2038-07-03\n5,,2038-07-04\n2,Broken,2038-08-01\n");

        var code = command.take(new DefaultApplicationArguments(
                "--answers=" + file, "--measure=CSAT", "--score=rating", "--words=words", "--date=date"));

        assertThat(code).isZero();
        var query = new SurveyQuery(
                SurveyQuery.IMPORTED,
                null,
                LocalDate.of(2038, 7, 1),
                LocalDate.of(2038, 9, 30),
                SurveyQuery.Grain.MONTH);
        var overview = results.of(query);
        assertThat(overview.total().csatAnswers()).isEqualTo(3);
        assertThat(overview.total().csatContent()).isEqualTo(2);
        assertThat(overview.periods().keySet())
                .containsExactly(LocalDate.of(2038, 7, 1), LocalDate.of(2038, 8, 1), LocalDate.of(2038, 9, 1));
        assertThat(overview.periods().get(LocalDate.of(2038, 7, 1)).csatAnswers())
                .isEqualTo(2);
        assertThat(results.verbatims(query, 10))
                .extracting(SurveyResults.Verbatim::words)
                .containsExactly("Broken", "Fine");
    }

    @Test
    void aFileThatIsNotThereOrNotRightEndsTheCommandWithAFault() throws IOException {
        assertThat(command.take(new DefaultApplicationArguments("--answers=" + folder.resolve("no.csv"))))
                .isEqualTo(1);
        var file = folder.resolve(source);
        Files.writeString(file, "rating\n5\n");
        assertThat(command.take(new DefaultApplicationArguments("--answers=" + file, "--measure=CSAT")))
                .isEqualTo(1);
    }

    private ImportResult take(String file, String measure) {
        var order = new AnswerFiles.Order(source, measure, "rating", "review", "date", "d-MMM-yy", null);
        return files.take(bytes(file), StandardCharsets.UTF_8, order);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String counts(ImportResult result) {
        return result.accepted() + " " + result.duplicates() + " " + result.rejectedCount();
    }
}
