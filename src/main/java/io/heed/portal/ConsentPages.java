package io.heed.portal;

import io.heed.customer.ConsentLinks;
import io.heed.customer.Consents;
import io.heed.customer.Purpose;
import io.heed.shared.NotFound;
import io.heed.shared.Retry;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Giving and taking back a consent by the links in our mails. Looking changes nothing, because programs that look for
 * dangerous links look at all of them; a post does it, from the page's one button or from a mail program's own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058, one-click unsubscribe</a>
 */
@Controller
class ConsentPages {

    private final Consents consents;
    private final ConsentLinks links;
    private final Retry retry;

    ConsentPages(Consents consents, ConsentLinks links, Retry retry) {
        this.consents = consents;
        this.links = links;
        this.retry = retry;
    }

    @GetMapping("/unsubscribe/{token}")
    ModelAndView leave(@PathVariable("token") String token) {
        return page("portal/unsubscribe", leaving(token).purpose(), false).addObject("token", token);
    }

    /** Answered with a page and never with a redirect, which mail programs do not follow. */
    @PostMapping("/unsubscribe/{token}")
    ModelAndView left(@PathVariable("token") String token) {
        var link = leaving(token);
        retry.once(() -> consents.unsubscribe(link));
        return page("portal/unsubscribe", link.purpose(), true).addObject("token", token);
    }

    @GetMapping("/consent/{token}")
    ModelAndView allow(@PathVariable("token") String token) {
        var link = confirming(token);
        return consents.isOpen(link)
                ? page("portal/consent", link.purpose(), false).addObject("token", token)
                : over(link);
    }

    @PostMapping("/consent/{token}")
    ModelAndView allowed(@PathVariable("token") String token, Locale locale) {
        var link = confirming(token);
        return retry.once(() -> consents.confirm(link, locale))
                ? page("portal/consent", link.purpose(), true).addObject("token", token)
                : over(link);
    }

    private static ModelAndView over(ConsentLinks.Asked link) {
        var page = page("portal/consent", link.purpose(), false).addObject("over", true);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static ModelAndView page(String view, Purpose purpose, boolean done) {
        return new ModelAndView(view)
                .addObject("purpose", purpose)
                .addObject("done", done)
                .addObject("over", false);
    }

    private ConsentLinks.Asked leaving(String token) {
        return links.unsubscribing(token).orElseThrow(NotFound::new);
    }

    private ConsentLinks.Asked confirming(String token) {
        return links.confirming(token).orElseThrow(NotFound::new);
    }
}
