package io.heed.audit.dossier;

import io.heed.audit.dossier.Dossiers.Drawn;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A case to take along.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530">RFC 9530, Digest Fields</a>
 */
@Controller
@RequestMapping("/audit/cases/{number}")
class DossierFiles {

    private static final String DIGEST = "Repr-Digest";

    private final Dossiers dossiers;
    private final CurrentStaff current;

    DossierFiles(Dossiers dossiers, CurrentStaff current) {
        this.dossiers = dossiers;
        this.current = current;
    }

    @GetMapping("/dossier.json")
    ResponseEntity<Resource> json(@PathVariable String number, @RequestParam(required = false) Long through) {
        var caseNumber = numberIn(number);
        return file(
                caseNumber + ".json", MediaType.APPLICATION_JSON, dossiers.json(caseNumber, through, current.actor()));
    }

    @GetMapping("/dossier.pdf")
    ResponseEntity<Resource> pdf(@PathVariable String number, Locale locale) {
        var caseNumber = numberIn(number);
        return file(caseNumber + ".pdf", MediaType.APPLICATION_PDF, dossiers.pdf(caseNumber, current.actor(), locale));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type, Drawn drawn) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(drawn.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(DIGEST, "sha-256=:" + Base64.getEncoder().encodeToString(drawn.digest()) + ":")
                .body(onlyOnce(drawn));
    }

    private static Resource onlyOnce(Drawn drawn) {
        try {
            return new InputStreamResource(Files.newInputStream(drawn.file(), StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseNumber numberIn(String address) {
        if (!CaseNumber.isValid(address)) {
            throw new NotFound();
        }
        return new CaseNumber(address);
    }
}
