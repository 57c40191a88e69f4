package io.heed.studio.web;

import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Subject;
import io.heed.studio.tables.LetterTable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A proposed letter as the mail that readers get, styles and all; it can run nothing and load nothing. */
@Controller
class MailProofs {

    private static final String NOTHING_BUT_STYLES =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Changes changes;
    private final LetterTable letters;
    private final CurrentStaff current;

    MailProofs(Changes changes, LetterTable letters, CurrentStaff current) {
        this.changes = changes;
        this.letters = letters;
        this.current = current;
    }

    @GetMapping("/studio/changes/{id}/mail")
    ResponseEntity<String> mail(@PathVariable long id) {
        var compared = changes.get(id, current.actor());
        if (compared.change().subject() != Subject.LETTER) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", NOTHING_BUT_STYLES)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(letters.proof(compared.change().subjectKey(), compared.after())
                        .html());
    }
}
