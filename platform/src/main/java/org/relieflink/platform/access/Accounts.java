package org.relieflink.platform.access;

import java.util.Optional;

/** 账号：creates accounts. */
public interface Accounts {
  /**
   * Creates an account; false when the staff number is taken.
   *
   * @param demo true = usable in demo mode only
   */
  boolean create(Officer officer, String password, boolean demo);

  /** Whether an account of this role exists that is not a demo account. */
  boolean has(Role role);

  /** Whose account this is, as it stands now. */
  Optional<Officer> find(String staffNumber);
}
