package io.heed.survey.web;

import io.heed.shared.Retry;
import io.heed.survey.SurveyAnswering;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A survey as the API shows it to whoever has its link. */
@RestController
@RequestMapping("/api/surveys/{token}")
@Tag(name = "Surveys")
@ApiResponse(responseCode = "404", description = "A link that we have not made", content = @Content)
class SurveyController {

    private final SurveyAnswering answering;
    private final Retry retry;

    SurveyController(SurveyAnswering answering, Retry retry) {
        this.answering = answering;
        this.retry = retry;
    }

    @GetMapping
    @Operation(summary = "The question, and how it stands")
    SurveyView show(@PathVariable String token, Locale locale) {
        return SurveyView.of(answering.show(token, locale));
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a score, with or without words",
            description = "A score counts once; the same again may bring words that were missing.")
    @ApiResponse(
            responseCode = "409",
            description = "Another score was given before, or it is over",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "Names the field that is wrong", content = @Content)
    void answer(@PathVariable String token, @RequestBody AnswerRequest body) {
        retry.once(() -> answering.answer(token, body.score(), body.words()));
    }

    /** What is sent; words may be left out. */
    record AnswerRequest(Integer score, String words) {}

    /** What is shown; {@code score} is null before it was given. */
    record SurveyView(
            String state,
            String measure,
            int lowest,
            int highest,
            String question,
            String openQuestion,
            Integer score,
            Instant until) {

        static SurveyView of(SurveyAnswering.Question question) {
            return new SurveyView(
                    question.state().name(),
                    question.measure().name(),
                    question.measure().lowest(),
                    question.measure().highest(),
                    question.text().question(),
                    question.text().openQuestion(),
                    question.score(),
                    question.until());
        }
    }
}
