package org.relieflink.platform.screening;

import java.util.Locale;
import java.util.Optional;

/** 保存的视图：the ways into the list of hits, each with a count. */
public enum HitView {
  /** 全部待核：nobody has said anything yet. */
  OPEN("state = 'open'"),
  /** 强命中：open, and the comparison is sure. */
  STRONG("state = 'open' and level = 'auto'"),
  /** 需人工看：open, and the comparison is not sure. */
  REVIEW("state = 'open' and level = 'review'"),
  /** 家里人命中：open, and found through the family. */
  FAMILY("state = 'open' and kind = 'household'"),
  /** 未成年人：open, and the party is a child. */
  MINORS("state = 'open' and minor"),
  /** 已判断：a person has said something; here it can be taken back. */
  DECIDED("state <> 'open'");

  private final String condition;

  HitView(String condition) {
    this.condition = condition;
  }

  /** SQL over the columns of a hit. */
  public String condition() {
    return condition;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HitView> find(String code) {
    for (HitView view : values()) {
      if (view.code().equals(code)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }
}
