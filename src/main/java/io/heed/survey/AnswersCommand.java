package io.heed.survey;

import io.heed.shared.csv.FileCommand;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes in the answers of an earlier survey from the file that was named at the start, {@code --answers=<file>}. Beside it
 * {@code --measure} (CSAT or NPS), the columns {@code --score}, {@code --words} and {@code --date}, {@code --date-format},
 * {@code --product}, {@code --source} and {@code --charset}.
 */
@Component
public class AnswersCommand extends FileCommand {

    /** The argument that names the file. */
    public static final String FILE = "answers";

    private final AnswerFiles files;

    AnswersCommand(AnswerFiles files, Reasons reasons, ApplicationContext context) {
        super(List.of(FILE), reasons, context);
        this.files = files;
    }

    @Override
    protected ImportResult take(String option, InputStream content, Charset charset, ApplicationArguments arguments) {
        var name = Path.of(value(arguments, FILE, "")).getFileName();
        var order = new AnswerFiles.Order(
                value(arguments, "source", name == null ? null : name.toString()),
                value(arguments, "measure", null),
                value(arguments, "score", "score"),
                value(arguments, "words", null),
                value(arguments, "date", null),
                value(arguments, "date-format", null),
                value(arguments, "product", null));
        return files.take(content, charset, order);
    }
}
