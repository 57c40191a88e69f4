package io.heed.register;

import io.heed.shared.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The kinds of files that we can read. */
@Component
class ColumnMappings {

    private static final List<String> NAMES = List.of("heed", "cfpb");

    private final List<ColumnMapping> mappings =
            NAMES.stream().map(ColumnMappings::load).toList();

    /** What may be asked for by name. */
    List<String> names() {
        return NAMES;
    }

    /**
     * The mapping asked for, or the one that fits the columns when none is.
     *
     * @throws Refused when there is no such mapping, naming the columns it lacks when it does not fit
     */
    ColumnMapping choose(String name, List<String> header) {
        if (name == null || name.isBlank()) {
            return fitting(header);
        }
        var wanted = mappings.stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("mapping", "register.unknown-mapping", String.join(", ", NAMES)));
        var missing = wanted.missingIn(header);
        if (!missing.isEmpty()) {
            throw Refused.together(missing.stream()
                    .map(column -> new Refused(column, "register.column-missing", column, wanted.name()))
                    .toList());
        }
        return wanted;
    }

    private ColumnMapping fitting(List<String> header) {
        var needed = new ArrayList<String>();
        for (var mapping : mappings) {
            var missing = mapping.missingIn(header);
            if (missing.isEmpty()) {
                return mapping;
            }
            needed.add(mapping.name() + ": " + String.join(", ", missing));
        }
        throw new Refused(null, "register.no-mapping", String.join("; ", needed));
    }

    private static ColumnMapping load(String name) {
        var resource = "mappings/" + name + ".properties";
        try (var stream = ColumnMappings.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var file = new Properties();
            file.load(reader);
            return ColumnMapping.of(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
