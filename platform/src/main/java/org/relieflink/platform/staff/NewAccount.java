package org.relieflink.platform.staff;

import org.jspecify.annotations.Nullable;

/**
 * 要建的账号：without a role and without a password; the one is given by the security administrator, the
 * other is made at random.
 *
 * @param staffNumber capital letters and digits, 2 to 20
 * @param name how pages greet, 1 to 40 characters
 * @param unitId an open unit within reach
 * @param employeeId null or empty = not given
 */
public record NewAccount(
    String staffNumber, String name, long unitId, @Nullable String employeeId) {
  public NewAccount {
    staffNumber = staffNumber.strip().toUpperCase(java.util.Locale.ROOT);
    name = name.strip();
    employeeId =
        employeeId == null || employeeId.isBlank()
            ? null
            : employeeId.strip().toUpperCase(java.util.Locale.ROOT);
  }

  /** What a repeated request must say again. */
  public String fingerprint() {
    return staffNumber + "|" + name + "|" + unitId + "|" + employeeId;
  }

  @Override
  public String toString() {
    return "NewAccount[" + staffNumber + "]";
  }
}
