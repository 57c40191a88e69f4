package io.heed.retention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for words byte by byte: in every column of every table, the engine's included, and in files; as they are, and in
 * what is base64, quoted-printable or gzip. Who is looked for is made of Latin letters, which all of these keep.
 */
@Component
class Scan {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}(\\r?\\n[A-Za-z0-9+/]{4,})*={0,2}");

    private final JdbcClient database;

    Scan(JdbcClient database) {
        this.database = database;
    }

    /** Where each of the words stands; words that stand nowhere are left out. */
    Map<String, Collection<String>> tables(Collection<String> words) {
        var found = new TreeMap<String, Collection<String>>();
        var tables = database.sql("""
                        SELECT table_name FROM information_schema.tables
                         WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                        """).query(String.class).list();
        for (var table : tables) {
            database.sql("SELECT * FROM `" + table + "`").query(row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var value = bytes(row.getObject(i));
                    if (value != null) {
                        note(words, value, table + "." + columns.getColumnLabel(i), found);
                    }
                }
            });
        }
        return found;
    }

    /** The same in the files below a folder, their names included. */
    Map<String, Collection<String>> files(Collection<String> words, Path folder) {
        var found = new TreeMap<String, Collection<String>>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                note(words, Files.readAllBytes(file), file.toString(), found);
                note(words, file.toString().getBytes(StandardCharsets.UTF_8), "the name " + file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The same in a text. */
    Map<String, Collection<String>> text(Collection<String> words, String text) {
        var found = new TreeMap<String, Collection<String>>();
        note(words, text.getBytes(StandardCharsets.UTF_8), "the text", found);
        return found;
    }

    private static byte[] bytes(Object value) throws SQLException {
        if (value instanceof Blob blob) {
            return blob.getBytes(1, (int) blob.length());
        }
        return value == null || value instanceof byte[]
                ? (byte[]) value
                : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void note(
            Collection<String> words, byte[] value, String where, Map<String, Collection<String>> found) {
        for (var reading : readings(value, 0)) {
            for (var word : words) {
                if (reading.contains(word.toLowerCase(Locale.ROOT))) {
                    found.computeIfAbsent(word, any -> new TreeSet<>()).add(where);
                }
            }
        }
    }

    private static List<String> readings(byte[] value, int depth) {
        var plain = new String(value, StandardCharsets.ISO_8859_1);
        var all = new ArrayList<String>();
        all.add(plain.toLowerCase(Locale.ROOT));
        if (depth == 2 || value.length < 16) {
            return all;
        }
        all.add(plain.replaceAll("=\\r?\\n", "").toLowerCase(Locale.ROOT));
        BASE64.matcher(plain).results().forEach(match -> {
            try {
                var text = match.group().replaceAll("\\s", "").replace('-', '+').replace('_', '/');
                var whole = text.replace("=", "");
                all.addAll(readings(Base64.getDecoder().decode(whole.substring(0, whole.length() / 4 * 4)), depth + 1));
            } catch (IllegalArgumentException notBase64) {
                // then it says nothing
            }
        });
        if (value[0] == 0x1f && value[1] == (byte) 0x8b) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(value))) {
                all.addAll(readings(in.readAllBytes(), depth + 1));
            } catch (IOException notGzip) {
                // then it says nothing
            }
        }
        return all;
    }
}
