package io.heed.studio.drawing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form with its fields as they were drawn.
 *
 * @param root the whole file
 * @param fields from top to bottom, each before what stands in it
 */
public record DrawnForm(JsonNode root, String id, List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 20;

    /**
     * A field, or a group of them.
     *
     * @param within the id of the group that it stands in, or empty
     * @param level how many groups it stands in
     */
    public record Field(String id, String key, String type, String label, String within, int level, JsonNode json) {

        /** Whether it must be filled in. */
        public boolean isRequired() {
            return json.path("validate").path("required").asBoolean();
        }

        /** What is said beside it; empty when nothing. */
        public String help() {
            return json.path("description").asText("");
        }
    }

    /** Reads a form; nothing when it is not one. */
    public static Optional<DrawnForm> of(String text) {
        try {
            var root = JSON.readTree(text);
            if (root == null || !root.path("components").isArray()) {
                return Optional.empty();
            }
            var fields = new ArrayList<Field>();
            read(root, "", 0, fields);
            return Optional.of(new DrawnForm(root, root.path("id").asText(""), List.copyOf(fields)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Dates have two labels, words have none. */
    private static String label(JsonNode json) {
        return Stream.of("label", "dateLabel", "text")
                .map(name -> json.path(name).asText(""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void read(JsonNode holder, String within, int level, List<Field> fields) {
        if (level > DEEPEST) {
            return;
        }
        for (var json : holder.path("components")) {
            var key = json.path("key").asText(json.path("path").asText(""));
            var id = json.path("id").asText(key.isEmpty() ? "field" + fields.size() : key);
            fields.add(new Field(id, key, json.path("type").asText(""), label(json), within, level, json));
            read(json, id, level + 1, fields);
        }
    }
}
