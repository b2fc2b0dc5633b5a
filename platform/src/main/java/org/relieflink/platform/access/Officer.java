package org.relieflink.platform.access;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * 经办人：the person who is signed in.
 *
 * @param staffNumber 工号, unique, e.g. {@code YX0217}
 * @param displayName how pages greet, e.g. 林检察官
 * @param role what the account is for
 * @param department code of the own department (e.g. {@code civil_affairs}); null for the
 *     procuratorate
 */
public record Officer(
    String staffNumber, String displayName, Role role, @Nullable String department)
    implements Principal, Serializable {

  /** The server itself, for background work that nobody ordered. */
  public static final Officer SYSTEM = new Officer("SYSTEM", "系统", Role.ADMINISTRATOR, null);

  @Override
  public String getName() {
    return staffNumber;
  }

  /** A department officer reads only the own department; the procuratorate reads all. */
  public boolean mayReadDepartment(String code) {
    return role != Role.DEPARTMENT_OFFICER || code.equals(department);
  }
}
