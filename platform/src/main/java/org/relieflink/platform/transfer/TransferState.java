package org.relieflink.platform.transfer;

/** 移送到哪一步。 How one matter with one department stands. */
public enum TransferState {
  /** 等审签：another officer of the office has to agree. */
  DRAFT(false),
  SENT(false),
  /** 部门看过预览：received, which nobody can deny. */
  PREVIEWED(false),
  ACCEPTED(false),
  WORKING(false),
  /** 转交：another unit was asked; until it accepts, the first one has it. */
  PASSED(false),
  /** 办不了退回：until the sender takes it back, the department has it. */
  HANDED_BACK(false),
  REJECTED(false),
  /** 发出的单位收回了。 */
  RETURNED(false),
  /** 几次没有人接，由协调的单位指定。 */
  COORDINATING(false),
  /** 部门回复了。 */
  RESULT(false),
  /** 对回复有疑问，再请部门说明。 */
  QUESTIONED(false),
  CONFIRMED(false),
  CLOSED(true),
  WITHDRAWN(true);

  private final boolean last;

  TransferState(boolean last) {
    this.last = last;
  }

  /** Whether nothing follows. */
  public boolean isLast() {
    return last;
  }

  /** Whether a department has to do the next thing. */
  public boolean withDepartment() {
    return switch (this) {
      case SENT, PREVIEWED, ACCEPTED, WORKING, PASSED, COORDINATING, QUESTIONED -> true;
      case DRAFT, HANDED_BACK, REJECTED, RETURNED, RESULT, CONFIRMED, CLOSED, WITHDRAWN -> false;
    };
  }
}
