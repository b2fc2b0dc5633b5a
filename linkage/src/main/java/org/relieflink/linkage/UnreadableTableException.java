package org.relieflink.linkage;

/** 文件不能作为名单或数据池读取；说明原因和下一步。 */
public final class UnreadableTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, for programs. */
  public enum Reason {
    EMPTY,
    NOT_UTF8,
    NOT_CSV,
    KEY_COLUMN_MISSING,
    NOT_SNAPSHOT,
    OTHER_VERSION,
    DAMAGED
  }

  private final Reason reason;

  UnreadableTableException(Reason reason, String messageZh) {
    super(messageZh);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
