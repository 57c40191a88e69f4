package io.heed.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;

class UploadCheckTest {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private final UploadCheck check =
            new UploadCheck(new UploadLimits(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1)));

    static Stream<Arguments> welcome() throws IOException {
        return Stream.of(
                Arguments.of("bill.pdf", pdf(), "application/pdf"),
                Arguments.of("BILL.PDF", pdf(), "application/pdf"),
                Arguments.of("photo.png", image("png"), "image/png"),
                Arguments.of("photo.jpeg", image("jpg"), "image/jpeg"),
                Arguments.of("moving.gif", image("gif"), "image/gif"),
                Arguments.of("photo.webp", bytes("RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0"), "image/webp"),
                Arguments.of("photo.heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "image/heic"),
                Arguments.of("notes.txt", utf8("Zażółć gęślą jaźń 👋\n"), "text/plain"),
                Arguments.of("list.csv", utf8("date;amount\n2026-01-02;3.40\n"), "text/csv"),
                Arguments.of(
                        "mail.eml",
                        utf8(
                                "From: a@example.org\nTo: b@example.org\nSubject: Bill\nDate: Fri, 2 Jan 2026 10:00:00 +0000\n\nHello\n"),
                        "message/rfc822"),
                Arguments.of(
                        "letter.docx",
                        zip(CONTENT_TYPES, "<Types/>", "word/document.xml", "<w/>"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "sums.xlsx",
                        zip(CONTENT_TYPES, "<Types/>", "xl/workbook.xml", "<w/>"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("letter.odt", zip("mimetype", ODT, "content.xml", "<c/>"), ODT));
    }

    @ParameterizedTest
    @MethodSource("welcome")
    void whatIsWhatItsNameSaysIsTaken(String name, byte[] content, String mediaType) {
        var upload = check.check("attachment", name, content);
        assertThat(upload.mediaType()).isEqualTo(mediaType);
        assertThat(upload.content()).isEqualTo(content);
        assertThat(upload.fileName()).isEqualTo(name);
    }

    static Stream<Arguments> unwelcome() throws IOException {
        var program = bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0PE\0\0");
        return Stream.of(
                Arguments.of("a program", "setup.exe", program),
                Arguments.of("a program called a picture", "photo.png", program),
                Arguments.of("a program called a text", "notes.txt", program),
                Arguments.of("a program with two endings", "bill.pdf.exe", program),
                Arguments.of(
                        "a program of Linux",
                        "bill.pdf",
                        bytes("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0002\0>\0")),
                Arguments.of("a script called a text", "notes.txt", utf8("#!/bin/sh\nrm -rf /\n")),
                Arguments.of(
                        "a page called a text", "notes.txt", utf8("<!DOCTYPE html><html><script>1</script></html>")),
                Arguments.of(
                        "a drawing that can run scripts",
                        "logo.svg",
                        utf8("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("a picture called a document", "bill.pdf", image("png")),
                Arguments.of("a JPEG called a PNG", "photo.png", image("jpg")),
                Arguments.of("an archive", "all.zip", zip("a.txt", "a")),
                Arguments.of("an archive called a letter", "letter.docx", zip("a.txt", "a")),
                Arguments.of("a sheet called a letter", "letter.docx", zip(CONTENT_TYPES, "", "xl/workbook.xml", "")),
                Arguments.of(
                        "a letter with macros",
                        "letter.docx",
                        zip(CONTENT_TYPES, "", "word/document.xml", "", "word/vbaProject.bin", "x")),
                Arguments.of(
                        "a letter with macros under another name",
                        "letter.docx",
                        zip(
                                CONTENT_TYPES,
                                "<Types><Override PartName='/word/x.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>",
                                "word/document.xml",
                                "",
                                "word/x.bin",
                                "x")),
                Arguments.of(
                        "a letter of the kind that has macros",
                        "letter.docx",
                        zip(
                                CONTENT_TYPES,
                                "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>",
                                "word/document.xml",
                                "")),
                Arguments.of(
                        "an open letter with macros",
                        "letter.odt",
                        zip("mimetype", ODT, "content.xml", "", "Basic/script-lc.xml", "")),
                Arguments.of("a broken archive", "letter.docx", bytes("PK\u0003\u0004broken")),
                Arguments.of("nothing", "empty.pdf", new byte[0]),
                Arguments.of("no ending", "bill", pdf()),
                Arguments.of("no name", null, pdf()),
                Arguments.of("only an ending", ".pdf", pdf()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unwelcome")
    void everythingElseIsRefusedByTheFieldsName(String what, String name, byte[] content) {
        assertThatThrownBy(() -> check.check("attachment", name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("attachment"));
    }

    @Test
    void tooLargeIsSaidBeforeItIsRead() {
        var file = new MockMultipartFile("attachment", "bill.pdf", "application/pdf", new byte[65 * 1024]);
        assertThatThrownBy(() -> check.check("attachment", file)).isInstanceOf(TooLarge.class);
    }

    @Test
    void namesCannotMislead() throws IOException {
        assertThat(check.check("attachment", "C:\\Users\\me\\..\\bill.pdf", pdf())
                        .fileName())
                .isEqualTo("bill.pdf");
        assertThat(check.check("attachment", "../../etc/bill.pdf", pdf()).fileName())
                .isEqualTo("bill.pdf");
        assertThat(check.check("attachment", "bill\u202Efdp.\r\npdf", pdf()).fileName())
                .isEqualTo("billfdp.pdf");
        assertThat(check.check("attachment", "ż".repeat(400) + ".pdf", pdf()).fileName())
                .hasSize(150)
                .endsWith("ż.pdf");
    }

    private static byte[] pdf() {
        return bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
