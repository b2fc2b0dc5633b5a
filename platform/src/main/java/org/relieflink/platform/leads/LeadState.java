package org.relieflink.platform.leads;

/** 线索到哪一步。 How a lead stands; closed ones can come back. */
public enum LeadState {
  /** 提示：the handler of the case has not answered yet. */
  PROMPTED(false),
  /** 新线索：nobody has taken it up. */
  NEW(false),
  /** 有人在查。 */
  TAKEN(false),
  /** 有争议：waits for better data. */
  DISPUTED(false),
  /** 查过了：what was found is written down. */
  CHECKED(false),
  /** 交办：becomes a case for an opinion. */
  HANDED(true),
  /** 结束，有理由。 */
  CLOSED(true);

  private final boolean last;

  LeadState(boolean last) {
    this.last = last;
  }

  /** Whether nobody has to do anything now. */
  public boolean isLast() {
    return last;
  }
}
