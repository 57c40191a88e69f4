package io.heed.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is easily written into a template and does something else than it says. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z:][^<>]*?(?:\"[^\"]*\"[^<>\"]*?)*>");
    private static final Pattern CONDITION = Pattern.compile("\\bth:(if|unless)=");
    private static final Pattern REPLACED = Pattern.compile("\\bth:replace=");

    /** A tag is replaced before its condition is asked, so that the condition is lost. */
    @Test
    void noTagIsReplacedUnderACondition() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")).flatMap(TemplatesTest::tags))
                    .isNotEmpty()
                    .noneMatch(tag -> CONDITION.matcher(tag).find()
                            && REPLACED.matcher(tag).find());
        }
    }

    private static Stream<String> tags(Path file) {
        try {
            return TAG.matcher(Files.readString(file)).results().map(tag -> file.getFileName() + ": " + tag.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
