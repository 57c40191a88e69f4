package io.heed.shared.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that is read as it was sent, plain or not. Whoever takes it checks it together with the rest of the body, so that
 * everything that is wrong is told at once; without this, the first text that is not plain would be all that is told.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = StringDeserializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface AsSent {}
