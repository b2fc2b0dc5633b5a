package org.relieflink.kernel;

import org.jspecify.annotations.Nullable;

/** 性别（GB/T 2261.1 的代码或文字）· Sex as recorded; {@link #UNKNOWN} covers codes 0 and 9. */
public enum Sex {
  /** 男 · male, code 1. */
  MALE("1", "男"),
  /** 女 · female, code 2. */
  FEMALE("2", "女"),
  /** 未知或未说明 · unknown or not stated, codes 0 and 9. */
  UNKNOWN("0", "未知");

  private final String code;
  private final String label;

  Sex(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** 国标代码 · GB/T 2261.1 code: "1", "2" or "0". */
  public String code() {
    return code;
  }

  /** 中文 · Chinese word: 男, 女 or 未知. */
  public String label() {
    return label;
  }

  /** 读文字或代码；读不懂即未知 · Reads a word or code (男, 男性, 1, M ...); anything else is unknown. */
  public static Sex read(@Nullable String text) {
    if (text == null) {
      return UNKNOWN;
    }
    return switch (text.strip()) {
      case "男", "男性", "1", "１", "M", "m" -> MALE;
      case "女", "女性", "2", "２", "F", "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  /** 另一性别 · The other sex; unknown stays unknown. */
  Sex opposite() {
    return switch (this) {
      case MALE -> FEMALE;
      case FEMALE -> MALE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
