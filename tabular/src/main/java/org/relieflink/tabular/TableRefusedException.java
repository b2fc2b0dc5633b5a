package org.relieflink.tabular;

/** 读到一半才发现的拒收。 Carries a refusal out of a streaming read, where it cannot be a return value. */
public final class TableRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient TableRefusal refusal;

  public TableRefusedException(TableRefusal refusal) {
    super(refusal.code().code() + " " + refusal.sentenceZh());
    this.refusal = refusal;
  }

  public TableRefusal refusal() {
    return refusal;
  }
}
