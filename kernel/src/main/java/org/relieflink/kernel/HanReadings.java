package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** 读音表 · Readings by code point; ids are positions in the alphabet of readings. */
final class HanReadings {
  private static final int BASIC_PLANE = 0x10000;

  /** Each toned letter with its plain one; marks that stand alone are dropped. */
  private static final String TONED = "āáǎàēéěèếềīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";

  private static final String PLAIN = "aaaaeeeeêêiiiioooouuuuvvvvvnnnm";
  private static final int[] NONE = {};

  private static final List<int[]> CHARACTERS = new ArrayList<>();
  private static final String[] TEXTS = load();
  private static final int[] FOLDED = folded();
  private static final short[] BASIC = new short[BASIC_PLANE];
  private static final int[][] BASIC_ALL = new int[BASIC_PLANE][];
  private static final Map<Integer, int[]> BEYOND = new HashMap<>();

  static {
    Arrays.fill(BASIC, (short) -1);
    CHARACTERS.forEach(HanReadings::place);
    CHARACTERS.clear();
  }

  private HanReadings() {}

  static int id(int codePoint) {
    if (codePoint >= 0 && codePoint < BASIC_PLANE) {
      return BASIC[codePoint];
    }
    int[] readings = BEYOND.getOrDefault(codePoint, NONE);
    return readings.length == 0 ? -1 : readings[0];
  }

  static int fuzzyId(int codePoint) {
    int id = id(codePoint);
    return id < 0 ? -1 : FOLDED[id];
  }

  static String text(int codePoint) {
    int id = id(codePoint);
    return id < 0 ? "" : TEXTS[id];
  }

  static int count() {
    return TEXTS.length;
  }

  static boolean share(int a, int b) {
    for (int one : all(a)) {
      for (int other : all(b)) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] all(int codePoint) {
    if (codePoint < 0 || codePoint >= BASIC_PLANE) {
      return BEYOND.getOrDefault(codePoint, NONE);
    }
    int[] readings = BASIC_ALL[codePoint];
    return readings == null ? NONE : readings;
  }

  /** 先收集全部读音排序编号 · Collects all readings, sorts them, then keeps characters by id. */
  private static String[] load() {
    Map<Integer, List<String>> readings = new TreeMap<>();
    ReferenceTable.forEachRow(
        "pinyin_8105.csv", 4, cells -> readings.put(cells[0].codePointAt(0), plain(cells)));
    TreeSet<String> texts = new TreeSet<>();
    readings.values().forEach(texts::addAll);
    String[] sorted = texts.toArray(String[]::new);
    readings.forEach((character, all) -> CHARACTERS.add(row(character, all, sorted)));
    return sorted;
  }

  private static int[] row(int character, List<String> readings, String[] sorted) {
    int[] row = new int[readings.size() + 1];
    row[0] = character;
    for (int i = 0; i < readings.size(); i++) {
      row[i + 1] = Arrays.binarySearch(sorted, readings.get(i));
    }
    return row;
  }

  /** 首选读音在前 · The preferred reading first, then the others without tone, each once. */
  private static List<String> plain(String[] cells) {
    List<String> readings = new ArrayList<>(List.of(cells[2]));
    String all = cells[3];
    for (int from = 0; from <= all.length(); ) {
      int bar = all.indexOf('|', from);
      int to = bar < 0 ? all.length() : bar;
      String plain = withoutTone(all.substring(from, to));
      if (!plain.isEmpty() && !readings.contains(plain)) {
        readings.add(plain);
      }
      from = to + 1;
    }
    return readings;
  }

  /** The letters as they are typed, ü as v; read by hand since this runs at every start. */
  private static String withoutTone(String toned) {
    char[] plain = new char[toned.length()];
    int length = 0;
    for (int i = 0; i < toned.length(); i++) {
      char c = toned.charAt(i);
      int at = c < 0x80 ? -1 : TONED.indexOf(c);
      boolean mark = c >= 0x300 && c < 0x370;
      if (!mark) {
        plain[length++] = at < 0 ? c : PLAIN.charAt(at);
      }
    }
    return new String(plain, 0, length);
  }

  private static void place(int[] row) {
    int[] readings = Arrays.copyOfRange(row, 1, row.length);
    if (row[0] < BASIC_PLANE) {
      BASIC[row[0]] = (short) readings[0];
      BASIC_ALL[row[0]] = readings;
    } else {
      BEYOND.put(row[0], readings);
    }
  }

  private static int[] folded() {
    SoundFolding folding = SoundFolding.load();
    String[] forms = Arrays.stream(TEXTS).map(folding::fold).toArray(String[]::new);
    String[] distinct = Arrays.stream(forms).distinct().sorted().toArray(String[]::new);
    return Arrays.stream(forms).mapToInt(form -> Arrays.binarySearch(distinct, form)).toArray();
  }
}
