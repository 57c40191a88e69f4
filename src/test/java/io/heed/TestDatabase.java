package io.heed;

import io.heed.shared.mariadb.MariaDbServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One MariaDB for the whole test run, in memory where the machine has a place for that; a fresh database per context. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Server.RUNNING;
        TestPropertyValues.of(
                        "spring.datasource.url=" + server.url("heed_" + COUNT.incrementAndGet()),
                        "spring.datasource.username=" + MariaDbServer.USER,
                        "spring.datasource.password=" + server.password())
                .applyTo(context);
    }

    /** The server of this test run, for a test that needs a database outside the application's. */
    public static MariaDbServer server() {
        return Server.RUNNING;
    }

    private static final class Server {

        /** Of this working copy only: another one on the machine looks after its own. */
        private static final String PREFIX = "heed-test-%08x-"
                .formatted(Path.of("").toAbsolutePath().toString().hashCode());

        private static final Path BINARIES = Path.of("target/mariadb-server");
        private static final MariaDbServer RUNNING = start();

        private static void removeWhatKilledRunsLeft(Path root) {
            try (var folders = Files.newDirectoryStream(root, PREFIX + "*")) {
                for (var folder : folders) {
                    var run = folder.getFileName().toString().substring(PREFIX.length());
                    if (ProcessHandle.of(Long.parseLong(run)).isEmpty()) {
                        MariaDbServer.start(folder, BINARIES, List.of()).close(); // stops the one left over
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            } catch (IOException | RuntimeException e) {
                LoggerFactory.getLogger(TestDatabase.class)
                        .warn("A database of an earlier run stays: {}", e.toString());
            }
        }

        private static MariaDbServer start() {
            var memory = Path.of("/dev/shm");
            var root = Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
            removeWhatKilledRunsLeft(root);
            var folder = root.resolve(PREFIX + ProcessHandle.current().pid());
            var server = MariaDbServer.start(
                    folder,
                    BINARIES,
                    List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite", "--sync-binlog=0"));
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            return server;
        }
    }
}
