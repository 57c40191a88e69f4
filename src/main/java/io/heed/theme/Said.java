package io.heed.theme;

import java.util.List;

/**
 * What customers said, as far as somebody may read it.
 *
 * @param words of cases that this person may see, or of no case
 * @param unread how much there is beside, of cases of others
 */
public record Said(List<Verbatim> words, List<Unread> unread) {

    /** Nothing at all. */
    static final Said NOTHING = new Said(List.of(), List.of());

    /**
     * What this person may only count.
     *
     * @param product a product's key, or null
     */
    public record Unread(String product, int count) {}

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return words.isEmpty() && unread.isEmpty();
    }

    /** How much was said, read or not. */
    public int count() {
        return words.size() + unread.stream().mapToInt(Unread::count).sum();
    }
}
