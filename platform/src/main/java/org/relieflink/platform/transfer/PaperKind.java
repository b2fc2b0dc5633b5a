package org.relieflink.platform.transfer;

/** 材料的种类。 */
public enum PaperKind {
  /** 证明材料。 */
  PROOF,
  /** 回复函。 */
  REPLY_LETTER
}
