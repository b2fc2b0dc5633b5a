package org.relieflink.platform.screening;

import java.util.Locale;
import java.util.Optional;

/** 排序。 The orders of the list; each ends with the id, so that paging never skips or repeats. */
public enum HitSort {
  /** 先未成年人，再按分数从高到低：children first, then the surest: most people found per minute. */
  PRIORITY("sort_key", true),
  /** 分数从高到低。 */
  STRONGEST("score", true),
  /** 分数从低到高：the doubtful first. */
  WEAKEST("score", false);

  private final String column;
  private final boolean falling;

  HitSort(String column, boolean falling) {
    this.column = column;
    this.falling = falling;
  }

  public String column() {
    return column;
  }

  public boolean falling() {
    return falling;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HitSort> find(String code) {
    for (HitSort sort : values()) {
      if (sort.code().equals(code)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
