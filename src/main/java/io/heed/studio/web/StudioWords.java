package io.heed.studio.web;

import io.heed.desk.Names;
import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Finding;
import io.heed.staff.StaffDirectory;
import io.heed.studio.difference.Value;
import io.heed.studio.gate.FindingSentences;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** What readers of the studio read instead of keys; for one page. A key that nobody gave words is read as it is. */
public final class StudioWords {

    private final MessageSource messages;
    private final Names names;
    private final FindingSentences sentences;
    private final Locale locale;

    StudioWords(MessageSource messages, StaffDirectory staff, FindingSentences sentences, Locale locale) {
        this.messages = messages;
        this.names = new Names(staff);
        this.sentences = sentences;
        this.locale = locale;
    }

    /** What a process, table or form is called: by its key in the reader's language, else as in its file. */
    public String title(DeployedVersion version) {
        return title(version.artifact(), version.key(), version.name());
    }

    /** The same where the file is not at hand. */
    public String title(Artifact artifact, String key, String name) {
        return switch (artifact) {
            case PROCESS -> first(name, key);
            case DECISION -> first(name, "studio.decision." + key);
            case FORM -> first(name, camel(key));
        };
    }

    /** What a decision is called, by its key alone. */
    public String decision(String key) {
        return title(Artifact.DECISION, key, key);
    }

    /** An element in the reader's language, when that says something else than the diagram; else null. */
    public String translated(String id, String drawn) {
        var words = locale.getLanguage().equals("en") ? null : messages.getMessage(id, null, null, locale);
        return words == null || words.equals(drawn) ? null : words;
    }

    /** A kind of element in BPMN, or of field in a form. */
    public String kind(String kind) {
        return first(kind, "studio.kind." + kind, "history.bpmn." + kind);
    }

    /** The folder that files are in. */
    public String family(String folder) {
        return folder.isEmpty() ? first(folder, "studio.family.other") : first(folder, "studio.family." + folder);
    }

    /** What of something differs. */
    public String what(Value value) {
        var words = first(
                value.what().replace("camunda:", ""),
                "studio.what." + value.what().replace("camunda:", ""));
        return value.which().isEmpty() ? words : words + " “" + value.which() + "”";
    }

    /** A value as people read it. */
    public String value(Value value, String text) {
        if (text == null) {
            return messages.getMessage("studio.value.none", null, locale);
        }
        if (text.isEmpty()) {
            return messages.getMessage("studio.value.set", null, locale);
        }
        return value.what().equals("kind") ? kind(text) : first(text, "studio.value." + text);
    }

    /** What was found, in one sentence. */
    public String finding(Finding finding) {
        return sentences.what(finding, locale);
    }

    /** Somebody's full name; Heed for what came with it. */
    public String person(String username) {
        return DeployedVersion.HEED.equals(username) ? "Heed" : names.of(username);
    }

    /** Both names; one when it is the same. */
    public String people(String one, String other) {
        return Objects.equals(one, other) ? person(one) : person(one) + ", " + person(other);
    }

    private String first(String otherwise, String... keys) {
        for (var key : keys) {
            var words = messages.getMessage(key, null, null, locale);
            if (words != null) {
                return words;
            }
        }
        return otherwise;
    }

    private static String camel(String key) {
        var words = new StringBuilder();
        for (var part : key.split("-")) {
            words.append(
                    words.isEmpty() || part.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return words.toString();
    }
}
