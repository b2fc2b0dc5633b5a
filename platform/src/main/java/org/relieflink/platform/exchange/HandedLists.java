package org.relieflink.platform.exchange;

/**
 * 交来名单的门：for capabilities that bring lists by other ways than the folder. Taken and run are two
 * steps, so that what the bringer remembers is stored together with what was taken.
 */
public interface HandedLists {
  /**
   * Takes a list in the caller's transaction: sealed, registered, not yet run.
   *
   * @return number of the delivery
   */
  long take(HandedList list);

  /**
   * Runs the import of a taken list in the department's name; once more after a stop.
   *
   * @return false while it has not come to an end, a fault of ours or another server: try again
   */
  boolean carry(long delivery);

  /** Registers in the caller's transaction that something came that was not taken. */
  void held(String department, String name);
}
