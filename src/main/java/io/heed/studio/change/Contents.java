package io.heed.studio.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named texts as one, to be kept. */
final class Contents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Contents() {}

    static String write(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
    }

    static Map<String, String> read(String kept) {
        try {
            return JSON.readValue(kept, TEXTS);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("A proposal does not hold what was written", altered);
        }
    }
}
