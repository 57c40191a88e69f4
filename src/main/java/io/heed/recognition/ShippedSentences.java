package io.heed.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The labelled sentences of our own that Heed learns from when it starts, in English and Polish. */
final class ShippedSentences {

    private ShippedSentences() {}

    /** The sentences with their labels of one aspect. */
    static List<Example> of(Aspect aspect) {
        return Stream.of("en.tsv", "pl.tsv")
                .flatMap(name -> read(name, aspect).stream())
                .toList();
    }

    private static List<Example> read(String name, Aspect aspect) {
        try (var in = new InputStreamReader(ShippedSentences.class.getResourceAsStream(name), UTF_8)) {
            return new LabelledFile(name, aspect, aspect.label(), "text").read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
