package org.relieflink.platform.ferry.internal;

/** 收一个包走到哪一步：what a stop may come after. */
enum Milestone {
  OPENED,
  ENTERED,
  LISTS_PLACED,
  RECEIPT_OUT,
  CLEARED;

  /** 看着走的人。 */
  @FunctionalInterface
  interface Watcher {
    /** A throw stops the work there, as a power cut would. */
    void passed(Milestone step);
  }
}
