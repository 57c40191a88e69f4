package io.heed.portal;

import io.heed.complaint.CaseForCustomer;
import io.heed.complaint.CustomerCase;
import io.heed.knowledge.Catalogue;
import io.heed.notification.Outbox;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.web.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A case as its customer follows it, by the link alone: read, write, judge, withdraw, open again. */
@Controller
@RequestMapping("/case")
class CustomerCasePages {

    private static final Set<String> DONE = Set.of("written", "confirmed", "rejected", "withdrawn", "reopened");

    private final CustomerCase cases;
    private final Outbox outbox;
    private final Catalogue catalogue;
    private final IncomingFiles incoming;
    private final Retry retry;

    CustomerCasePages(CustomerCase cases, Outbox outbox, Catalogue catalogue, IncomingFiles incoming, Retry retry) {
        this.cases = cases;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.incoming = incoming;
        this.retry = retry;
    }

    /** Leads whoever has the link, or part of it, to the case; says what to do to whoever has only the number. */
    @GetMapping
    String find(@RequestParam(name = "link", required = false) String link, Model model) {
        if (link == null || link.isBlank()) {
            return "portal/find";
        }
        var typed = link.strip();
        if (CaseNumber.isValid(typed.toUpperCase(Locale.ROOT))) {
            model.addAttribute("problem", "portal.find.number");
        } else {
            var token = CaseLink.tokenIn(typed);
            if (token.isPresent()) {
                return "redirect:/case/" + token.get();
            }
            model.addAttribute("problem", "portal.find.wrong");
        }
        model.addAttribute("link", typed);
        return "portal/find";
    }

    /** What was never a link of ours and what has ended look the same. */
    @ExceptionHandler
    ModelAndView ended(NotFound nothing) {
        var page = new ModelAndView("portal/find", HttpStatus.NOT_FOUND);
        page.addObject("problem", "portal.find.ended");
        return page;
    }

    @GetMapping("/{token}")
    ModelAndView show(
            @PathVariable("token") String token,
            @RequestParam(name = "done", required = false) String done,
            Locale locale) {
        return page(token, PortalProblems.none(CaseForm.EMPTY), locale)
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    @GetMapping("/{token}/received")
    ModelAndView received(
            @PathVariable("token") String token, @RequestParam(name = "from", required = false) String from) {
        return new ModelAndView("portal/received")
                .addObject("shown", cases.show(token))
                .addObject("fromIdea", "idea".equals(from))
                .addObject("token", token);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{token}/messages", "/{token}/verdict", "/{token}/reopening"})
    String back(@PathVariable("token") String token) {
        return "redirect:/case/{token}";
    }

    @PostMapping("/{token}/messages")
    ModelAndView write(
            @PathVariable("token") String token,
            @ModelAttribute("form") CaseForm form,
            @RequestParam(name = IncomingFiles.FIELD, required = false) List<MultipartFile> files,
            Locale locale) {
        return act(token, form, locale, "written", () -> {
            var words = Typed.asTyped(form.text());
            if (words == null) {
                throw new Refused("text", "portal.case.write.missing");
            }
            cases.write(token, words, incoming.read(files));
        });
    }

    @PostMapping("/{token}/verdict")
    ModelAndView judge(
            @PathVariable("token") String token,
            @RequestParam("fixed") boolean fixed,
            @ModelAttribute("form") CaseForm form,
            Locale locale) {
        return act(
                token,
                form,
                locale,
                fixed ? "confirmed" : "rejected",
                () -> cases.judge(token, fixed, Typed.asTyped(form.comment())));
    }

    @GetMapping("/{token}/withdrawal")
    ModelAndView askBeforeWithdrawing(@PathVariable("token") String token, Locale locale) {
        var shown = cases.show(token);
        if (!shown.mayWithdraw()) {
            return new ModelAndView("redirect:/case/{token}");
        }
        return new ModelAndView("portal/withdraw").addObject("shown", shown).addObject("token", token);
    }

    @PostMapping("/{token}/withdrawal")
    String withdraw(@PathVariable("token") String token) {
        retry.once(() -> cases.withdraw(token));
        return "redirect:/case/{token}?done=withdrawn";
    }

    @PostMapping("/{token}/reopening")
    ModelAndView reopen(@PathVariable("token") String token, @ModelAttribute("form") CaseForm form, Locale locale) {
        return act(token, form, locale, "reopened", () -> {
            var words = Typed.asTyped(form.again());
            if (words == null) {
                throw new Refused("again", "portal.case.reopen.missing");
            }
            cases.reopen(token, words);
        });
    }

    @GetMapping("/{token}/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable("token") String token, @PathVariable("id") long id) {
        var file = cases.attachment(token, id);
        var disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }

    private ModelAndView act(String token, CaseForm form, Locale locale, String done, Runnable what) {
        var problems = PortalProblems.none(form);
        try {
            retry.once(what);
            return new ModelAndView("redirect:/case/{token}?done=" + done);
        } catch (Refused refused) {
            PortalProblems.add(problems, refused);
        } catch (TooLarge tooLarge) {
            problems.rejectValue(IncomingFiles.FIELD, "portal.files.too-large");
        } catch (Conflict movedOn) {
            problems.reject(movedOn.messageKey());
        }
        var page = page(token, problems, locale);
        page.setStatus(problems.hasFieldErrors() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(String token, BindingResult form, Locale locale) {
        var shown = cases.show(token);
        var letters = Conversation.letters(outbox.lettersToCustomer(shown.caseNumber()));
        return new ModelAndView("portal/case")
                .addAllObjects(form.getModel())
                .addObject("shown", shown)
                .addObject("token", token)
                .addObject("product", productOf(shown, locale))
                .addObject("letters", letters)
                .addObject("conversation", Conversation.of(shown, letters));
    }

    private String productOf(CaseForCustomer shown, Locale locale) {
        return catalogue.products(locale).stream()
                .filter(product -> product.id().equals(shown.product()))
                .map(Catalogue.Product::name)
                .findFirst()
                .orElse(null);
    }
}
