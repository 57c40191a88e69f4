package io.heed.shared.web;

import org.springframework.util.unit.DataSize;

/** Something sent is larger than we take. Shown as HTTP 413. */
public class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final long limit;

    /**
     * @param field the name of the field as the sender wrote it, or null
     * @param limit the largest size that is taken
     */
    public TooLarge(String field, DataSize limit) {
        super("too large");
        this.field = field;
        this.limit = limit.toBytes();
    }

    /** The field's name, or null. */
    public String field() {
        return field;
    }

    /** The largest size that is taken. */
    public DataSize limit() {
        return DataSize.ofBytes(limit);
    }
}
