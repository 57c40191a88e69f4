package io.heed.audit.dossier;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/**
 * Prints a page of ours as a tagged PDF (PDF/UA). Nothing but the page itself is read: whatever it refers to, on the network
 * or on disk, stays away. Fonts are embedded; characters that they do not have are named or shown as a box.
 */
@Component
class PdfPrinter {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = FONTS + "DejaVuSans.ttf";
    private static final String BOLD = FONTS + "DejaVuSans-Bold.ttf";
    private static final String MONO = FONTS + "DejaVuSansMono.ttf";

    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private final Glyphs glyphs;

    PdfPrinter() {
        XRLog.setLoggerImpl(new Slf4jLogger());
        this.glyphs = Glyphs.of(List.of(font(REGULAR), font(BOLD)));
    }

    /** Prints the page, HTML in the font families {@code DejaVu Sans} and {@code DejaVu Sans Mono}. */
    void print(String html, OutputStream out) throws IOException {
        var page = Jsoup.parse(html);
        page.select("bookmarks").forEach(page.head()::appendChild); // a parser of HTML would end the head at it
        page.getAllElements().forEach(element -> element.textNodes().forEach(this::makePrintable));
        var printer = new PdfRendererBuilder();
        printer.usePdfUaAccessibility(true);
        printer.withProducer("Heed");
        printer.useFont(font(REGULAR), "DejaVu Sans", NORMAL_WEIGHT, FontStyle.NORMAL, true);
        printer.useFont(font(BOLD), "DejaVu Sans", BOLD_WEIGHT, FontStyle.NORMAL, true);
        printer.useFont(font(MONO), "DejaVu Sans Mono", NORMAL_WEIGHT, FontStyle.NORMAL, true);
        printer.useUriResolver((base, address) -> null);
        printer.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        printer.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        printer.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "");
        printer.toStream(out);
        printer.run();
    }

    private void makePrintable(TextNode text) {
        text.text(glyphs.printable(text.getWholeText()));
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> PdfPrinter.class.getResourceAsStream(name);
    }

    static UncheckedIOException unreadable(IOException fault) {
        return new UncheckedIOException("A font cannot be read", fault);
    }
}
