package org.relieflink.platform.staff;

import org.relieflink.platform.access.Role;

/**
 * 岗位上能改的：what may change of a post; unit and code never do.
 *
 * @param name 1 to 40 characters
 * @param order 1 to {@link #LAST}
 * @param role what whoever has the post may do; not changed while somebody has it
 */
public record PostFacts(String name, int order, Role role) {
  public static final int LAST = 999; // three digits, as lists of posts are numbered by hand

  public PostFacts {
    name = name.strip();
  }
}
