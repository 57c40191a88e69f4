package io.heed.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heed.shared.LikelyTimes;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A JSON object as somebody else's program sent it. What is asked for and is not there, or is something else than it should
 * be, is refused by the name it has in the body; what nobody asks for is passed over.
 */
public final class Payload {

    private static final int LONGEST_ID = 120;
    private static final int LONGEST_TIME = 40;
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
    public static Payload read(ObjectMapper mapper, byte[] body) {
        var node = tree(mapper, body);
        if (node == null || !node.isObject()) {
            throw new Refused(null, "channel.webhook.not-json");
        }
        return new Payload("", node);
    }

    /**
     * The objects in the list that is the body, a hundred at most.
     *
     * @throws Refused when it is no such list
     */
    public static List<Payload> readList(ObjectMapper mapper, byte[] body) {
        var node = tree(mapper, body);
        if (node == null) {
            throw new Refused(null, "channel.webhook.list-expected");
        }
        return objects("", node, MOST_ITEMS);
    }

    /** An object that came in parts. */
    public static Payload of(ObjectNode node) {
        return new Payload("", node);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException unreadable) {
            throw new Refused(null, "channel.webhook.not-json");
        }
    }

    /** Whether there is something under this name. */
    public boolean has(String field) {
        return !at(field).isMissingNode();
    }

    /** Whether it says so. */
    public boolean is(String field) {
        return at(field).asBoolean(false);
    }

    /** Text, or null when there is none. */
    public String text(String field, int longest) {
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
    public String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** An id, which some write as a number. */
    public String id(String field) {
        var value = at(field);
        return value.isIntegralNumber() ? value.asText() : text(field, LONGEST_ID);
    }

    /** The object under this name, or an empty one. */
    public Payload object(String field) {
        var value = at(field);
        if (!value.isMissingNode() && !value.isObject()) {
            throw new Refused(name(field), "channel.webhook.object-expected");
        }
        return new Payload(name(field), value);
    }

    /** The objects in the list of this name, a hundred at most; none when there is no such list. */
    public List<Payload> objects(String field) {
        return objects(field, MOST_ITEMS);
    }

    /** The objects in the list of this name; none when there is no such list. */
    public List<Payload> objects(String field, int most) {
        var value = at(field);
        return value.isMissingNode() ? List.of() : objects(name(field), value, most);
    }

    private static List<Payload> objects(String path, JsonNode value, int most) {
        if (!value.isArray()) {
            throw new Refused(path.isEmpty() ? null : path, "channel.webhook.list-expected");
        }
        if (value.size() > most) {
            throw new Refused(path.isEmpty() ? null : path, "channel.webhook.too-many", most);
        }
        var objects = new ArrayList<Payload>();
        for (int i = 0; i < value.size(); i++) {
            var name = path + "[" + i + "]";
            if (!value.get(i).isObject()) {
                throw new Refused(name, "channel.webhook.object-expected");
            }
            objects.add(new Payload(name, value.get(i)));
        }
        return objects;
    }

    /** What to throw when a field that has to be there is not. */
    public Refused missing(String field) {
        return new Refused(name(field), "channel.webhook.missing");
    }

    /** What to throw when a field says what we do not understand. */
    public Refused wrong(String field) {
        return new Refused(name(field), "channel.webhook.wrong");
    }

    /** A date and time with its offset, or null when there is none. */
    public Instant instant(String field) {
        var time = time(field);
        try {
            return time == null ? null : LikelyTimes.likely(time.toInstant());
        } catch (DateTimeException unlikely) {
            throw wrong(field);
        }
    }

    /** The same as it reads where it was written. */
    public OffsetDateTime time(String field) {
        var text = text(field, LONGEST_TIME);
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw wrong(field);
        }
    }

    /** A day such as {@code 2026-12-31}, or null. */
    public LocalDate day(String field) {
        var text = text(field, LONGEST_TIME);
        try {
            return text == null ? null : LikelyTimes.likely(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw wrong(field);
        }
    }

    /** The one of these that is named, whatever its case and with hyphens or not; null when there is none. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        var text = text(field, LONGEST_ID);
        if (text == null) {
            return null;
        }
        var name = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(field));
    }

    /** The refusal of something read from here, by the name that it has in the body. */
    public Refused here(Refused refused) {
        return Refused.together(refused.all().stream()
                .map(each -> new Refused(
                        each.field() == null ? (path.isEmpty() ? null : path) : name(each.field()),
                        each.messageKey(),
                        each.arguments()))
                .toList());
    }

    private JsonNode at(String field) {
        var value = node.path(field);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
