package org.relieflink.platform.inquiry;

/** 怎样核的身份。 */
public enum IdentityProof {
  /** 居民身份证原件。 */
  ID_CARD,
  /** 其他有照片的证件。 */
  OTHER_CARD,
  /** 监护人，带着关系证明。 */
  GUARDIAN,
  /** 受委托的人，带着委托书。 */
  AGENT;

  /** Whether it has to be said which paper was shown. */
  public boolean needsWords() {
    return this != ID_CARD;
  }
}
