package io.heed.audit.dossier;

import com.openhtmltopdf.extend.FSSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the fonts have; what they do not have is named, such as "[grinning face]", or shown as a box. */
final class Glyphs {

    private static final String BOX = "\u25A1";
    private static final int SUPPLEMENTARY_SYMBOLS = 0x1F000;
    private static final int END_OF_SYMBOLS = 0x1FB00;

    private final List<CmapLookup> fonts;

    private Glyphs(List<CmapLookup> fonts) {
        this.fonts = fonts;
    }

    static Glyphs of(List<FSSupplier<InputStream>> fonts) {
        return new Glyphs(fonts.stream().map(Glyphs::lookup).toList());
    }

    /** The text in characters that every one of the fonts has. */
    String printable(String text) {
        if (text.codePoints().allMatch(this::isThere)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(each -> printable.append(isThere(each) ? Character.toString(each) : instead(each)));
        return printable.toString();
    }

    private boolean isThere(int character) {
        return character == '\n'
                || character == '\t'
                || fonts.stream().allMatch(font -> font.getGlyphId(character) > 0);
    }

    private static String instead(int character) {
        if (Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.MODIFIER_SYMBOL
                || Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(character))) {
            return "";
        }
        var isSymbol = character >= SUPPLEMENTARY_SYMBOLS && character < END_OF_SYMBOLS;
        var name = isSymbol ? Character.getName(character) : null;
        return name == null ? BOX : "[" + name.toLowerCase(Locale.ROOT) + "]";
    }

    private static CmapLookup lookup(FSSupplier<InputStream> font) {
        try (var file = font.supply();
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw PdfPrinter.unreadable(e);
        }
    }
}
