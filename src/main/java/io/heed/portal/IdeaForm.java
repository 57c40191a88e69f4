package io.heed.portal;

import io.heed.channel.SentIdea;
import java.util.Locale;
import java.util.UUID;

/**
 * An idea as it stands in the form.
 *
 * @param key drawn with the empty form, so that a second click on "send" keeps no second idea
 * @param website a trap: people do not see it, robots fill it in
 */
record IdeaForm(String key, String text, String product, String email, String website) {

    /** An empty form with a key of its own. */
    static IdeaForm empty() {
        return new IdeaForm(newKey(), null, null, null, null);
    }

    /** The same words under a new key. */
    IdeaForm again() {
        return new IdeaForm(newKey(), text, product, email, null);
    }

    boolean isByRobot() {
        return given(website) != null;
    }

    /** What is sent in: empty fields are absent. */
    SentIdea asIdea(Locale locale) {
        return new SentIdea(key, Typed.asTyped(text), given(product), given(email), locale);
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String newKey() {
        return "idea-" + UUID.randomUUID();
    }
}
