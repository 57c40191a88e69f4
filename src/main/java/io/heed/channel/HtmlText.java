package io.heed.channel;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text, by lines as a reader would see them, without what the mail program quoted. */
public final class HtmlText {

    private static final int LONGEST = 1_000_000;
    private static final String QUOTES =
            "blockquote[type=cite], .gmail_quote, .gmail_extra, .moz-cite-prefix, .yahoo_quoted,"
                    + " #appendonsend, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #mail-editor-reference-message-container";
    private static final String UNSEEN =
            "script, style, head, title, template, noscript, [hidden], [style*='display:none'],"
                    + " [style*='display: none']";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd");
    private static final Set<String> APART = Set.of("p", "table", "ul", "ol", "h1", "h2", "h3", "blockquote", "pre");

    private HtmlText() {}

    /** The words of a page; none of null. */
    public static String of(String html) {
        if (html == null) {
            return "";
        }
        var page = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        page.select(UNSEEN).remove();
        var everything = text(page.body());
        page.select(QUOTES).remove();
        var own = text(page.body());
        return own.isBlank() ? everything : own;
    }

    private static String text(Element root) {
        var lines = new Lines();
        root.traverse(lines);
        return lines.text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                say(words);
            } else if (node instanceof Element element) {
                begin(element.normalName());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName();
                if (name.equals("td") || name.equals("th")) {
                    text.append(' ');
                } else if (BLOCKS.contains(name)) {
                    newLine(APART.contains(name));
                }
            }
        }

        private void begin(String name) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "br" -> text.append('\n');
                case "li" -> {
                    newLine(false);
                    text.append("- ");
                }
                default -> {
                    if (BLOCKS.contains(name)) {
                        newLine(APART.contains(name));
                    }
                }
            }
        }

        private void say(TextNode words) {
            var parent = words.parent();
            if (parent != null && parent.closest("pre") != null) {
                text.append(words.getWholeText());
                return;
            }
            var flat = words.getWholeText().replaceAll("[\\s\\u00A0]+", " ");
            var fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(fresh ? flat.stripLeading() : flat);
        }

        private void newLine(boolean apart) {
            if (text.isEmpty()) {
                return;
            }
            if (text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            if (apart && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
                text.append('\n');
            }
        }
    }
}
