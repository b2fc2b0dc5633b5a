package org.relieflink.kernel;

/**
 * 汉字对照：简繁、读音、形近 · Characters compared: traditional to simplified, reading, look-alike.
 *
 * <p>All methods take code points, so that rare characters beyond the basic plane work. Readings
 * cover the 8,105 characters of the national table (通用规范汉字表) and their traditional forms. Plain
 * array look-ups: this is the hot path of matching. Each table loads on first use.
 */
public final class HanCharacters {
  private HanCharacters() {}

  /** 规范写法 · The simplified standard form; a character not in the table is itself. */
  public static int canonical(int codePoint) {
    return HanVariants.canonical(codePoint);
  }

  /** 读音（不带声调）· Most common reading without tone, such as "zhang"; "" when not known. */
  public static String pinyin(int codePoint) {
    return HanReadings.text(HanVariants.canonical(codePoint));
  }

  /** 读音编号 · Dense, stable id of {@link #pinyin} from 0, below {@link #pinyinCount}; -1 unknown. */
  public static int pinyinId(int codePoint) {
    return HanReadings.id(HanVariants.canonical(codePoint));
  }

  /** 读音总数 · How many different readings there are. */
  public static int pinyinCount() {
    return HanReadings.count();
  }

  /**
   * 模糊读音编号 · Like {@link #pinyinId} with commonly confused sounds folded (zh=z, ch=c, sh=s, n=l=r,
   * f=h, ang=an, eng=en, ing=in ...); ids of their own, -1 unknown.
   */
  public static int fuzzyPinyinId(int codePoint) {
    return HanReadings.fuzzyId(HanVariants.canonical(codePoint));
  }

  /** 是否有共同读音 · Whether two characters share any reading, also of polyphones (单 dan, shan). */
  public static boolean shareReading(int a, int b) {
    return HanReadings.share(HanVariants.canonical(a), HanVariants.canonical(b));
  }

  /** 是否形近 · Whether two different characters are easily mistaken in writing or scanning. */
  public static boolean lookAlike(int a, int b) {
    return HanShapes.alike(HanVariants.canonical(a), HanVariants.canonical(b));
  }
}
