package io.heed.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed head, outside the database: what is done to its file is told in plain words and never taken for an anchor. */
class AnchorTest {

    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    @TempDir
    private Path folder;

    private Path lines;
    private AnchorFile file;

    @BeforeEach
    void anchoredTwice() throws Exception {
        lines = folder.resolve("anchors.jsonl");
        file = new AnchorFile(lines, new AnchorKey(folder.resolve("audit-key.pem")), new ObjectMapper());
        file.add(new Anchor(10, "a".repeat(64), AT));
        file.add(new Anchor(20, "b".repeat(64), AT.plusSeconds(86_400)));
    }

    @Test
    void whatWasSignedIsReadAgain() throws Exception {
        assertThat(file.read().anchors())
                .containsExactly(
                        new Anchor(10, "a".repeat(64), AT), new Anchor(20, "b".repeat(64), AT.plusSeconds(86_400)));
        assertThat(file.read().findings()).isEmpty();
        assertThat(file.last()).map(Anchor::seq).hasValue(20L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineThatWasChangedIsNotOurs() throws Exception {
        rewrite(Files.readString(lines).replace("\"seq\":20", "\"seq\":15"));
        assertThat(file.read().anchors()).extracting(Anchor::seq).containsExactly(10L);
        assertThat(file.read().findings())
                .extracting(Finding::fault, Finding::seq)
                .containsExactly(tuple(Fault.ANCHOR_NOT_OURS, 2L));
    }

    @Test
    void aLineThatCannotBeReadIsSaidToBe() throws Exception {
        rewrite("{\"seq\":1}\nnonsense\n[]\nnull\n{\"seq\":1,\"hash\":\"x\",\"at\":\"x\",\"signature\":\"§\"}\n\n");
        assertThat(file.read().anchors()).isEmpty();
        assertThat(file.read().findings()).hasSize(5).allMatch(each -> each.fault() == Fault.ANCHOR_UNREADABLE);
        Files.write(lines, new byte[] {(byte) 0xC3, 0, (byte) 0xFF, '\n'});
        assertThat(file.read().findings()).isNotEmpty();
    }

    @Test
    void withoutTheKeyNothingCanBeCompared() throws Exception {
        Files.delete(folder.resolve("audit-key.pem.pub"));
        assertThat(file.read().findings()).extracting(Finding::fault).containsExactly(Fault.ANCHOR_KEY_MISSING);
        Files.writeString(folder.resolve("audit-key.pem.pub"), "not a key");
        assertThat(file.read().findings()).extracting(Finding::fault).containsExactly(Fault.ANCHOR_KEY_MISSING);
    }

    @Test
    void anotherKeyIsNotOurs() throws Exception {
        var other = folder.resolve("other.pem");
        new AnchorKey(other).sign("anything");
        Files.copy(
                folder.resolve("other.pem.pub"),
                folder.resolve("audit-key.pem.pub"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(file.read().findings()).hasSize(2).allMatch(each -> each.fault() == Fault.ANCHOR_NOT_OURS);
    }

    @Test
    void withoutAFileThereIsNoAnchorAndNothingWrong() throws Exception {
        Files.delete(lines);
        assertThat(file.read()).isEqualTo(new AnchorFile.Anchors(List.of(), List.of()));
        assertThat(file.last()).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsSaidToBe() throws Exception {
        Files.delete(lines);
        Files.createDirectory(lines);
        assertThat(file.read().findings()).extracting(Finding::fault).containsExactly(Fault.ANCHOR_FILE_UNREADABLE);
    }

    private void rewrite(String text) throws IOException {
        Files.write(lines, text.getBytes(UTF_8));
    }
}
