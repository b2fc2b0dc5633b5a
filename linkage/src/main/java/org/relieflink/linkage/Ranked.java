package org.relieflink.linkage;

/** 有次序的枚举。 An enum whose order means something: arrays are laid out by it. */
interface Ranked {
  int ordinal();

  /** The place in the order, from 0. */
  default int rank() {
    return ordinal();
  }
}
