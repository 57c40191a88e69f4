package io.heed.notification;

import io.heed.contact.ContactTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A letter being written, block by block in the order it is read. Both parts of the mail, text and HTML, are printed from
 * the same blocks, so that they cannot say different things.
 *
 * <p>Names of sentences are message keys: {@code sorry} is {@code notification.<kind>.sorry}; a name with a dot, such as
 * {@code common.reach-us}, is {@code notification.common.reach-us}.
 */
final class LetterPage {

    private final LetterKind kind;
    private final Wording wording;
    private final LetterTexts texts;
    private final List<Block> blocks = new ArrayList<>();

    LetterPage(LetterKind kind, Wording wording, LetterTexts texts) {
        this.kind = kind;
        this.wording = wording;
        this.texts = texts;
    }

    /** A paragraph of ours. */
    LetterPage say(String name, Object... arguments) {
        return add(Block.Type.PARAGRAPH, null, text(name, arguments));
    }

    /** A paragraph that a template of ours has made. */
    LetterPage paragraph(String text) {
        return add(Block.Type.PARAGRAPH, null, text);
    }

    LetterPage heading(String name) {
        return add(Block.Type.HEADING, null, text(name));
    }

    /** Somebody's own words, left as they were written. */
    LetterPage words(String words) {
        return words == null || words.isBlank() ? this : add(Block.Type.WORDS, null, words.strip());
    }

    /** Something to be found at a glance: a label and its value. */
    LetterPage fact(String name, String value) {
        return add(Block.Type.FACT, text(name), value);
    }

    /** The reader's own link. */
    LetterPage link(String name) {
        return add(Block.Type.LINK, text(name), Letter.LINK);
    }

    /**
     * A link that is for something of its own.
     *
     * @param placeholder what the address is put in for, on the way out
     */
    LetterPage link(String label, String placeholder) {
        return add(Block.Type.LINK, label, placeholder);
    }

    /** Scores in a row, each the reader's own link with the score chosen. */
    LetterPage scale(ContactTexts.Scale scale) {
        var scores = IntStream.rangeClosed(scale.lowest(), scale.highest())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n"));
        return add(
                Block.Type.SCALE,
                scale.lowest() + " – " + scale.low() + ", " + scale.highest() + " – " + scale.high(),
                scores);
    }

    /** The text of a name in the reader's language. */
    String text(String name, Object... arguments) {
        return texts.text(key(name), arguments, wording.language());
    }

    /** The text of a name, when there is one. */
    Optional<String> textIfAny(String name, Object... arguments) {
        return texts.find(key(name), arguments, wording.language());
    }

    LetterKind kind() {
        return kind;
    }

    Wording wording() {
        return wording;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private String key(String name) {
        return name.contains(".") ? name : kind.key() + "." + name;
    }

    private LetterPage add(Block.Type type, String label, String text) {
        blocks.add(new Block(type, label, text));
        return this;
    }

    /**
     * One block.
     *
     * @param label what a fact is called, a link is for or the ends of a scale stand for, else null
     */
    public record Block(Type type, String label, String text) {

        /** What a block is. */
        public enum Type {
            PARAGRAPH,
            HEADING,
            WORDS,
            FACT,
            LINK,
            SCALE
        }

        /** Where a score of a scale leads. */
        public String linkOf(String score) {
            return Letter.LINK + "?score=" + score;
        }

        /** The text by lines, however its writer's machine ends them. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }
}
