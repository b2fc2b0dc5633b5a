package org.relieflink.synthetic.register;

import java.util.Map;

/**
 * 与户主关系的写法 · How the lists write the relation to the head.
 *
 * <p>A list that writes words loses part of the code (长子 becomes 儿子), so {@link #coarse} gives the
 * code which can be read back.
 */
public final class RelationWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("01", "本人"),
          Map.entry("02", "户主"),
          Map.entry("10", "配偶"),
          Map.entry("20", "儿子"),
          Map.entry("28", "女婿"),
          Map.entry("30", "女儿"),
          Map.entry("38", "儿媳"),
          Map.entry("41", "孙子"),
          Map.entry("42", "孙女"),
          Map.entry("47", "曾孙子"),
          Map.entry("48", "曾孙女"),
          Map.entry("51", "父亲"),
          Map.entry("52", "母亲"));

  private RelationWords() {}

  /** The code that a word keeps: 22 长子 becomes 20 儿子. */
  static String coarse(String code) {
    boolean child = code.startsWith("2") || code.startsWith("3");
    return child && !code.endsWith("8") ? code.charAt(0) + "0" : code;
  }

  /** 儿子, 女儿, 母亲 ...; empty for an empty code. */
  public static String plain(String code) {
    return code.isEmpty() ? "" : WORDS.getOrDefault(code, "其他亲属");
  }

  /** 之子, 之女, 之母 ... as the rural system writes it. */
  public static String ofHead(String code) {
    return switch (code) {
      case "", "02", "10" -> plain(code);
      case "20" -> "之子";
      case "30" -> "之女";
      case "51" -> "之父";
      case "52" -> "之母";
      default -> "之" + plain(code);
    };
  }
}
