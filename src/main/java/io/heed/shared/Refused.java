package io.heed.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * Input that cannot be accepted as it is; nothing was changed. Shown as HTTP 422 and beside the field on a page.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;
    private final transient List<Refused> others;

    /**
     * @param field the name of the field as the sender wrote it, or null when the whole is refused
     * @param messageKey the key of the sentence in {@code messages*.properties}
     * @param arguments what the sentence needs
     */
    public Refused(String field, String messageKey, Object... arguments) {
        this(field, messageKey, arguments, List.of());
    }

    private Refused(String field, String messageKey, Object[] arguments, List<Refused> others) {
        super(messageKey + (field == null ? "" : " (" + field + ")"));
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
        this.others = others;
    }

    /** All of them as one, told in their order; there is at least one. */
    public static Refused together(List<Refused> refusals) {
        var first = refusals.get(0);
        return new Refused(first.field, first.messageKey, first.arguments, refusals.subList(1, refusals.size()));
    }

    /** This one and those that were refused with it. */
    public List<Refused> all() {
        return others == null || others.isEmpty()
                ? List.of(this)
                : Stream.concat(Stream.of(this), others.stream()).toList();
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
