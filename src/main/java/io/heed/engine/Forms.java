package io.heed.engine;

import java.util.Optional;

/** The Camunda forms of the user tasks. */
public interface Forms {

    /**
     * The form in the version that counts now.
     *
     * @param formKey the form's id, such as {@code resolve-complaint}
     * @throws IllegalStateException when no such form is published
     */
    DrawnForm published(String formKey);

    /**
     * The JSON text of a version; empty when that version was removed.
     *
     * @param id the version's id, as {@link DrawnForm} has it
     */
    Optional<String> schema(String id);

    /**
     * A version of a form.
     *
     * @param id under which the engine knows this version
     * @param key the form's id in its file
     * @param schema the JSON text of the {@code .form} file
     */
    record DrawnForm(String id, String key, int version, String schema) {}
}
