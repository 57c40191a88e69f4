package io.heed.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files that the classes of this Heed were written with, whatever was deployed since. */
@Component
public class ShippedFiles {

    private final ProcessFiles files;
    private volatile Map<FileKeys.Key, Resource> known;

    ShippedFiles(ProcessFiles files) {
        this.files = files;
    }

    /** The file that holds it; empty for what Heed does not bring along. */
    public Optional<byte[]> with(Artifact artifact, String key) {
        var file = byKey().get(new FileKeys.Key(artifact, key));
        return file == null ? Optional.empty() : Optional.of(content(file));
    }

    /** Where each stands is looked for once; what it says is read anew each time. */
    private Map<FileKeys.Key, Resource> byKey() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private Map<FileKeys.Key, Resource> read() {
        var byKey = new HashMap<FileKeys.Key, Resource>();
        try {
            files.byFamily()
                    .values()
                    .forEach(family -> family.forEach((name, file) -> {
                        try {
                            FileKeys.of(name, content(file)).forEach(key -> byKey.put(key, file));
                        } catch (FileKeys.Unreadable broken) {
                            // it cannot be deployed either, and is no measure for another
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byKey;
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
