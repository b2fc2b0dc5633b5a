package org.relieflink.platform.retention;

/** 到期怎么办。 */
public enum RetentionAct {
  /** The rows go, and the secrets of whoever nothing else is kept of. */
  DELETE,
  /** The key and the bytes go; that there was such a file stays in the register. */
  SHRED,
  /** Never by rule. */
  KEEP
}
