package io.heed.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler of a form whose fields are all checked where they are used: text that is not plain is named beside its
 * field and comes back as it was typed. Without this, it is refused before the handler runs, and what was typed is gone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChecksItself {}
