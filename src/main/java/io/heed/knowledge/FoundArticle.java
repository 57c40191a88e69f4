package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import java.util.List;

/**
 * An article as its readers find it.
 *
 * @param edition the edition shown
 * @param body plain text; an empty line divides paragraphs
 */
public record FoundArticle(CaseNumber number, int edition, String title, String body) {

    private static final int BRIEF = 160;

    /** The body's paragraphs. */
    public List<String> paragraphs() {
        return List.of(body.strip().split("\\R\\s*\\R"));
    }

    /** The beginning of the body, for a list; ends at a word, with an ellipsis when something follows. */
    public String brief() {
        var line = body.strip().replaceAll("\\s+", " ");
        if (line.length() <= BRIEF) {
            return line;
        }
        int end = line.lastIndexOf(' ', BRIEF);
        return line.substring(0, end < BRIEF / 2 ? BRIEF : end) + "…";
    }
}
