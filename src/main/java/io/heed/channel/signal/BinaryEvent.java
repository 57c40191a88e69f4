package io.heed.channel.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.channel.Payload;
import io.heed.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/**
 * A CloudEvent in binary mode: its attributes are headers, its data the body.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
 *     protocol binding, 3.1</a>
 */
final class BinaryEvent {

    private static final String PREFIX = "ce-";

    private BinaryEvent() {}

    /** The event as it would read in one piece. */
    static Payload read(ObjectMapper mapper, HttpServletRequest request, byte[] body) {
        var event = mapper.createObjectNode();
        for (var header : Collections.list(request.getHeaderNames())) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                event.put(name.substring(PREFIX.length()), decoded(request.getHeader(header)));
            }
        }
        if (request.getContentType() != null) {
            event.put("datacontenttype", request.getContentType());
        }
        if (CloudEvents.TYPE.equals(event.path("type").asText())) {
            event.set("data", data(mapper, body));
        }
        return Payload.of(event);
    }

    private static JsonNode data(ObjectMapper mapper, byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException unreadable) {
            throw new Refused(null, "channel.webhook.not-json");
        }
    }

    /** What is no percent-encoding stands for itself. */
    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return value;
        }
    }
}
