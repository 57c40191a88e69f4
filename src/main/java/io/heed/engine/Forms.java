package io.heed.engine;

/** The Camunda forms of the user tasks, in their latest deployed version. */
public interface Forms {

    /**
     * The form as it was drawn.
     *
     * @param formKey the form's id, such as {@code resolve-complaint}
     * @return the JSON text of the {@code .form} file
     * @throws IllegalStateException when no such form is deployed
     */
    String schema(String formKey);
}
