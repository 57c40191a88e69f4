package io.heed.complaint.web;

import io.heed.complaint.CaseForCustomer;
import io.heed.complaint.CustomerCase;
import io.heed.complaint.TimelineEntry;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A case for its customer: whoever has the link's token. */
@RestController
@RequestMapping("/api/cases/{token}")
@Tag(name = "Customer's case")
class CustomerCaseController {

    private final CustomerCase cases;
    private final Retry retry;

    CustomerCaseController(CustomerCase cases, Retry retry) {
        this.cases = cases;
        this.retry = retry;
    }

    @GetMapping
    @Operation(summary = "Stage, dates and letters of the case")
    CustomerCaseView show(@PathVariable String token) {
        return CustomerCaseView.of(cases.show(token));
    }

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write on the case, or answer our question")
    void reply(@PathVariable String token, @RequestBody ComplaintController.TextRequest body) {
        retry.once(() -> cases.write(token, body.text(), List.of()));
    }

    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say whether it is fixed")
    void confirm(@PathVariable String token, @RequestBody Confirmation body) {
        if (body.fixed() == null) {
            throw new Refused("fixed", "complaint.fixed-missing");
        }
        retry.once(() -> cases.judge(token, body.fixed(), body.comment()));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw the complaint")
    void withdraw(@PathVariable String token) {
        retry.once(() -> cases.withdraw(token));
    }

    @PostMapping("/reopening")
    @Operation(summary = "Open a closed case again, while the window lasts")
    ComplaintController.ReceiptView reopen(
            @PathVariable String token, @RequestBody ComplaintController.TextRequest body) {
        return ComplaintController.ReceiptView.of(retry.once(() -> cases.reopen(token, body.text())));
    }

    /** The customer's word; the comment may be left out. */
    record Confirmation(Boolean fixed, String comment) {}

    /** A case as the API shows it to its customer. */
    record CustomerCaseView(
            String caseNumber,
            String stage,
            String closure,
            String owner,
            Instant receivedAt,
            Instant answerBy,
            Instant nextUpdateBy,
            String question,
            boolean mayJudge,
            boolean mayReopen,
            List<TimelineEntry> timeline) {

        static CustomerCaseView of(CaseForCustomer found) {
            return new CustomerCaseView(
                    found.caseNumber().value(),
                    found.stage().name(),
                    found.closure() == null ? null : found.closure().name(),
                    found.ownerFirstName(),
                    found.receivedAt(),
                    found.answerBy(),
                    found.nextUpdateBy(),
                    found.question(),
                    found.mayJudge(),
                    found.mayReopen(),
                    found.timeline());
        }
    }
}
