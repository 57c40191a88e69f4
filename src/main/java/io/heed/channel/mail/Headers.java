package io.heed.channel.mail;

import io.heed.shared.EmailAddress;
import io.heed.shared.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The header fields of a mail, by name without regard to case, as they came: one character per byte. */
record Headers(Map<String, List<String>> fields) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:\\[\\]@]{1,120}@[^\\s<>\"'(),;:@]{1,190}");
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,200})[ \\t]*:[ \\t]*");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int MOST_FOUND = 200;
    private static final int LONGEST_HEADER = 20_000;

    /** By the lines as they came, folded ones together; a line that names no field is none. */
    static Headers of(Iterable<String> lines) {
        var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines) {
            var field = FIELD.matcher(line);
            if (field.lookingAt()) {
                var value = line.substring(field.end());
                fields.computeIfAbsent(field.group(1), any -> new ArrayList<>())
                        .add(value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value);
            }
        }
        return new Headers(fields);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The first field of the name as it came, or empty. */
    String raw(String name) {
        return fields.containsKey(name) ? fields.get(name).get(0) : "";
    }

    /** The first field of the name in words, or empty. */
    String text(String name) {
        return HeaderText.decode(raw(name));
    }

    /** The words of a field, in lower case. */
    String token(String name) {
        return text(name).toLowerCase(Locale.ROOT);
    }

    /** All addresses in the fields of these names, in lower case. */
    Set<String> addresses(String... names) {
        var found = new LinkedHashSet<String>();
        for (var name : names) {
            for (var field : fields.getOrDefault(name, List.of())) {
                all(ADDRESS, HeaderText.decode(field)).forEach(each -> found.add(each.toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }

    /** The first of the fields that holds an address: whom it names. */
    Optional<Address> address(String... names) {
        for (var name : names) {
            for (var field : fields.getOrDefault(name, List.of())) {
                var address = Address.in(field);
                if (address.isPresent()) {
                    return address;
                }
            }
        }
        return Optional.empty();
    }

    /** The ids of messages in the fields of these names, in order. */
    List<String> messageIds(String... names) {
        var found = new LinkedHashSet<String>();
        for (var name : names) {
            fields.getOrDefault(name, List.of()).forEach(field -> found.addAll(all(MESSAGE_ID, field)));
        }
        return List.copyOf(found);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .limit(MOST_FOUND)
                .map(result -> result.group())
                .toList();
    }

    /**
     * Somebody's address.
     *
     * @param name as it was given, or null
     */
    record Address(String name, String address) {

        private static final int LONGEST_NAME = 200;
        private static final Pattern ANSWERED = Pattern.compile(".+@.+\\.[^.]{2,}");

        /** Whether somebody may read what is sent there. */
        boolean canBeAnswered() {
            return ANSWERED.matcher(address).matches() && EmailAddress.isRead(address);
        }

        /** The first address in the text of a field. */
        static Optional<Address> in(String field) {
            var flat = field.replaceAll("\\s+", " ");
            return found(flat).or(() -> found(withoutComments(flat)));
        }

        private static Optional<Address> found(String flat) {
            int opening = flat.indexOf('<');
            int closing = flat.indexOf('>', opening + 1);
            if (opening >= 0 && closing > opening) {
                var inside = ADDRESS.matcher(HeaderText.decode(flat.substring(opening + 1, closing)));
                if (inside.find()) {
                    return Optional.of(new Address(name(flat.substring(0, opening)), inside.group()));
                }
            }
            var bare = ADDRESS.matcher(HeaderText.decode(flat));
            if (!bare.find()) {
                return Optional.empty();
            }
            int comment = flat.indexOf('(');
            return Optional.of(new Address(
                    comment < 0 ? null : name(flat.substring(comment + 1).replaceAll("\\).*", "")), bare.group()));
        }

        /** Comments may stand anywhere, even inside an address (RFC 5322, 3.2.2). */
        private static String withoutComments(String flat) {
            return flat.replaceAll("\\\\.", "").replaceAll("\\([^()]{0,500}\\)", "");
        }

        private static String name(String given) {
            var last =
                    given.substring(given.lastIndexOf(',') > given.lastIndexOf('"') ? given.lastIndexOf(',') + 1 : 0);
            var name = HeaderText.decode(last)
                    .replaceAll("^[\"'\\s]+|[\"'\\s]+$", "")
                    .replace("\\\"", "\"");
            return name.isBlank() ? null : PlainText.beginning(name, LONGEST_NAME);
        }
    }
}
