package org.relieflink.platform.relief;

/** 请别的院做什么。 */
public enum HelpKind {
  /** 联合救助：the office above gives a share of one relief. */
  SHARE,
  /** 异地协办：an office of another place verifies one thing. */
  CHECK
}
