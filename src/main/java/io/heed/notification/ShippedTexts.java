package io.heed.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sentences of letters as they were shipped, in their order: by letter and name, for those letters whose words can be
 * changed. What text messages and public replies say has limits of its own and is not among them.
 */
final class ShippedTexts {

    private static final String PREFIX = "notification.";
    private static final Set<String> SHARED = Set.of("common", "cause", "gesture", "ombudsman");
    private static final Map<String, ShippedTexts> BY_LANGUAGE = Map.of(
            "en",
            new ShippedTexts("messages/notification.properties"),
            "pl",
            new ShippedTexts("messages/notification_pl.properties"));

    private final Map<String, Map<String, String>> letters = new LinkedHashMap<>();

    private ShippedTexts(String bundle) {
        var kinds = new TreeSet<>(SHARED);
        Stream.of(LetterKind.values()).map(LetterKind::key).forEach(kinds::add);
        ordered(bundle).forEach((key, text) -> {
            var parts = key.substring(PREFIX.length()).split("\\.", 2);
            if (parts.length == 2 && kinds.contains(parts[0])) {
                letters.computeIfAbsent(parts[0], letter -> new LinkedHashMap<>())
                        .put(parts[1], text);
            }
        });
    }

    /** Those of a language, {@code en} or {@code pl}, or null. */
    static ShippedTexts in(String language) {
        return BY_LANGUAGE.get(language);
    }

    /** The letters, in the order of the file. */
    Set<String> letters() {
        return Collections.unmodifiableSet(letters.keySet());
    }

    /** A letter's sentences by name, as patterns; empty when there is no such letter. */
    Map<String, String> of(String letter) {
        return Collections.unmodifiableMap(letters.getOrDefault(letter, Map.of()));
    }

    private static Map<String, String> ordered(String bundle) {
        var texts = new LinkedHashMap<String, String>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                return texts.put((String) key, (String) value);
            }
        };
        try (var file = ShippedTexts.class.getClassLoader().getResourceAsStream(bundle);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
