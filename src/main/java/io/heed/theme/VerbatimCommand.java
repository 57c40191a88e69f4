package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.Refused;
import io.heed.shared.csv.FileCommand;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes in the words of customers in the file that was named at the start, {@code --verbatims=<file>}, and says which of them
 * are alike, {@code --at-least} so many. Beside it {@code --text}, {@code --id}, {@code --date} and {@code --label} name columns; {@code --date-format},
 * {@code --language}, {@code --product} and {@code --charset} hold for the whole file.
 */
@Component
public class VerbatimCommand extends FileCommand {

    /** The argument that names a file of words. */
    public static final String VERBATIMS = "verbatims";

    private static final Logger LOG = LoggerFactory.getLogger(VerbatimCommand.class);
    private static final int MOST = 20_000;
    private static final int MOST_SHOWN = 25;

    /** Two or more; one alone is like nothing. */
    private static final Pattern FEW = Pattern.compile("[2-9]|[1-9]\\d{1,3}");

    private final VerbatimFiles files;

    VerbatimCommand(VerbatimFiles files, Reasons reasons, ApplicationContext context) {
        super(List.of(VERBATIMS), reasons, context);
        this.files = files;
    }

    @Override
    protected ImportResult take(String option, InputStream content, Charset charset, ApplicationArguments arguments) {
        int atLeast = atLeast(value(arguments, "at-least", "5"));
        var columns = new VerbatimFiles.Columns(
                value(arguments, "text", "text"),
                value(arguments, "id", null),
                value(arguments, "date", null),
                value(arguments, "date-format", null),
                value(arguments, "label", null),
                value(arguments, "language", null),
                value(arguments, "product", null));
        var read = new ArrayList<VerbatimFiles.Labelled>();
        var result = files.take(content, charset, columns, each -> {
            if (read.size() < MOST) {
                read.add(each);
            }
        });
        LOG.info(
                "Import of words done: {} accepted, {} there before, {} rejected",
                result.accepted(),
                result.duplicates(),
                result.rejectedCount());
        tell(read, atLeast);
        return result;
    }

    private static int atLeast(String given) {
        if (!FEW.matcher(given).matches()) {
            throw new Refused("at-least", "theme.file.at-least");
        }
        return Integer.parseInt(given);
    }

    private static void tell(List<VerbatimFiles.Labelled> read, int atLeast) {
        var said = new ArrayList<Verbatim>();
        for (int place = 0; place < read.size(); place++) {
            said.add(verbatim(place, read.get(place).heard()));
        }
        var alike = new AlikeGroups(said, List.of());
        try {
            var groups = alike.find(atLeast, Set.of()).groups();
            LOG.info("{} of {} are in {} groups", grouped(groups), said.size(), groups.size());
            groups.stream()
                    .limit(MOST_SHOWN)
                    .forEach(group -> LOG.info(
                            "{} alike: {}{}",
                            group.members().size(),
                            alike.words(group, Set.of()),
                            GroupPurity.of(group, read)
                                    .map(each -> " – " + each)
                                    .orElse("")));
            GroupPurity.of(groups, read).ifPresent(each -> LOG.info("{}", each));
        } finally {
            alike.close();
        }
    }

    private static int grouped(List<AlikeGroups.Group> groups) {
        return groups.stream().mapToInt(group -> group.members().size()).sum();
    }

    private static Verbatim verbatim(int place, Heard heard) {
        return new Verbatim(
                place,
                heard.source(),
                heard.reference(),
                null,
                null,
                heard.product(),
                heard.region(),
                heard.language() == null ? Verbatims.UNKNOWN : heard.language(),
                heard.saidAt(),
                heard.text(),
                Severity.LOW,
                0,
                null);
    }
}
