package org.relieflink.platform.access;

/** 读到什么：the most sensitive thing an address shows. */
public enum Sensitivity {
  /** No data about persons. */
  NONE,
  /** Persons, names and numbers masked. */
  MASKED,
  /** Full numbers or full names: needs a stated reason and a line in the trail. */
  PERSONAL
}
