package org.relieflink.platform.document;

/** 文书到哪一步。 How a paper stands. */
public enum DocumentState {
  /** 起草中。 */
  DRAFT,
  /** 核过了：an unnumbered paper is finished with it. */
  CHECKED,
  /** 签发了：numbered and signed; nothing of it changes any more. */
  ISSUED,
  /** 作废了，有理由。 */
  WITHDRAWN;

  public boolean isLast() {
    return this == WITHDRAWN;
  }
}
