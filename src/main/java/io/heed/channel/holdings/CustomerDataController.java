package io.heed.channel.holdings;

import io.heed.shared.csv.ImportAnswer;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.shared.web.Interrupted;
import io.heed.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers have with us and have ordered, as files that are read while they arrive. */
@RestController
@RequestMapping(
        path = "/api/customer-data",
        consumes = CustomerDataController.CSV,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customer data")
@ApiResponse(responseCode = "200", description = "Read to the end")
@ApiResponse(responseCode = "403", description = "Not a manager or administrator", content = @Content)
@ApiResponse(
        responseCode = "422",
        description = "No file we can read: names the column; nothing was taken",
        content = @Content)
class CustomerDataController {

    static final String CSV = "text/csv";

    private static final String FILE =
            "Comma-separated values with a header; UTF-8 unless the content type's charset says otherwise";

    private final HoldingsFiles files;
    private final Reasons reasons;
    private final CurrentStaff current;

    CustomerDataController(HoldingsFiles files, Reasons reasons, CurrentStaff current) {
        this.files = files;
        this.reasons = reasons;
        this.current = current;
    }

    @PostMapping("/contracts")
    @Operation(
            summary = "Hand in contracts",
            description = "For managers and administrators. Any length; new or changed by `reference`."
                    + " Customers are found by address and name, or made.")
    @RequestBody(
            required = true,
            description = FILE,
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportAnswer contracts(Locale locale, HttpServletRequest request) throws IOException {
        var content = request.getInputStream();
        return answer(() -> files.contracts(content, charset(request), current.actor()), locale);
    }

    @PostMapping("/orders")
    @Operation(
            summary = "Hand in orders",
            description = "For managers and administrators. Any length; new or changed by `reference`."
                    + " Customers are found by address and name, or made.")
    @RequestBody(
            required = true,
            description = FILE,
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportAnswer orders(Locale locale, HttpServletRequest request) throws IOException {
        var content = request.getInputStream();
        return answer(() -> files.orders(content, charset(request), current.actor()), locale);
    }

    private ImportAnswer answer(Supplier<ImportResult> reading, Locale locale) {
        return ImportAnswer.of(Interrupted.told(reading), reasons, locale);
    }

    private static Charset charset(HttpServletRequest request) {
        var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
