package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.NotFound;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterBoxTest {

    @TempDir
    Path data;

    @Test
    void letterIsLaidInWholeAndReadAsItWasWritten() throws Exception {
        var box = new LetterBox(LetterStories.heed(data));
        assertThat(box.list()).isEmpty();
        for (long id = 8; id <= 11; id++) {
            var letter = LetterStories.letter(id, "Zażółć " + id, "anna@example.com", LetterKind.PROGRESS);
            box.put(id, LetterMessage.of(letter.withLink(), LetterStories.SETTINGS, new ReplyAddress("", null)));
        }

        assertThat(box.list()).extracting(LetterBox.BoxedLetter::id).containsExactly(11L, 10L, 9L, 8L);
        var letter = box.read(9);
        assertThat(letter.subject()).isEqualTo("Zażółć 9");
        assertThat(letter.from()).isEqualTo("Customer care <care@heed.example>");
        assertThat(letter.to()).isEqualTo("anna@example.com");
        assertThat(letter.sentAt()).isEqualTo(LetterStories.AT);
        assertThat(letter.text()).contains("zażółć gęślą jaźń 😀", LetterStories.LINK);
        assertThat(letter.html()).startsWith("<p>Dzień dobry");
        try (var files = Files.list(data.resolve("letters"))) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".eml")).hasSize(4);
        }
    }

    @Test
    void whatIsNoLetterIsPassedOver() throws Exception {
        Files.createDirectories(data.resolve("letters"));
        Files.writeString(data.resolve("letters/7.tmp"), "half");
        Files.writeString(data.resolve("letters/notes.txt"), "mine");
        var box = new LetterBox(LetterStories.heed(data));
        assertThat(box.list()).isEmpty();
        assertThatThrownBy(() -> box.read(7)).isInstanceOf(NotFound.class);
    }
}
