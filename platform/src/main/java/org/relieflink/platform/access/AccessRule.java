package org.relieflink.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一行地址：one row of {@code access/*.yaml}.
 *
 * @param path pattern as in the controller, e.g. {@code /screening/hits/{id}}
 * @param methods HTTP methods, e.g. GET
 * @param need what the policy is asked for; null where {@code open} says enough
 * @param lines lines whose officers may come at all, beside the right; empty = all
 * @param open whether no right is asked for
 * @param reads the most sensitive thing shown
 * @param trail action code written to the trail before the answer; null = the façade writes itself
 *     or nothing is to be written
 */
public record AccessRule(
    String path,
    Set<String> methods,
    @Nullable Need need,
    Set<String> lines,
    Open open,
    Sensitivity reads,
    @Nullable String trail) {

  /** Where the rule that let a request in stands among the request's attributes. */
  public static final String ATTRIBUTE = AccessRule.class.getName();

  public AccessRule {
    methods = Set.copyOf(methods);
    lines = Set.copyOf(lines);
    if (need == null && !lines.isEmpty()) {
      throw new IllegalStateException(path + ": lines go with needs");
    }
    if ((need == null) == (open == Open.NO)) {
      throw new IllegalStateException(path + ": one of needs and open, not both");
    }
  }

  /** 不问权：for whom no right is asked. */
  public enum Open {
    NO,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Also nobody signed in. */
    EVERYONE
  }
}
