package org.relieflink.platform.staff;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;

/**
 * 找账号：null and empty mean any.
 *
 * @param text beginning of the staff number, or part of the name
 * @param state which of them
 * @param after staff number after which to go on
 * @param limit rows, 1 to {@link Staff#MOST}
 */
public record AccountQuery(
    String text,
    @Nullable Role role,
    @Nullable Long unitId,
    @Nullable State state,
    String after,
    int limit) {

  /** 哪一种。 */
  public enum State {
    /** Open and with a role. */
    WORKING,
    /** Open, waiting for a role. */
    WAITING,
    /** Locked after wrong passwords. */
    LOCKED,
    CLOSED
  }

  public static AccountQuery all() {
    return new AccountQuery("", null, null, null, "", Staff.MOST);
  }

  public static AccountQuery of(Role role) {
    return new AccountQuery("", role, null, null, "", Staff.MOST);
  }
}
