package io.heed.register.web;

import io.heed.register.ComplaintFiles;
import io.heed.register.ImportMode;
import io.heed.register.ImportOrder;
import io.heed.shared.csv.ImportAnswer;
import io.heed.shared.csv.Reasons;
import io.heed.shared.web.Interrupted;
import io.heed.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of complaints, read while they arrive. */
@RestController
@Tag(name = "Files")
class ImportController {

    private static final String CSV = "text/csv";

    private final ComplaintFiles files;
    private final Reasons reasons;
    private final CurrentStaff current;

    ImportController(ComplaintFiles files, Reasons reasons, CurrentStaff current) {
        this.files = files;
        this.reasons = reasons;
        this.current = current;
    }

    @PostMapping(path = "/api/complaints/import", consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import a file of complaints",
            description =
                    "For managers and administrators. Any length; what cannot be taken is named by the line of the"
                            + " file where its record begins, the rest is taken. The same file again adds nothing.")
    @RequestBody(
            required = true,
            description =
                    "Comma-separated values with a header; UTF-8 unless the content type's charset says otherwise",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "Read to the end")
    @ApiResponse(responseCode = "403", description = "Not a manager or administrator", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "No file we can read: names the mode, mapping or column; nothing was imported",
            content = @Content)
    ImportAnswer take(
            @Parameter(description = "`record`: an entry with the file's dates; `open`: a case, received now")
                    @RequestParam(required = false)
                    String mode,
            @Parameter(description = "`heed` or `cfpb`; by the columns when left out") @RequestParam(required = false)
                    String mapping,
            @Parameter(description = "Where the file's own numbers count; the mapping's name when left out")
                    @RequestParam(required = false)
                    String source,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        var order = new ImportOrder(ImportMode.of(mode), mapping, source, charset(request));
        var content = request.getInputStream();
        var who = current.actor();
        return ImportAnswer.of(Interrupted.told(() -> files.take(content, order, who)), reasons, locale);
    }

    private static Charset charset(HttpServletRequest request) {
        var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
