package io.heed.outreach.web;

import io.heed.outreach.FrictionIntake;
import io.heed.shared.Retry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Small annoyances that other systems notice, such as log-ins that fail. */
@RestController
@RequestMapping("/api/frictions")
@Tag(name = "Frictions")
class FrictionController {

    private final FrictionIntake intake;
    private final Retry retry;

    FrictionController(FrictionIntake intake, Retry retry) {
        this.intake = intake;
        this.retry = retry;
    }

    @PostMapping
    @Operation(
            summary = "Note a small annoyance of a customer",
            description =
                    "`source` and `id` together name it: the same again changes nothing. The customer is named by "
                            + "`email` or `phone`, as we know them. `at` is when it happened, now if left out. When annoyances "
                            + "add up, somebody calls the customer, and `careCall` is the number of that call.")
    @ApiResponse(responseCode = "201", description = "Noted")
    @ApiResponse(responseCode = "200", description = "Noted before; nothing has changed")
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong", content = @Content)
    ResponseEntity<NotedView> note(@RequestBody FrictionRequest body) {
        var noted = retry.once(() -> intake.note(body.toFriction()));
        return ResponseEntity.status(noted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new NotedView(
                        noted.repeated(),
                        noted.call() == null ? null : noted.call().value()));
    }

    /** What is sent. */
    record FrictionRequest(String source, String id, String kind, String email, String phone, String at) {

        FrictionIntake.Sent toFriction() {
            return new FrictionIntake.Sent(source, id, kind, email, phone, at);
        }
    }

    /** What is answered; {@code careCall} is the call that is wanted because of it, or null. */
    record NotedView(boolean repeated, String careCall) {}
}
