package org.relieflink.platform.relief;

import java.util.Arrays;
import java.util.Locale;

/** 列表的标签。 The ways into the list; what is due first stands first. */
public enum ReliefView {
  /** 轮到我的。 */
  MINE,
  OPEN,
  /** 优先清单上还没有决定的。 */
  PRIORITY,
  /** 待拨付。 */
  PAYMENT,
  ENDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of this code, or the first. */
  public static ReliefView of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(MINE);
  }
}
