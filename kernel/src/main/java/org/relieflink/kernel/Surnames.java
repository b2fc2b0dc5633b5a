package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** 姓氏 · Surnames: known ones, compound ones, their readings, and those written for one another. */
public final class Surnames {
  private record Entry(String reading, double share) {}

  private static final Map<String, Entry> TABLE = new HashMap<>();
  private static final List<String> BY_RANK = new ArrayList<>();
  private static final BitSet SINGLE = new BitSet();

  static {
    ReferenceTable.forEachRow(
        "surnames.csv",
        7,
        cells -> {
          TABLE.put(cells[1], new Entry(cells[6], Double.parseDouble(cells[4])));
          BY_RANK.add(cells[1]);
          if (cells[1].codePointCount(0, cells[1].length()) == 1) {
            SINGLE.set(cells[1].codePointAt(0));
          }
        });
  }

  private Surnames() {}

  /** 常见在前的全部姓氏 · All known surnames, the most common first. */
  public static List<String> list() {
    return Collections.unmodifiableList(BY_RANK);
  }

  /** 是否收录 · Whether it is a known surname (simplified form). */
  public static boolean isSurname(String text) {
    return TABLE.containsKey(text);
  }

  /** 是否收录的单姓 · Whether the character alone is a known surname: no String is built. */
  public static boolean isSurname(int character) {
    return SINGLE.get(Math.max(0, character));
  }

  /** 是否收录的复姓 · Whether it is a known surname of two or more characters. */
  public static boolean isCompound(String text) {
    return text.codePointCount(0, text.length()) > 1 && isSurname(text);
  }

  /** 作姓时的读音（无声调，复姓以空格分开）· Reading as a surname (单 shan); "" when not known. */
  public static String pinyin(String surname) {
    Entry entry = TABLE.get(surname);
    return entry == null ? "" : entry.reading();
  }

  /** 是否常互相写混的姓（肖/萧、付/傅）· Whether one is often written for the other. */
  public static boolean alternates(String a, String b) {
    return !a.equals(b) && (Alternates.PAIRS.contains(a + b) || Alternates.PAIRS.contains(b + a));
  }

  /** 是否常互相写混的单姓 · The same for single characters, by code point: no String is built. */
  public static boolean alternates(int a, int b) {
    return a != b && Arrays.binarySearch(Alternates.POINTS, Alternates.points(a, b)) >= 0;
  }

  /** 人口占比 · Share of the population in the source list, 0 when not listed. */
  static double share(String surname) {
    Entry entry = TABLE.get(surname);
    return entry == null ? 0 : entry.share();
  }

  private static final class Alternates {
    static final Set<String> PAIRS = new HashSet<>();

    /** Pairs of single characters, both ways, sorted. */
    static final long[] POINTS;

    static {
      LongStream.Builder points = LongStream.builder();
      ReferenceTable.forEachRow(
          "surname_alternates.csv",
          3,
          cells -> {
            PAIRS.add(cells[0] + cells[1]);
            if (cells[0].length() == 1 && cells[1].length() == 1) {
              int a = cells[0].charAt(0);
              int b = cells[1].charAt(0);
              points.add(points(a, b)).add(points(b, a));
            }
          });
      POINTS = points.build().sorted().toArray();
    }

    static long points(int a, int b) {
      return (long) a << 32 | (b & 0xFFFFFFFFL);
    }
  }
}
