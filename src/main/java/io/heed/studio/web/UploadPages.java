package io.heed.studio.web;

import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.studio.Uploading;
import io.heed.studio.Uploading.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that were drawn elsewhere are handed in; what is wrong is said on the picture. */
@Controller
@RequestMapping("/studio/upload")
class UploadPages {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 150;
    private static final String FIELD = "files";

    private final Uploading uploading;
    private final StudioModel studio;

    UploadPages(Uploading uploading, StudioModel studio) {
        this.uploading = uploading;
        this.studio = studio;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        studio.fill(model, locale);
        return "studio/upload";
    }

    /** Answers with what came of it: the same files sent twice make no further versions. */
    @PostMapping
    String take(
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) String only,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var who = studio.fill(model, locale);
        try {
            var sent = read(files == null ? List.of() : files);
            var outcome = outcome(sent, "look".equals(only), who);
            model.addAttribute("outcome", outcome);
            model.addAttribute("uploaded", uploaded(sent, outcome));
            model.addAttribute("studio", studio);
            if (outcome.isRefused()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.messageKey());
            model.addAttribute("refusedArguments", refused.arguments());
        }
        return "studio/upload";
    }

    private Outcome outcome(Map<String, byte[]> sent, boolean isLookOnly, Actor who) {
        return isLookOnly
                ? uploading.look(sent, who)
                : uploading.deploy(sent.keySet().iterator().next(), sent, who);
    }

    private static List<UploadedFile> uploaded(Map<String, byte[]> sent, Outcome outcome) {
        var uploaded = new ArrayList<UploadedFile>();
        sent.forEach(
                (name, content) -> uploaded.add(UploadedFile.of(uploaded.size(), name, content, outcome.findings())));
        return uploaded;
    }

    private static Map<String, byte[]> read(List<MultipartFile> files) throws IOException {
        var sent = new LinkedHashMap<String, byte[]>();
        for (var file : files) {
            var given = file.getOriginalFilename();
            if (given == null || given.isEmpty()) {
                continue;
            }
            var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
            if (name.length() > LONGEST_NAME || !isReadable(name)) {
                throw new Refused(FIELD, "studio.upload.name");
            }
            if (sent.put(name, file.getBytes()) != null) {
                throw new Refused(FIELD, "studio.upload.twice", name);
            }
        }
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new Refused(FIELD, sent.isEmpty() ? "studio.upload.none" : "studio.upload.many", MOST);
        }
        return sent;
    }

    private static boolean isReadable(String name) {
        return name.codePoints()
                .noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT);
    }
}
