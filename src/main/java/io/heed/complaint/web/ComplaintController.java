package io.heed.complaint.web;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Receipt;
import io.heed.complaint.StaffCase;
import io.heed.complaint.StaffRemedies;
import io.heed.complaint.Submission;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Retry;
import io.heed.shared.web.AsSent;
import io.heed.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints: anybody may report one, staff read and answer them. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintController {

    private final ComplaintIntake intake;
    private final StaffCase cases;
    private final StaffRemedies remedies;
    private final CurrentStaff current;
    private final Retry retry;

    ComplaintController(
            ComplaintIntake intake, StaffCase cases, StaffRemedies remedies, CurrentStaff current, Retry retry) {
        this.intake = intake;
        this.cases = cases;
        this.remedies = remedies;
        this.current = current;
        this.retry = retry;
    }

    @PostMapping
    @Operation(
            summary = "Report a complaint",
            description =
                    "Open and rate-limited. The text and one way to reach the customer are required, or "
                            + "`anonymous`. The same Idempotency-Key with the same body is answered alike; with another body, 409.")
    @ApiResponse(responseCode = "201", description = "Taken in; the same for the same key and body")
    @ApiResponse(responseCode = "409", description = "The key came before with other content", content = @Content)
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too often; Retry-After says when", content = @Content)
    ResponseEntity<ReceiptView> report(
            @Parameter(required = true, description = "8 to 200 visible ASCII characters, new for each complaint")
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    String key,
            @RequestBody ComplaintRequest body) {
        var receipt = retry.once(() -> intake.receive(key, body.toSubmission(), List.of()));
        return ResponseEntity.created(URI.create(receipt.trackingUrl())).body(ReceiptView.of(receipt));
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "A case as staff see it")
    CaseView show(@PathVariable String caseNumber) {
        return CaseView.of(retry.once(() -> cases.show(number(caseNumber), current.actor())));
    }

    @PostMapping("/{caseNumber}/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write to the customer of a case")
    void reply(@PathVariable String caseNumber, @RequestBody TextRequest body) {
        retry.once(() -> cases.reply(number(caseNumber), current.actor(), body.text()));
    }

    @PostMapping("/{caseNumber}/remedies/{id}/completion")
    @Operation(
            summary = "Report a promised remedy as done",
            description =
                    "For whoever does it without the task, such as a billing system. The customer is told, and the task "
                            + "is renewed for what is left. `note` says what was done, in 5 to 2000 characters. A remedy that is "
                            + "done already is answered alike and stays as it is. The ids are in the case, under `remedies`.")
    @ApiResponse(responseCode = "200", description = "Done, now or before")
    @ApiResponse(responseCode = "404", description = "No such case or remedy, or not for you", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Not promised to the customer yet, or the case is over",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "Names the field that is wrong", content = @Content)
    CaseView.RemedyView remedyDone(
            @PathVariable String caseNumber, @PathVariable String id, @RequestBody NoteRequest body) {
        return CaseView.RemedyView.of(
                retry.once(() -> remedies.done(number(caseNumber), remedyId(id), current.actor(), body.note())));
    }

    private static long remedyId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noId) {
            throw new NotFound();
        }
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }

    /** A complaint as it is sent. */
    record ComplaintRequest(
            @AsSent String channel,
            CustomerRequest customer,
            @AsSent String product,
            @AsSent String region,
            @AsSent String jurisdiction,
            @AsSent String text,
            @AsSent String desiredOutcome,
            boolean anonymous) {

        Submission toSubmission() {
            return new Submission(
                    channel,
                    customer == null ? null : customer.toDetails(),
                    product,
                    region,
                    jurisdiction,
                    text,
                    desiredOutcome,
                    anonymous);
        }
    }

    /** Who complains. */
    record CustomerRequest(
            @AsSent String name,
            @AsSent String email,
            @AsSent String phone,
            @AsSent String locale,
            @AsSent String timeZone) {

        Submission.CustomerDetails toDetails() {
            return new Submission.CustomerDetails(name, email, phone, locale == null ? null : language(), timeZone);
        }

        /** What is no language tag is no language, instead of the part before the mistake. */
        private Locale language() {
            try {
                return new Locale.Builder().setLanguageTag(locale).build();
            } catch (IllformedLocaleException unreadable) {
                return Locale.ROOT;
            }
        }
    }

    /** What was done. */
    record NoteRequest(String note) {}

    /** Words. */
    record TextRequest(String text) {}

    /** What is answered to a complaint. */
    record ReceiptView(String caseNumber, Instant answerBy, String trackingUrl) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(receipt.caseNumber().value(), receipt.answerBy(), receipt.trackingUrl());
        }
    }
}
