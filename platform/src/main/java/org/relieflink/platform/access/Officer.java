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
 * @param unit the office the account belongs to
 */
public record Officer(String staffNumber, String displayName, Role role, Unit unit)
    implements Principal, Serializable {

  /** The server itself, for background work that nobody ordered. */
  public static final Officer SYSTEM =
      new Officer("SYSTEM", "系统", Role.ADMINISTRATOR, new Unit("000000", Unit.SYSTEM));

  /** The staff number may stand in a statement: that it is one is checked here. */
  public Officer {
    if (!isStaffNumber(staffNumber)) {
      throw new IllegalArgumentException("not a staff number");
    }
  }

  /** Whether a text could be one: capital letters and digits. */
  public static boolean isStaffNumber(String text) {
    return text.matches("[A-Z0-9]{2,20}");
  }

  @Override
  public String getName() {
    return staffNumber;
  }

  /** Code of the own department; null for the procuratorate. */
  public @Nullable String department() {
    String line = unit.line();
    return line.equals(Unit.PROCURATORATE) || line.equals(Unit.SYSTEM) ? null : line;
  }
}
