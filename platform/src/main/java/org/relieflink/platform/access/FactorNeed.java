package org.relieflink.platform.access;

/** 要不要第二步：what the rules of the office say of a role. */
public enum FactorNeed {
  /**
   * A security key: without one the account opens the page where it is set up, and nothing else;
   * codes of a phone are not taken once there is a key.
   */
  KEY,
  /** Without one the account opens the page where it is set up, and nothing else. */
  REQUIRED,
  /** Whoever wants one has one. */
  ALLOWED
}
