package io.heed.channel.signal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.channel.Payload;
import io.heed.shared.Retry;
import io.heed.shared.csv.ImportAnswer;
import io.heed.shared.csv.Reasons;
import io.heed.shared.web.Interrupted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What other systems say that customers may notice. A body is read and checked whole before anything of it is taken, and
 * taken whole or not at all; a file is taken record by record.
 */
@RestController
@RequestMapping(path = "/api/signals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Signals",
        description =
                "For other systems. The source's secret is sent as a bearer token, as the password of a user who is"
                        + " named like the source, or by signing as webhooks do.")
@ApiResponse(responseCode = "401", description = "Nothing proves who says this", content = @Content)
@ApiResponse(responseCode = "413", description = "Larger than 1 MB", content = @Content)
@ApiResponse(
        responseCode = "422",
        description = "Names what is missing or wrong; nothing was taken",
        content = @Content)
@ApiResponse(responseCode = "429", description = "Too often; Retry-After says when", content = @Content)
class SignalController {

    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String CSV = "text/csv";

    private static final MediaType EVENT_TYPE = MediaType.parseMediaType(EVENT);
    private static final MediaType BATCH_TYPE = MediaType.parseMediaType(BATCH);
    private static final String BINARY = "ce-specversion";

    private final SignalSettings settings;
    private final Proof proof;
    private final SignalFormats formats;
    private final TransactionTemplate transaction;
    private final Retry retry;
    private final ObjectMapper mapper;
    private final Reasons reasons;

    SignalController(
            SignalSettings settings,
            Proof proof,
            SignalFormats formats,
            TransactionTemplate transaction,
            Retry retry,
            ObjectMapper mapper,
            Reasons reasons) {
        this.settings = settings;
        this.proof = proof;
        this.formats = formats;
        this.transaction = transaction;
        this.retry = retry;
        this.mapper = mapper;
        this.reasons = reasons;
    }

    /** What came of each thing that was said, in its order. */
    record Taken(List<Heard> signals) {}

    @PostMapping("/cloudevents")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in CloudEvents",
            description = "Version 1.0: one event (`application/cloudevents+json`), a batch of up to a hundred"
                    + " (`application/cloudevents-batch+json`), or one in binary mode (`ce-` headers). Events of the type"
                    + " `io.heed.signal` are signals; others are ignored.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = EVENT, schema = @Schema(type = "object")),
                @Content(mediaType = BATCH, schema = @Schema(type = "array"))
            })
    @ApiResponse(responseCode = "202", description = "Taken; the same event again is `repeated`")
    Taken cloudEvents(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var body = proof.body("cloudevents", settings.cloudevents().secret(), request);
        var events = payloads(request, body).stream()
                .map(formats.cloudEvents()::read)
                .toList();
        return taken(() -> events.stream().map(formats.cloudEvents()::take).toList());
    }

    /** The type of the body says how an event comes; in binary mode it is the type of the event's data. */
    private List<Payload> payloads(HttpServletRequest request, byte[] body) throws HttpMediaTypeNotSupportedException {
        var given = request.getContentType();
        var type = given == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(given);
        if (type.equalsTypeAndSubtype(EVENT_TYPE)) {
            return List.of(Payload.read(mapper, body));
        }
        if (type.equalsTypeAndSubtype(BATCH_TYPE)) {
            return Payload.readList(mapper, body);
        }
        if (request.getHeader(BINARY) == null) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(EVENT_TYPE, BATCH_TYPE));
        }
        return List.of(BinaryEvent.read(mapper, request, body));
    }

    @PostMapping(path = "/alertmanager", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in alerts of Prometheus Alertmanager",
            description = "Its webhook, version 4. Alerts without the product's label are ignored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "202", description = "Taken; what fires on is `repeated`")
    Taken alerts(HttpServletRequest request) {
        var body = proof.body("alertmanager", settings.alertmanager().secret(), request);
        var group = formats.alerts().read(Payload.read(mapper, body));
        return taken(() -> formats.alerts().take(group));
    }

    @PostMapping(path = "/statuspage", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in what a Statuspage tells its subscribers",
            description = "Incidents, planned maintenance and components. Those of no product of ours are ignored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "202", description = "Taken; the same update again is `repeated`")
    Taken statusPage(
            @Parameter(description = "The secret, where it was set up to be in the address")
                    @RequestParam(required = false)
                    String token,
            HttpServletRequest request) {
        var page = settings.statuspage();
        var body = proof.body("statuspage", page.secret(), page.secretInAddress() ? token : null, request);
        var update = formats.statusUpdates().read(Payload.read(mapper, body));
        return taken(() -> formats.statusUpdates().take(update));
    }

    @PostMapping(path = "/tracking", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in what a carrier says of a parcel",
            description = "`id`, `carrier`, `trackingNumber`, `status` (`in-transit`, `out-for-delivery`, `delayed`,"
                    + " `lost`, `delivered`), `estimatedDelivery` (a day), `at`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "202", description = "Taken; `noted` when no order of ours is in the parcel")
    Taken tracking(HttpServletRequest request) {
        var body = proof.body("tracking", settings.tracking().secret(), request);
        var update = formats.tracking().read(Payload.read(mapper, body));
        return taken(() -> List.of(formats.tracking().take(update)));
    }

    @PostMapping(path = "/planned", consumes = CSV)
    @Operation(
            summary = "Hand in a file of planned events",
            description = "Maintenance, new prices and procedures, renewals; each once by its `id`.")
    @RequestBody(
            required = true,
            description =
                    "Comma-separated values with a header; UTF-8 unless the content type's charset says otherwise",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "Read to the end")
    ImportAnswer planned(Locale locale, HttpServletRequest request) {
        var body = proof.body("planned", settings.planned().secret(), request);
        var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        var file = new ByteArrayInputStream(body);
        var result = Interrupted.told(
                () -> formats.planned().take(file, charset == null ? StandardCharsets.UTF_8 : charset));
        return ImportAnswer.of(result, reasons, locale);
    }

    private Taken taken(Supplier<List<Heard>> taking) {
        return new Taken(retry.once(() -> transaction.execute(running -> taking.get())));
    }
}
