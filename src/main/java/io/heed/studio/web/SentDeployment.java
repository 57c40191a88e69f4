package io.heed.studio.web;

import io.heed.shared.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * A deployment as the Modeler sends it: a few fields, and each file as a part named after the file.
 *
 * @param source the program it comes from, or null
 */
record SentDeployment(String name, String source, Map<String, byte[]> files, boolean duplicateFiltering) {

    private static final int LONGEST = 200;

    static SentDeployment of(MultipartHttpServletRequest request) {
        if (!text(request, "tenant-id").isEmpty()) {
            throw refused("engine-rest.tenant");
        } else if (!text(request, "deployment-activation-time").isEmpty()) {
            throw refused("engine-rest.activation");
        }
        var name = text(request, "deployment-name");
        var source = text(request, "deployment-source");
        if (name.length() > LONGEST || source.length() > LONGEST) {
            throw refused("engine-rest.long", LONGEST);
        }
        return new SentDeployment(
                name,
                source.isEmpty() ? null : source,
                files(request),
                isTrue(request, "enable-duplicate-filtering") || isTrue(request, "deploy-changed-only"));
    }

    private static Map<String, byte[]> files(MultipartHttpServletRequest request) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var parts : request.getMultiFileMap().values()) {
            for (var part : parts) {
                if (files.put(nameOf(part), bytes(part)) != null) {
                    throw refused("engine-rest.twice", nameOf(part));
                }
            }
        }
        if (files.isEmpty()) {
            throw refused("engine-rest.no-files");
        }
        return files;
    }

    private static String nameOf(MultipartFile part) {
        var sent = part.getOriginalFilename();
        var name = sent == null || sent.isBlank() ? part.getName() : sent;
        if (name.length() > LONGEST || !name.chars().allMatch(SentDeployment::isPlain)) {
            throw refused("engine-rest.file-name");
        }
        return name;
    }

    /** Neither the way to another folder nor anything that cannot be seen. */
    private static boolean isPlain(int character) {
        return character != '/'
                && character != '\\'
                && character != ':'
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isTrue(MultipartHttpServletRequest request, String field) {
        return "true".equalsIgnoreCase(text(request, field));
    }

    private static String text(MultipartHttpServletRequest request, String field) {
        var values = request.getParameterValues(field);
        var typed = values == null ? "" : String.join("", List.of(values)).strip();
        if (!typed.chars().noneMatch(Character::isISOControl)) {
            throw refused("engine-rest.field", field);
        }
        return typed;
    }

    private static NotHere refused(String key, Object... arguments) {
        return new NotHere(Problem.of(HttpStatus.BAD_REQUEST, key, arguments));
    }
}
