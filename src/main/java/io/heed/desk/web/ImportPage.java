package io.heed.desk.web;

import io.heed.register.ComplaintFiles;
import io.heed.register.ImportMode;
import io.heed.register.ImportOrder;
import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.shared.web.Interrupted;
import io.heed.staff.CurrentStaff;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of complaints, chosen by hand. */
@Controller
@RequestMapping("/desk/import")
class ImportPage {

    private static final String VIEW = "desk/import";

    private final ComplaintFiles files;
    private final Reasons reasons;
    private final CurrentStaff current;

    ImportPage(ComplaintFiles files, Reasons reasons, CurrentStaff current) {
        this.files = files;
        this.reasons = reasons;
        this.current = current;
    }

    /** A record that could not be taken, in the reader's language. */
    record Row(long line, String reason) {}

    @GetMapping
    String show(Model model) {
        return page(ImportMode.RECORD.key(), null, model);
    }

    /** Answers with the result itself: the same file sent twice adds nothing. */
    @PostMapping
    String take(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String mode,
            @RequestParam(required = false) String mapping,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            if (file == null
                    || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isEmpty()) {
                throw new Refused(null, "register.import.no-file");
            }
            try (var content = file.getInputStream()) {
                var order = new ImportOrder(ImportMode.of(mode), mapping, null, StandardCharsets.UTF_8);
                result(Interrupted.told(() -> files.take(content, order, current.actor())), locale, model);
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", reasons.of(refused, locale));
        }
        return page(mode, mapping, model);
    }

    private void result(ImportResult result, Locale locale, Model model) {
        model.addAttribute("result", result);
        model.addAttribute(
                "rejections",
                result.rejected().stream()
                        .map(each -> new Row(each.line(), reasons.of(each.reason(), locale)))
                        .toList());
    }

    private String page(String mode, String mapping, Model model) {
        List<String> modes = Stream.of(ImportMode.values()).map(ImportMode::key).toList();
        model.addAttribute("modes", modes);
        model.addAttribute("mode", mode);
        model.addAttribute("mapping", mapping);
        model.addAttribute("mappings", files.mappings());
        return VIEW;
    }
}
