package io.heed.desk.web;

import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.TaskGone;
import io.heed.desk.TaskQuery;
import io.heed.desk.TaskQuery.Whose;
import io.heed.desk.TaskRow;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.web.ProblemAnswer;
import io.heed.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over HTTP: listed as on the desk, completed by the same rules as the forms. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What staff have to do, the nearest promise to a customer first")
class TasksApi {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private static final String TASKS = """
            {"tasks":[{"id":"0d3f0c1e-9a35-11f0-8de9-0242ac120002","name":"Resolve complaint","caseNumber":"HD-000142-8",
            "team":"service","assignee":"agent","severity":"HIGH","nextPromise":"2026-11-24T16:00:00Z",
            "createdAt":"2026-11-23T09:12:41.120Z","form":"resolve-complaint","approval":false}],"page":0,"total":1}""";

    private static final String COMPLETION = """
            {"problem":"You were charged twice for November.","cause":"billing-error","nextStep":"answer",
            "outcome":"upheld","actionTaken":"The second charge was refunded today.","gesture":"apology",
            "answer":"I am sorry that we charged you twice. The money is on its way back to you."}""";

    private static final String REFUSED = """
            {"type":"about:blank","title":"Cannot be accepted","status":422,"detail":"“Action taken” is needed.",
            "field":"actionTaken","errors":[{"field":"actionTaken","detail":"“Action taken” is needed."}]}""";

    private final DeskTasks tasks;
    private final Retry retry;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final FormProblems problems;
    private final ProblemAnswer answer;

    TasksApi(
            DeskTasks tasks,
            Retry retry,
            CurrentStaff current,
            DeskZone zone,
            FormProblems problems,
            ProblemAnswer answer) {
        this.tasks = tasks;
        this.retry = retry;
        this.current = current;
        this.zone = zone;
        this.problems = problems;
        this.answer = answer;
    }

    /**
     * An open task.
     *
     * @param name what is to be done, in the language asked for
     * @param nextPromise when the customer hears from us at the latest, or null
     * @param form the form to complete it with
     * @param approval whether it approves somebody else's decision
     */
    record Task(
            String id,
            String name,
            String caseNumber,
            String team,
            String assignee,
            String severity,
            Instant nextPromise,
            Instant createdAt,
            String form,
            boolean approval) {

        static Task of(TaskRow row) {
            var item = row.item();
            return new Task(
                    item.taskId(),
                    row.name(),
                    item.caseNumber().value(),
                    item.team(),
                    item.assignee(),
                    item.severity(),
                    item.dueAt(),
                    item.createdAt(),
                    item.formKey(),
                    item.approval());
        }
    }

    /** A page of open tasks, and how many there are on all pages. */
    record Tasks(List<Task> tasks, int page, int total) {}

    @GetMapping
    @Operation(summary = "Open tasks", description = "Those the caller may see, the nearest promise first.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Tasks.class),
                            examples = @ExampleObject(TASKS)))
    Tasks list(
            @Parameter(description = "mine, team or all; without it all that the caller may see")
                    @RequestParam(required = false)
                    String whose,
            @Parameter(description = "only those of this case", example = "HD-000142-8") @RequestParam(required = false)
                    String caseNumber,
            @Parameter(description = "counted from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Locale locale) {
        var who = current.actor();
        var choices = tasks.choices(who);
        var choice = whose == null ? choices.get(choices.size() - 1) : whose(whose);
        var found = tasks.list(new TaskQuery(choice, caseNumber(caseNumber), page, size), who, locale);
        return new Tasks(found.rows().stream().map(Task::of).toList(), found.page(), found.total());
    }

    @PostMapping(path = "/{id}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Complete a task",
            description = "The body is the form's data by field key; the form's own rules check it, as on the page.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(COMPLETION)))
    @ApiResponse(responseCode = "204", description = "Done", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such task for you", content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "409",
            description = "Somebody else was first; says who and when",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "422",
            description = "The data breaks rules of the form; names every field",
            content = @Content(mediaType = PROBLEM, examples = @ExampleObject(REFUSED)))
    void complete(@PathVariable String id, @RequestBody byte[] body, @Parameter(hidden = true) Locale locale) {
        var who = current.actor();
        retry.once(() -> tasks.complete(id, who, body, locale));
    }

    @ExceptionHandler
    void gone(TaskGone gone, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(request, response, problems.problem(gone, zone.of(current.actor())));
    }

    private static Whose whose(String text) {
        return Stream.of(Whose.values())
                .filter(each -> each.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("whose", "desk.unknown-whose"));
    }

    private static CaseNumber caseNumber(String text) {
        if (text != null && !CaseNumber.isValid(text)) {
            throw new Refused("caseNumber", "desk.not-a-case-number");
        }
        return text == null ? null : new CaseNumber(text);
    }
}
