package io.heed.shared.web;

import io.heed.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes attachments of a few harmless kinds, and only when their bytes are what their name says. Macros in office files
 * count as programs.
 */
@Component
public class UploadCheck {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String MAIL = "message/rfc822";
    private static final String HEIC = "image/heic";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", HEIC),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("eml", MAIL),
            Map.entry("docx", DOCX),
            Map.entry("xlsx", XLSX),
            Map.entry("odt", ODT));
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", MAIL);
    private static final Set<String> TEXT_BY_BYTES =
            Set.of("text/plain", "text/csv", "text/tab-separated-values", MAIL);
    private static final Set<String> HEIC_BY_BYTES = Set.of(HEIC, "image/heif", "image/heic-sequence");
    private static final String ALLOWED = "PDF, PNG, JPEG, GIF, WebP, HEIC, TXT, CSV, EML, DOCX, XLSX, ODT";
    private static final String TYPES = "[content_types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final Set<String> READ = Set.of(TYPES, MIMETYPE);
    private static final int LONGEST_READ = 1024 * 1024;
    private static final String MACROS = "with macros";
    private static final int LONGEST_NAME = 150;
    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    private final DataSize maxSize;
    private final Tika tika = new Tika();

    UploadCheck(UploadLimits limits) {
        this.maxSize = limits.maxSize();
    }

    /**
     * Reads and checks what a form has sent.
     *
     * @param field the name of the field
     * @throws TooLarge when it is larger than we take
     * @throws Refused naming the field when it is empty, of another kind, or not what its name says
     */
    public CheckedFile check(String field, MultipartFile file) {
        if (file.getSize() > maxSize.toBytes()) {
            throw new TooLarge(field, maxSize);
        }
        try {
            return check(field, file.getOriginalFilename(), file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same for bytes that have come in another way. */
    public CheckedFile check(String field, String fileName, byte[] content) {
        if (content.length > maxSize.toBytes()) {
            throw new TooLarge(field, maxSize);
        }
        if (content.length == 0) {
            throw new Refused(field, "problem.upload.empty");
        }
        var name = lastPart(fileName);
        var kind = KINDS.get(extension(name));
        if (kind == null) {
            throw new Refused(field, "problem.upload.kind", ALLOWED);
        }
        if (!isWhatItSays(kind, content)) {
            throw new Refused(field, "problem.upload.mislabelled", ALLOWED);
        }
        return new CheckedFile(name, kind, content.clone());
    }

    private boolean isWhatItSays(String kind, byte[] content) {
        var byBytes = tika.detect(content);
        if (TEXTS.contains(kind)) {
            return TEXT_BY_BYTES.contains(byBytes) && isText(content);
        }
        return switch (kind) {
            case HEIC -> HEIC_BY_BYTES.contains(byBytes);
            case DOCX -> isOffice(content, "word/document.xml");
            case XLSX -> isOffice(content, "xl/workbook.xml");
            case ODT -> isOpenDocument(content);
            default -> kind.equals(byBytes);
        };
    }

    private static boolean isText(byte[] content) {
        for (var each : content) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOffice(byte[] content, String mainPart) {
        var parts = parts(content);
        return parts.contains(TYPES)
                && parts.contains(mainPart)
                && parts.stream().noneMatch(part -> part.endsWith("vbaproject.bin"))
                && !parts.contains(MACROS);
    }

    private static boolean isOpenDocument(byte[] content) {
        var parts = parts(content);
        return parts.contains(MIMETYPE + "=" + ODT)
                && parts.contains("content.xml")
                && parts.stream().noneMatch(part -> part.startsWith("basic/") || part.startsWith("scripts/"));
    }

    /** The names of the parts, lower case, and what is read in some of them; none when it is no archive of ours. */
    private static Set<String> parts(byte[] content) {
        var parts = new HashSet<String>();
        var unpacked = 0L;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                parts.add(name);
                if (READ.contains(name)) {
                    var head = zip.readNBytes(LONGEST_READ);
                    unpacked += head.length;
                    parts.addAll(read(name, new String(head, StandardCharsets.ISO_8859_1)));
                }
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts.size() > MOST_ENTRIES) {
                        return Set.of();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Set.of();
        }
        return parts;
    }

    /** What an open document is; whether a program is among the parts of an office file, whatever its name is. */
    private static Set<String> read(String name, String words) {
        if (name.equals(MIMETYPE)) {
            return Set.of(MIMETYPE + "=" + words.strip());
        }
        var types = words.toLowerCase(Locale.ROOT);
        return types.contains("macroenabled") || types.contains("vbaproject") ? Set.of(MACROS) : Set.of();
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String fileName) {
        var given = fileName == null ? "" : fileName;
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var readable = last.codePoints()
                .filter(UploadCheck::isReadable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (readable.length() <= LONGEST_NAME) {
            return readable;
        }
        var ending = "." + extension(readable);
        var kept = LONGEST_NAME - ending.length();
        return kept < 1 ? readable.substring(0, LONGEST_NAME) : head(readable, kept) + ending;
    }

    private static String head(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Neither control characters nor those that turn the reading direction, which make {@code fdp.exe} of a name. */
    private static boolean isReadable(int codePoint) {
        var type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
