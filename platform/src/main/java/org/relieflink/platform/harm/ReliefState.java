package org.relieflink.platform.harm;

/** 一笔救助到哪一步：待定不是已给。 How one organ's relief for a harm stands. */
public enum ReliefState {
  /** 待定：held for this organ until a day, nothing given yet. */
  RESERVED(true),
  /** 已给。 */
  GRANTED(true),
  /** 放弃。 */
  RELEASED(false),
  /** 过期：the day passed and nothing was given. */
  LAPSED(false),
  /** 退回：given, and given back. */
  RETURNED(false);

  private final boolean living;

  ReliefState(boolean living) {
    this.living = living;
  }

  /** Whether it counts to the total and stands in another's way. */
  public boolean isLiving() {
    return living;
  }
}
