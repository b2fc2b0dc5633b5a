package org.relieflink.platform.relief;

/** 请求到哪一步。 */
public enum HelpState {
  ASKED(false),
  /** Somebody of the other office has it. */
  TAKEN(false),
  /** 提出了一份，等负责人决定。 */
  PROPOSED(false),
  /** 决定出一份。 */
  GIVEN(true),
  /** 核实了，写了答复。 */
  REPLIED(true),
  /** 不出，或者不能办，有理由。 */
  DENIED(true),
  /** 请求的院不要了。 */
  WITHDRAWN(true);

  private final boolean last;

  HelpState(boolean last) {
    this.last = last;
  }

  /** Whether the office that was asked has nothing to do any more. */
  public boolean isLast() {
    return last;
  }
}
