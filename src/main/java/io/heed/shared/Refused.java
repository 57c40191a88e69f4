package io.heed.shared;

/**
 * Input that cannot be accepted as it is; nothing was changed. Shown as HTTP 422 and beside the field on a page.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;

    /**
     * @param field the name of the field as the sender wrote it, or null when the whole is refused
     * @param messageKey the key of the sentence in {@code messages*.properties}
     * @param arguments what the sentence needs
     */
    public Refused(String field, String messageKey, Object... arguments) {
        super(messageKey + (field == null ? "" : " (" + field + ")"));
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    /** The field's name, or null. */
    public String field() {
        return field;
    }

    /** The key of the sentence to show. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence needs. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
