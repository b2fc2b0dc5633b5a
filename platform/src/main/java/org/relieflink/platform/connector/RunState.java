package org.relieflink.platform.connector;

/** 一次取或推的结果。 */
public enum RunState {
  /** A list was taken; the delivery says what became of it. */
  TAKEN,
  /** All is well, and there is nothing new. */
  NOTHING,
  /** It could not be fetched; the next round tries again. */
  FAILED,
  /** Something came that must not be taken. */
  HELD
}
