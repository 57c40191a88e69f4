package io.heed.audit.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing reads nothing but the page. */
class PdfPrinterTest {

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void nothingIsFetchedFromTheNetworkOrTheDisk(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.svg"), "<svg><text>TOP-SECRET</text></svg>");
        var style = Files.writeString(folder.resolve("style.css"), "body::before { content: 'TOP-SECRET' }");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var there = "http://127.0.0.1:" + server.getAddress().getPort();
            var text = print("<link rel='stylesheet' href='" + there + "/a.css'>"
                    + "<link rel='stylesheet' href='" + style.toUri() + "'>"
                    + "<style>@import url(" + there + "/b.css); @font-face { font-family: x; src: url(" + there
                    + "/c.ttf) } p { background: url(" + there + "/d.png) }</style>"
                    + "<img alt='' src='" + there + "/e.png'><img alt='' src='" + secret.toUri() + "'>"
                    + "<iframe src='" + secret.toUri() + "'></iframe><object data='" + there + "/f'></object>"
                    + "<embed src='" + there + "/g'><svg><image href='" + there + "/h.png'/></svg><p>Here.</p>");
            assertThat(text).contains("Here.").doesNotContain("TOP-SECRET");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void charactersThatTheFontsLackAreNamedOrBoxed() throws Exception {
        assertThat(print("<p>Zażółć gęślą jaźń — Ελληνικά, Кириллица, €, ✓ 😀 🦊 👍🏽 漢字</p>"))
                .contains("Zażółć gęślą jaźń — Ελληνικά, Кириллица, €, ✓ 😀 [fox face] [thumbs up sign] □□");
    }

    @Test
    void aLongPageIsPrintedInBoundedTime() throws Exception {
        var rows = "<tr><td>Resolve complaint</td><td>service</td></tr>".repeat(3000);
        assertThat(print(
                        "<table><thead><tr><th>Step</th><th>Kind</th></tr></thead><tbody>" + rows + "</tbody></table>"))
                .contains("Resolve complaint");
    }

    private String print(String body) throws Exception {
        var html = "<html lang='en'><head><title>Test</title><meta name='description' content='Test'>"
                + "<style>body { font-family: 'DejaVu Sans' }</style></head><body>" + body + "</body></html>";
        var out = new ByteArrayOutputStream();
        printer.print(html, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
