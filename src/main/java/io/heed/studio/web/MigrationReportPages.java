package io.heed.studio.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.studio.migration.MigrationCase;
import io.heed.studio.migration.MigrationState;
import io.heed.studio.migration.Migrations;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A migration: how far it is, what became of each case, and the second person's word. */
@Controller
@RequestMapping("/studio/migrations/{id}")
class MigrationReportPages {

    private static final int MOST_SHOWN = 200;
    private static final int AT_ONCE = 1000;

    private final Migrations migrations;
    private final StudioModel studio;
    private final Attempts attempts;

    MigrationReportPages(Migrations migrations, StudioModel studio, Attempts attempts) {
        this.migrations = migrations;
        this.studio = studio;
        this.attempts = attempts;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String id, @RequestHeader(name = "HX-Request", required = false) String part, Locale locale) {
        var page = page(number(id), locale);
        if (part != null) {
            page.setViewName("studio/migration :: progress");
        }
        return page;
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable String id, Locale locale, RedirectAttributes after) {
        return change(number(id), () -> migrations.start(number(id), studio.who()), "migration.started", locale, after);
    }

    @PostMapping("/stop")
    ModelAndView stop(@PathVariable String id, Locale locale, RedirectAttributes after) {
        return change(number(id), () -> migrations.stop(number(id), studio.who()), "migration.stopped", locale, after);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/start", "/stop"})
    String back(@PathVariable String id) {
        return "redirect:/studio/migrations/" + number(id);
    }

    /** What became of every case, a line each. */
    @GetMapping("/report.csv")
    ResponseEntity<StreamingResponseBody> report(@PathVariable String id) {
        var who = studio.who();
        var migration = migrations.find(number(id), who);
        StreamingResponseBody body = out -> {
            var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord("case", "tried", "moved", "element", "reason");
            List<MigrationCase> page;
            for (int first = 0;
                    !(page = migrations.cases(migration.id(), first, AT_ONCE, who)).isEmpty();
                    first += AT_ONCE) {
                page.forEach(each -> csv.writeRecord(
                        Objects.toString(each.caseNumber(), ""),
                        Objects.toString(each.tried(), ""),
                        Objects.toString(each.moved(), ""),
                        Objects.toString(each.element(), ""),
                        Objects.toString(each.reason(), "")));
            }
            csv.close();
        };
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"migration-" + migration.id() + ".csv\"")
                .body(body);
    }

    private ModelAndView change(long id, Runnable act, String done, Locale locale, RedirectAttributes after) {
        var failure = attempts.make(act);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/studio/migrations/" + id);
        }
        var page = page(id, locale);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(long id, Locale locale) {
        var page = new ModelAndView("studio/migration");
        var who = studio.fill(page, locale);
        var migration = migrations.find(id, who);
        return page.addObject("migration", migration)
                .addObject("counts", migrations.counts(id, who))
                .addObject("cases", migrations.cases(id, 0, MOST_SHOWN, who))
                .addObject("most", MOST_SHOWN)
                .addObject(
                        "busy",
                        migration.state() == MigrationState.TRYING || migration.state() == MigrationState.MOVING);
    }

    /** What is no number is not there. */
    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
