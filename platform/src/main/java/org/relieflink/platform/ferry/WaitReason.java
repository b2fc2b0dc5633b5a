package org.relieflink.platform.ferry;

/** 到了为什么还不收。 */
public enum WaitReason {
  /** Numbers before it did not come; the detail says which. */
  GAP,
  /** A volume is not there; the detail is its name. */
  VOLUME_MISSING,
  /** A volume is short: cut, or still being copied. */
  VOLUME_SHORT,
  /** A volume was damaged and taken away; only it has to be brought again. */
  VOLUME_DAMAGED,
  /** Taken, but a list in it waits: a file of its name lies in the department's folder. */
  NAME_TAKEN,
  /** Written a moment ago: looked at again later. */
  ARRIVING
}
