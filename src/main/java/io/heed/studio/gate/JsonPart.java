package io.heed.studio.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON file that knows its line. Exactly one of the three is there, or none for null.
 *
 * @param fields of an object, in the order of the file
 * @param items of a list
 * @param scalar a text, a {@link Number} or a boolean
 * @param line from 1
 */
record JsonPart(Map<String, JsonPart> fields, List<JsonPart> items, Object scalar, int line) {

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 30;

    private static final JsonFactory READER = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    /**
     * Reads a whole file.
     *
     * @throws IOException when it is not JSON, names something twice or goes too deep; with the place
     */
    static JsonPart read(byte[] content) throws IOException {
        try (var parser = READER.createParser(content)) {
            parser.nextToken();
            var part = part(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "Something follows the end");
            }
            return part;
        }
    }

    private static JsonPart part(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        var token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Nothing is there");
        }
        return switch (token) {
            case START_OBJECT -> new JsonPart(fields(parser), null, null, line);
            case START_ARRAY -> new JsonPart(null, items(parser), null, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonPart(null, null, parser.getDecimalValue(), line);
            case VALUE_TRUE -> new JsonPart(null, null, true, line);
            case VALUE_FALSE -> new JsonPart(null, null, false, line);
            case VALUE_NULL -> new JsonPart(null, null, null, line);
            default -> new JsonPart(null, null, parser.getText(), line);
        };
    }

    private static Map<String, JsonPart> fields(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, JsonPart>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, part(parser));
        }
        return fields;
    }

    private static List<JsonPart> items(JsonParser parser) throws IOException {
        var items = new ArrayList<JsonPart>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(part(parser));
        }
        return items;
    }

    boolean isNull() {
        return fields == null && items == null && scalar == null;
    }

    /** The text of a field, or empty. */
    String text(String field) {
        return fields != null && fields.get(field) != null && fields.get(field).scalar instanceof String text
                ? text
                : "";
    }
}
