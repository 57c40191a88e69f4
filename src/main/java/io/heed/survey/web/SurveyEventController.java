package io.heed.survey.web;

import io.heed.shared.Retry;
import io.heed.survey.SurveyEventIntake;
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

/** Events of other systems after which customers may be asked how it went. */
@RestController
@RequestMapping("/api/survey-events")
@Tag(name = "Surveys")
class SurveyEventController {

    private final SurveyEventIntake intake;
    private final Retry retry;

    SurveyEventController(SurveyEventIntake intake, Retry retry) {
        this.intake = intake;
        this.retry = retry;
    }

    @PostMapping
    @Operation(
            summary = "Tell of something that a customer may be asked about",
            description = "`event` is DELIVERY, ONBOARDING or ANNIVERSARY. `source` and `id` together name it: the same"
                    + " again changes nothing. The customer is named by `email` or `phone`, as we know them. Whether and"
                    + " when somebody is asked, the kind of survey and the contact policy decide.")
    @ApiResponse(responseCode = "201", description = "Noted")
    @ApiResponse(responseCode = "200", description = "Noted before; nothing has changed")
    @ApiResponse(responseCode = "422", description = "Names every field that is wrong", content = @Content)
    ResponseEntity<NotedView> note(@RequestBody EventRequest body) {
        boolean fresh = retry.once(() -> intake.note(body.toEvent()));
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).body(new NotedView(!fresh));
    }

    /** What is sent. */
    record EventRequest(
            String source,
            String id,
            String event,
            String email,
            String phone,
            String product,
            String region,
            String at) {

        SurveyEventIntake.Sent toEvent() {
            return new SurveyEventIntake.Sent(source, id, event, email, phone, product, region, at);
        }
    }

    /** What is answered. */
    record NotedView(boolean repeated) {}
}
