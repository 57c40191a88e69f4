package io.heed;

import io.heed.shared.mariadb.MariaDbServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

        private static final MariaDbServer RUNNING = start();

        private static MariaDbServer start() {
            var memory = Path.of("/dev/shm");
            var folder = (Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir")))
                    .resolve("heed-test-" + ProcessHandle.current().pid());
            var server = MariaDbServer.start(
                    folder,
                    Path.of("target/mariadb-server"),
                    List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite", "--sync-binlog=0"));
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            return server;
        }
    }
}
