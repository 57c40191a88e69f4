package io.heed.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.HeedProperties;
import io.heed.shared.OwnerOnly;
import io.heed.shared.audit.CanonicalText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The file of anchors: a line of JSON for each, with {@code seq}, {@code hash}, {@code at} and the {@code signature} of these
 * three. It belongs where whoever can change the database cannot change it.
 */
@Component
class AnchorFile {

    private final Path file;
    private final AnchorKey key;
    private final ObjectMapper json;

    @Autowired
    AnchorFile(ChainSettings settings, HeedProperties heed, AnchorKey key, ObjectMapper json) {
        this(settings.anchors() == null ? heed.data().resolve("anchors.jsonl") : settings.anchors(), key, json);
    }

    AnchorFile(Path file, AnchorKey key, ObjectMapper json) {
        this.file = file;
        this.key = key;
        this.json = json;
    }

    /** Signs the anchor and adds it at the end; on the disk when this returns. Returns the line. */
    String add(Anchor anchor) throws IOException, GeneralSecurityException {
        OwnerOnly.createFolder(file.toAbsolutePath().getParent());
        var line = json.createObjectNode()
                .put("seq", anchor.seq())
                .put("hash", anchor.hash())
                .put("at", anchor.at().toString())
                .put("signature", Base64.getEncoder().encodeToString(key.sign(signed(anchor))))
                .toString();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return line;
    }

    /** The last anchor that is ours. */
    Optional<Anchor> last() {
        var anchors = read().anchors();
        return anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.get(anchors.size() - 1));
    }

    /** All anchors that are ours, and what is wrong with the other lines. No file is no anchor. */
    Anchors read() {
        var anchors = new ArrayList<Anchor>();
        var findings = new ArrayList<Finding>();
        var lines = List.<String>of();
        try {
            lines = Files.exists(file) ? text().lines().toList() : lines;
        } catch (IOException unreadable) {
            findings.add(new Finding(Fault.ANCHOR_FILE_UNREADABLE, 0, null, 0));
        }
        var comparing = key.forComparing();
        if (comparing.isEmpty()) {
            if (!lines.isEmpty()) {
                findings.add(new Finding(Fault.ANCHOR_KEY_MISSING, 0, null, 0));
            }
            return new Anchors(anchors, findings);
        }
        for (var n = 0; n < lines.size(); n++) {
            if (!lines.get(n).isBlank()) {
                take(lines.get(n), n + 1L, comparing.get(), anchors, findings);
            }
        }
        return new Anchors(anchors, findings);
    }

    /** Whatever bytes are in it: a file that was tampered with need not be text. */
    private String text() throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }

    private void take(String line, long number, PublicKey comparing, List<Anchor> anchors, List<Finding> findings) {
        try {
            var read = json.readTree(line);
            var anchor = new Anchor(
                    needed(read, "seq").asLong(),
                    needed(read, "hash").asText(),
                    Instant.parse(needed(read, "at").asText()));
            var signature = Base64.getDecoder().decode(needed(read, "signature").asText());
            if (AnchorKey.isSigned(comparing, signed(anchor), signature)) {
                anchors.add(anchor);
            } else {
                findings.add(new Finding(Fault.ANCHOR_NOT_OURS, number, null, 0));
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException unreadable) {
            findings.add(new Finding(Fault.ANCHOR_UNREADABLE, number, null, 0));
        }
    }

    private static JsonNode needed(JsonNode line, String name) {
        var value = line == null ? null : line.get(name);
        if (value == null || !value.isValueNode()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String signed(Anchor anchor) {
        return CanonicalText.of("heed anchor", anchor.seq(), anchor.hash(), anchor.at());
    }

    /** What is in the file. */
    record Anchors(List<Anchor> anchors, List<Finding> findings) {}
}
