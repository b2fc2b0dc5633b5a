package org.relieflink.platform.identity;

/** 一个决定的种类。 */
public enum DecisionKind {
  /** 合并：两边的记录是同一个人。 */
  MERGE,
  /** 永不合并：两边的记录绝不是同一个人。 */
  NEVER,
  /** 撤销：另一个决定不再算数；撤销自己也能撤销。 */
  UNDO;

  public String messageKey() {
    return "identity.kind." + name();
  }
}
