package io.heed.channel.webhook;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The words of a post that is written in HTML: paragraphs and lines stay, everything else of the markup goes. */
final class HtmlText {

    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\b[^>]*>|</li\\s*>|</div\\s*>");
    private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)</p\\s*>|</blockquote\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    static String of(String html) {
        if (html == null) {
            return "";
        }
        var lines = LINE_END.matcher(HIDDEN.matcher(html).replaceAll("")).replaceAll("\n");
        var paragraphs = PARAGRAPH_END.matcher(lines).replaceAll("\n\n");
        var words =
                HtmlUtils.htmlUnescape(TAG.matcher(paragraphs).replaceAll("").replace("&apos;", "'"));
        return MANY_EMPTY_LINES
                .matcher(words.replace('\u00a0', ' '))
                .replaceAll("\n\n")
                .strip();
    }
}
