package io.heed.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON object as somebody else's program sent it. What is asked for and is not there, or is something else than it should
 * be, is refused by the name it has in the body; what nobody asks for is passed over.
 */
final class Payload {

    private static final int MOST_ITEMS = 100;

    private final String path;
    private final JsonNode node;

    private Payload(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /**
     * The object in the body.
     *
     * @throws Refused when it is no JSON object
     */
    static Payload read(ObjectMapper mapper, byte[] body) {
        try {
            var node = mapper.readTree(body);
            if (node != null && node.isObject()) {
                return new Payload("", node);
            }
        } catch (IOException unreadable) {
            throw new Refused(null, "channel.webhook.not-json");
        }
        throw new Refused(null, "channel.webhook.not-json");
    }

    boolean has(String field) {
        return !at(field).isMissingNode();
    }

    /** Whether it says so. */
    boolean is(String field) {
        return at(field).asBoolean(false);
    }

    /** Text, or null when there is none. */
    String text(String field, int longest) {
        var value = at(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Refused(name(field), "channel.webhook.text-expected");
        }
        var text = PlainText.require(name(field), value.textValue());
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused(name(field), "channel.webhook.too-long", longest);
        }
        return text.isBlank() ? null : text;
    }

    /** Text that has to be there. */
    String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** An id, which some write as a number. */
    String id(String field) {
        var value = at(field);
        return value.isIntegralNumber() ? value.asText() : text(field, Post.LONGEST_ID);
    }

    /** The object under this name, or an empty one. */
    Payload object(String field) {
        var value = at(field);
        if (!value.isMissingNode() && !value.isObject()) {
            throw new Refused(name(field), "channel.webhook.object-expected");
        }
        return new Payload(name(field), value);
    }

    /** The objects in the list of this name; none when there is no such list. */
    List<Payload> objects(String field) {
        var value = at(field);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Refused(name(field), "channel.webhook.list-expected");
        }
        if (value.size() > MOST_ITEMS) {
            throw new Refused(name(field), "channel.webhook.too-many", MOST_ITEMS);
        }
        var objects = new ArrayList<Payload>();
        for (int i = 0; i < value.size(); i++) {
            var name = name(field) + "[" + i + "]";
            if (!value.get(i).isObject()) {
                throw new Refused(name, "channel.webhook.object-expected");
            }
            objects.add(new Payload(name, value.get(i)));
        }
        return objects;
    }

    /** What to throw when a field that has to be there is not. */
    Refused missing(String field) {
        return new Refused(name(field), "channel.webhook.missing");
    }

    /** What to throw when a field says what we do not understand. */
    Refused wrong(String field) {
        return new Refused(name(field), "channel.webhook.wrong");
    }

    private JsonNode at(String field) {
        var value = node.path(field);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
