package org.relieflink.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 规则的依据。Names the clause a rule stands on; a test fails when a rule has none or the register does
 * not know it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface LegalBasis {
  /** An id of {@code instruments.yaml}. */
  String instrument();

  /** The article as the register writes it, such as {@code 第七条第一项}. */
  String article();
}
