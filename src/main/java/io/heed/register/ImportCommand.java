package io.heed.register;

import io.heed.shared.csv.FileCommand;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.staff.Actor;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes in the file of complaints that was named at the start, {@code --import=<file>}. Beside it {@code --mode},
 * {@code --mapping}, {@code --source} and {@code --charset}.
 */
@Component
public class ImportCommand extends FileCommand {

    /** The argument that names the file. */
    public static final String FILE = "import";

    private final ComplaintFiles files;

    ImportCommand(ComplaintFiles files, Reasons reasons, ApplicationContext context) {
        super(List.of(FILE), reasons, context);
        this.files = files;
    }

    @Override
    protected ImportResult take(String option, InputStream content, Charset charset, ApplicationArguments arguments) {
        var order = new ImportOrder(
                ImportMode.of(value(arguments, "mode", null)),
                value(arguments, "mapping", null),
                value(arguments, "source", null),
                charset);
        return files.take(content, order, Actor.SYSTEM);
    }
}
