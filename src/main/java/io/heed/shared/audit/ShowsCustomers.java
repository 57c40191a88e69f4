package io.heed.shared.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an answer that shows several customers at once, such as a search: that somebody of the staff read it is on the
 * record, with how many there were and without what was searched for. Whatever names a single thing in its address is on
 * the record by itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsCustomers {

    /** The attribute of the model that holds them, a collection; without it they are not counted. */
    String counted() default "";

    /** Whether the page fetches itself again and again: who keeps it open is on the record every ten minutes. */
    boolean refreshed() default false;
}
