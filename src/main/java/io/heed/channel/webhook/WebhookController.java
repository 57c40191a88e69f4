package io.heed.channel.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.channel.Payload;
import io.heed.channel.Source;
import io.heed.engine.OutsideClock;
import io.heed.shared.CaseNumber;
import io.heed.shared.http.WebhookSignature;
import io.heed.shared.web.TooLarge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts and messages from other people's programs, each proved by a signature. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    /** For a source that is not there, so that it takes as long to refuse as one that is. */
    private static final WebhookSettings.Source NOBODY =
            new WebhookSettings.Source("nobody knows this one", WebhookSettings.Format.GENERIC, "");

    private final WebhookSettings settings;
    private final GenericPosts generic;
    private final MastodonPosts mastodon;
    private final XPosts x;
    private final IncomingPosts posts;
    private final ObjectMapper mapper;
    private final OutsideClock clock;

    WebhookController(
            WebhookSettings settings,
            GenericPosts generic,
            MastodonPosts mastodon,
            XPosts x,
            IncomingPosts posts,
            ObjectMapper mapper,
            OutsideClock clock) {
        this.settings = settings;
        this.generic = generic;
        this.mastodon = mastodon;
        this.x = x;
        this.posts = posts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Where staff find what came: the same for the same post. */
    record Taken(List<String> messages) {}

    @PostMapping("/{source}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in a post or a message",
            description =
                    "Signed: `Heed-Signature` is `v1=` and the HMAC-SHA256, in hex, of `Heed-Timestamp`, a full stop "
                            + "and the body. Five minutes around the timestamp count. The same post again is answered alike.")
    @ApiResponse(responseCode = "202", description = "Kept; no messages when the body tells of no post")
    @ApiResponse(responseCode = "401", description = "Not signed as it should be", content = @Content)
    @ApiResponse(responseCode = "413", description = "Larger than 1 MB", content = @Content)
    @ApiResponse(responseCode = "422", description = "Names the field that is missing or wrong", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too often; Retry-After says when", content = @Content)
    Taken take(
            @PathVariable String source,
            @Parameter(description = "Seconds since 1970")
                    @RequestHeader(name = WebhookSignature.TIMESTAMP_HEADER, required = false)
                    String timestamp,
            @RequestHeader(name = WebhookSignature.VALUE_HEADER, required = false) String signature,
            HttpServletRequest request) {
        var body = body(request);
        var known = settings.webhooks().getOrDefault(source, NOBODY);
        var proved = new WebhookSignature(timestamp, signature).proves(known.secret(), body, clock.instant());
        if (!proved || !settings.webhooks().containsKey(source)) {
            throw new Unsigned();
        }
        var read = format(known).read(Payload.read(mapper, body), known.account());
        var origin = known.format() == WebhookSettings.Format.GENERIC ? Source.WEBHOOK : Source.SOCIAL;
        return new Taken(posts.take(source, origin, read, body).stream()
                .map(CaseNumber::value)
                .toList());
    }

    private PostFormat format(WebhookSettings.Source source) {
        return switch (source.format()) {
            case GENERIC -> generic;
            case MASTODON -> mastodon;
            case X -> x;
        };
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            var body = request.getInputStream().readNBytes((int) LARGEST.toBytes() + 1);
            if (body.length > LARGEST.toBytes()) {
                throw new TooLarge(null, LARGEST);
            }
            return body;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
