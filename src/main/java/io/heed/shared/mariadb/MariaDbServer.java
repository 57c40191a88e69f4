package io.heed.shared.mariadb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.shared.OwnerOnly;
import io.heed.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server on a folder of our own, reachable from this machine only. One process may use the folder at a time;
 * whatever an earlier one left behind, killed or half installed, is put right at the next start.
 */
public final class MariaDbServer implements AutoCloseable {

    /** The account that the server knows; its password is drawn when the folder is made. */
    public static final String USER = "heed";

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final String OWN_SERVER =
            "Set SPRING_DATASOURCE_URL to a MariaDB server of your own (10.11 or newer)";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path tables;
    private final Path log;
    private final Path pidFile;
    private final ServerBinaries binaries;
    private final List<String> extraFlags;
    private final FileChannel lock;
    private final String password;
    private Process process;
    private int port;

    private MariaDbServer(Path folder, Path binariesFolder, List<String> extraFlags) throws IOException {
        this.tables = folder.resolve("tables");
        this.log = folder.resolve("mariadb.log");
        this.pidFile = tables.resolve("mariadb.pid");
        this.extraFlags = extraFlags;
        OwnerOnly.createFolder(folder);
        this.lock = lock(folder);
        this.binaries = ServerBinaries.in(binariesFolder);
        this.password = OwnerOnly.readOrDraw(folder.resolve("password"));
    }

    /**
     * Starts a server with its data and binaries under the folder and returns when it answers.
     *
     * @throws StartRefused when another process uses the folder, or the server does not come up
     */
    public static MariaDbServer start(Path folder) {
        return start(folder, folder.resolve("server"), List.of());
    }

    /** Starts a server with binaries kept elsewhere and further flags of {@code mariadbd}. */
    public static MariaDbServer start(Path folder, Path binariesFolder, List<String> extraFlags) {
        try {
            var server = new MariaDbServer(folder.toAbsolutePath(), binariesFolder.toAbsolutePath(), extraFlags);
            server.start();
            return server;
        } catch (IOException e) {
            throw refused("The database server could not be started on " + folder + ": " + e, e);
        }
    }

    /** The JDBC URL of a database on this server, made when it is first used. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true&sslMode=disable";
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** The server's process id. */
    public long pid() {
        return process.pid();
    }

    /** Stops the server in an orderly way and frees the folder. */
    @Override
    public void close() {
        try {
            if (process != null) {
                stop(process.toHandle());
            }
            lock.close(); // frees the folder
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() throws IOException {
        try {
            stopLeftOver();
            if (!Files.exists(tables.resolve(".complete"))) {
                install();
            }
            launch();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            process = run("--port=" + port, "--pid-file=" + pidFile.getFileName(), "--socket=mariadb.sock");
            if (answers()) {
                LOG.info("MariaDB runs on {} at port {}", tables.getParent(), port);
                return;
            } else if (attempt == 2) {
                throw refused("The database server stopped while starting; " + log + " says why.");
            }
        }
    }

    private boolean answers() {
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return process.isAlive();
            } catch (IOException notYet) {
                if (System.nanoTime() > giveUp) {
                    throw refused("The database server does not answer; " + log + " may say why.", notYet);
                }
                pause();
            }
        }
        return false;
    }

    /** Makes the server's own tables with nobody in them but our account. */
    private void install() throws IOException {
        FileSystemUtils.deleteRecursively(tables);
        OwnerOnly.createFolder(tables);
        var installer = run("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M");
        try (var sql = installer.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n".getBytes(UTF_8));
            for (var script : List.of("system_tables", "performance_tables", "system_tables_data")) {
                sql.write(Files.readAllBytes(binaries.share().resolve("mariadb_" + script + ".sql")));
                sql.write('\n');
            }
            sql.write(("delete from global_priv where user='' or (user='root' and host<>'localhost');\n"
                            + "update global_priv set host='127.0.0.1', user='" + USER + "', priv=json_set(priv,"
                            + " '$.plugin','mysql_native_password','$.authentication_string',password('" + password
                            + "')) where user='root';\n")
                    .getBytes(UTF_8));
        }
        if (await(installer.onExit(), START_LIMIT) && installer.exitValue() == 0) {
            Files.createFile(tables.resolve(".complete"));
        } else {
            installer.destroyForcibly();
            throw refused("The database could not be set up; " + log + " says why.");
        }
    }

    private Process run(String... flags) throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.daemon().toString(),
                "--no-defaults",
                "--datadir=" + tables,
                "--basedir=" + binaries.daemon().getParent().getParent(),
                "--lc-messages-dir=" + binaries.share(),
                "--character-sets-dir=" + binaries.share().resolve("charsets"),
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--innodb-buffer-pool-size=64M",
                "--character-set-server=utf8mb4"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(extraFlags);
        command.addAll(List.of(flags));
        return new ProcessBuilder(command)
                .directory(tables.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A server that outlived a killed Heed still writes to our tables. */
    private void stopLeftOver() throws IOException {
        if (Files.exists(pidFile)) {
            var pid = Files.readString(pidFile).strip();
            ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(MariaDbServer::stop);
            Files.deleteIfExists(pidFile);
        }
    }

    /** The id may have gone to another program since; where the arguments cannot be read, the program's name decides. */
    private boolean isOurs(ProcessHandle left) {
        var program = binaries.daemon().getFileName().toString();
        var arguments = left.info().arguments().map(List::of).orElse(List.of("--datadir=" + tables));
        return left.info().command().orElse("").endsWith(program) && arguments.contains("--datadir=" + tables);
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        if (!await(server.onExit(), STOP_LIMIT)) {
            server.destroyForcibly();
            await(server.onExit(), STOP_LIMIT);
        }
    }

    private static boolean await(Future<?> exit, Duration limit) {
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            LOG.debug("The folder is used by this very process", ours);
        }
        channel.close();
        throw new StartRefused(
                "Another Heed is running on " + folder + ".",
                "Stop that one, or give this one a folder of its own by HEED_DATA.");
    }

    static StartRefused refused(String message, Throwable... cause) {
        return new StartRefused(message, OWN_SERVER + ".", cause.length == 0 ? null : cause[0]);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
