package org.accountclosure.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which situations of chapter 6 of the domain reference a test proves; {@code docs/edge-cases.md}
 * lists them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EdgeCase {

  /** The numbers of the situations. */
  int[] value();
}
