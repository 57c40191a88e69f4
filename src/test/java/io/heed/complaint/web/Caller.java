package io.heed.complaint.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Calls the API as somebody, each caller from an address of its own, so that one test does not use up another's limit. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc web;
    private final String address;
    private final Actor who;

    private Caller(MockMvc web, String address, Actor who) {
        this.web = web;
        this.address = address;
        this.who = who;
    }

    /** Somebody we do not know. */
    static Caller stranger(MockMvc web) {
        var number = ADDRESSES.incrementAndGet();
        return new Caller(web, "10.77." + number / 250 + "." + (number % 250 + 1), null);
    }

    /** The same address, logged in. */
    Caller as(Actor actor) {
        return new Caller(web, address, actor);
    }

    Caller as(Role role, String team) {
        return as(new Actor(role.name().toLowerCase(Locale.ROOT) + "-of-" + team, role, team));
    }

    /** An ordinary complaint. */
    static Map<String, Object> complaint() {
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", "api");
        body.put("customer", customer());
        body.put("product", "home-internet");
        body.put("jurisdiction", "UK");
        body.put("text", "The engineer never came on Tuesday and nobody called me.");
        body.put("desiredOutcome", "A new date, and somebody who calls before.");
        return body;
    }

    static Map<String, Object> customer() {
        var customer = new LinkedHashMap<String, Object>();
        customer.put("name", "Maria Nowak");
        customer.put("email", "customer-" + UUID.randomUUID() + "@example.org");
        customer.put("phone", "+44 20 7946 0123");
        customer.put("locale", "pl");
        customer.put("timeZone", "Europe/Warsaw");
        return customer;
    }

    static String newKey() {
        return "key-" + UUID.randomUUID();
    }

    Answer report(String key, Object body) {
        return send(HttpMethod.POST, "/api/complaints", body, key);
    }

    Answer report(Object body) {
        return report(newKey(), body);
    }

    Answer post(String path, Object body) {
        return send(HttpMethod.POST, path, body, null);
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    Answer read(CaseNumber caseNumber) {
        return get("/api/complaints/" + caseNumber);
    }

    private Answer send(HttpMethod method, String path, Object body, String key) {
        var request = request(method, URI.create(path)).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(bytes(body));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (who != null) {
            request.with(user(who.username()).authorities(authorities()));
        }
        try {
            return new Answer(web.perform(request).andReturn().getResponse());
        } catch (Exception failed) {
            throw new AssertionError(method + " " + path, failed);
        }
    }

    private List<GrantedAuthority> authorities() {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(who.role().authority()));
        if (who.team() != null) {
            authorities.add(new SimpleGrantedAuthority("TEAM_" + who.team()));
        }
        return authorities;
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return response.getHeader(name);
        }

        String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return text().isEmpty() ? MissingNode.getInstance() : JSON.readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }

        /** The fields that a problem names, in its order. */
        List<String> fields() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(each -> each.path("field").asText())
                    .toList();
        }

        CaseNumber caseNumber() {
            return new CaseNumber(json().path("caseNumber").asText());
        }

        String token() {
            var url = json().path("trackingUrl").asText();
            return url.substring(url.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
