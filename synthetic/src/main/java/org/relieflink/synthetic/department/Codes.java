package org.relieflink.synthetic.department;

/** 代码的写法 · Values that some departments write as codes. */
final class Codes {
  private Codes() {}

  /** GB/T 2261.1: 1 for 男, 2 for 女, empty for nothing. */
  static String sex(String word) {
    if (word.isEmpty()) {
      return "";
    }
    return word.equals("男") ? "1" : "2";
  }

  /** 男性, 女性. */
  static String longSex(String word) {
    return word.isEmpty() ? "" : word + "性";
  }
}
