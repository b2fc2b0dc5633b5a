package org.relieflink.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一行权限：one row of {@code access/*.yaml}.
 *
 * @param path pattern as in the controller, e.g. {@code /screening/hits/{id}}
 * @param methods HTTP methods, e.g. GET
 * @param roles who may; empty with {@code open} = everybody, also nobody signed in
 * @param open no sign-in needed
 * @param reads the most sensitive thing shown
 * @param trail action code written to the trail before the answer; null = the façade writes itself
 *     or nothing is to be written
 */
public record AccessRule(
    String path,
    Set<String> methods,
    Set<Role> roles,
    boolean open,
    Sensitivity reads,
    @Nullable String trail) {

  /** Where the rule that let a request in stands among the request's attributes. */
  public static final String ATTRIBUTE = AccessRule.class.getName();

  public AccessRule {
    methods = Set.copyOf(methods);
    roles = Set.copyOf(roles);
  }
}
