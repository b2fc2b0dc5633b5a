package org.relieflink.platform.access;

/** 动作：what is done; second column of {@code access/policy.csv}. */
public enum Deed {
  /** Read, on pages and over the API alike; counts, drop-downs and searches follow it. */
  READ("看"),
  /** Bring in, change, take back. */
  WRITE("办"),
  /** Start a collision. */
  RUN("碰撞"),
  /** Ask for one person, with purpose and case number. */
  LOOK_UP("查人"),
  /** Say whether a proposal of the machine holds. */
  DECIDE("判断"),
  /** Take out as a file. */
  EXPORT("导出"),
  /** See what is masked, in full. */
  REVEAL("揭示"),
  /** Seal a case, or open it again. */
  SEAL("封存"),
  /** Destroy what is kept of a person. */
  ERASE("销毁");

  private final String word;

  Deed(String word) {
    this.word = word;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
