package org.relieflink.platform.access;

import java.util.Optional;

/** 最初的账号：what the start and the first set-up make; all others are made on the page 账号. */
public interface Accounts {
  /**
   * Creates an account; false when the staff number is taken. Its unit must exist.
   *
   * @param demo true = usable in demo mode only
   */
  boolean create(Officer officer, String password, boolean demo);

  /** Makes a unit known; one that is there keeps its name. */
  void addUnit(Unit unit, String name);

  /** Whether an open account of this role exists that is not a demo account. */
  boolean has(Role role);

  /** Whose account this is, as it stands now. */
  Optional<Officer> find(String staffNumber);
}
