package io.heed.desk.web;

import io.heed.knowledge.Catalogue;
import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.shared.web.Interrupted;
import io.heed.survey.AnswerFiles;
import io.heed.survey.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file of answers to an earlier survey, chosen by hand. */
@Controller
@RequestMapping("/desk/import/answers")
class AnswersImportPage {

    /** The fields of the file's order that have another name in the form. */
    private static final Map<String, String> FIELDS =
            Map.of("measure", "measure", "date-format", "dayFormat", "product", "product", "source", "source");

    private final AnswerFiles files;
    private final Catalogue catalogue;
    private final Reasons reasons;

    AnswersImportPage(AnswerFiles files, Catalogue catalogue, Reasons reasons) {
        this.files = files;
        this.catalogue = catalogue;
        this.reasons = reasons;
    }

    /**
     * How the file is to be read.
     *
     * @param score the column of the score
     * @param words the column of the words, or empty
     * @param day the column of the day, or empty
     * @param dayFormat how days are written, or empty
     * @param source what the file is to be called, or empty for its own name
     */
    record Typed(
            String measure, String score, String words, String day, String dayFormat, String product, String source) {

        AnswerFiles.Order order(String fileName) {
            var named = OutreachForm.given(source);
            var column = OutreachForm.given(score);
            return new AnswerFiles.Order(
                    named == null ? fileName : named,
                    OutreachForm.given(measure),
                    column == null ? "score" : column,
                    OutreachForm.given(words),
                    OutreachForm.given(day),
                    OutreachForm.given(dayFormat),
                    OutreachForm.given(product));
        }
    }

    @GetMapping
    ModelAndView show(Locale locale) {
        return page(IntakeProblems.none(new Typed("CSAT", "score", null, null, null, null, null)), locale);
    }

    /** Answers with the result itself: the same file sent twice adds nothing. */
    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) MultipartFile file, @ModelAttribute("form") Typed form, Locale locale) {
        var problems = IntakeProblems.none(form);
        ImportResult result = null;
        try {
            result = read(file, form);
        } catch (Refused refused) {
            refused.all().forEach(each -> tell(problems, each, locale));
        }
        var page = page(problems, locale);
        if (result == null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        return page.addObject("result", result)
                .addObject(
                        "rejections",
                        result.rejected().stream()
                                .map(each -> new ImportPage.Row(each.line(), reasons.of(each.reason(), locale)))
                                .toList());
    }

    private ImportResult read(MultipartFile file, Typed form) {
        var name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new Refused(null, "register.import.no-file");
        }
        try (var content = file.getInputStream()) {
            return Interrupted.told(() -> files.take(content, StandardCharsets.UTF_8, form.order(name)));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What is wrong with the form stands at its field; what is wrong with the file names the file's column. */
    private void tell(BindingResult problems, Refused refused, Locale locale) {
        var field = refused.field() == null ? null : FIELDS.get(refused.field());
        if (field == null) {
            problems.addError(new ObjectError("form", reasons.of(refused, locale)));
        } else {
            problems.rejectValue(field, refused.messageKey(), refused.arguments(), null);
        }
    }

    private ModelAndView page(BindingResult form, Locale locale) {
        return new ModelAndView("desk/import-answers", form.getModel())
                .addObject("measures", List.of(Measure.values()))
                .addObject("products", catalogue.products(locale));
    }
}
