package io.ordernotifier.rendering;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a model that templates choose words by: one of a few values. All other words and numbers are only
 * placed; truth values, absent values and the length of a list are chosen by too, and need no mark.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Choice {}
