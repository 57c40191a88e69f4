package io.heed.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.csv.ImportResult;
import io.heed.staff.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of any length, and the command for them. */
@HeedTest
class ComplaintFilesTest {

    private static final String HEADER = "externalId,receivedAt,text\n";
    private static final String WORDS = "The parcel lies at another address and nobody fetches it. ".repeat(10);

    @Autowired
    private ComplaintFiles files;

    @Autowired
    private ImportCommand command;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final String source = "test-" + UUID.randomUUID().toString().substring(0, 30);

    /** Rows that come into being only when they are read; how many have been is counted. */
    private final AtomicInteger read = new AtomicInteger();

    /** Bytes in use while the file is read, every 5,000 rows. */
    private final List<Long> live = new ArrayList<>();

    @Test
    void aFileIsStoredWhileItIsReadAndWhatWasStoredStays() {
        var interrupted = new SequenceInputStream(rows(3_000), new InputStream() {
            @Override
            public int read() throws IOException {
                assertThat(stored()).isBetween(2_000, 3_000);
                throw new IOException("the line went dead");
            }
        });

        assertThatThrownBy(() -> take(interrupted)).hasRootCauseMessage("the line went dead");
        var stored = stored();
        assertThat(stored).isBetween(2_000, 3_000);
        var again = take(rows(3_000));
        assertThat(again.duplicates()).isEqualTo(stored);
        assertThat(again.accepted()).isEqualTo(3_000 - stored);
    }

    /** A hundred thousand with {@code ./mvnw test -Dtest=ComplaintFilesTest -Dheed.rows=100000}, which takes a minute. */
    @Test
    void aLongFileNeedsNoMoreMemoryThanItsFirstFiveThousandRows() {
        int count = Integer.getInteger("heed.rows", 20_000);

        var result = take(rows(count));

        assertThat(read).hasValue(count);
        assertThat(result.accepted()).isEqualTo(count);
        assertThat(live).hasSize(count / 5_000);
        assertThat(live).allSatisfy(bytes -> assertThat(bytes - live.get(0)).isLessThan(16L << 20));
    }

    @Test
    void theCommandTakesInAFileAndSaysHowItWent() throws Exception {
        var file = Files.writeString(folder.resolve("some.csv"), HEADER + "1,2026-03-01,Words.\n2,later,Words.\n");

        assertThat(run("--import=" + file, "--mode=record", "--source=" + source))
                .isZero();
        assertThat(stored()).isEqualTo(1);
        assertThat(run("--import=" + file, "--mode=nonsense", "--source=" + source))
                .isEqualTo(1);
        assertThat(run("--import=" + file, "--charset=klingon")).isEqualTo(1);
        assertThat(run("--import=" + folder.resolve("none.csv"))).isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
    }

    private int run(String... arguments) {
        return command.take(new DefaultApplicationArguments(arguments));
    }

    private ImportResult take(InputStream content) {
        return files.take(content, new ImportOrder(ImportMode.RECORD, null, source, UTF_8), Actor.SYSTEM);
    }

    private InputStream rows(int count) {
        var next = new AtomicInteger();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return next.get() <= count;
            }

            @Override
            public InputStream nextElement() {
                var id = next.getAndIncrement();
                if (id > 0 && read.incrementAndGet() % 5_000 == 0 && count > 5_000) {
                    System.gc();
                    live.add(ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed());
                }
                var row = id == 0 ? HEADER : id + ",2026-03-01," + WORDS + '\n';
                return new ByteArrayInputStream(row.getBytes(UTF_8));
            }
        });
    }

    private int stored() {
        return jdbc.sql("SELECT COUNT(*) FROM register_entry WHERE source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
