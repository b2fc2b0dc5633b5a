package org.relieflink.linkage;

import java.util.Arrays;
import java.util.stream.Stream;
import org.relieflink.kernel.AbolishedCodes;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.kernel.DivisionCode.Level;
import org.relieflink.kernel.DivisionCode.Status;
import org.relieflink.kernel.HanCharacters;

/**
 * 县区代码：新旧同一。 County codes: an abolished code and the one that took over its territory mean the same
 * county. The table is loaded when two codes differ or a county is named, not before.
 */
final class Counties {
  static final long NAME_SEED = 5;

  private static final int MOST_STEPS = 8;
  private static final int SEVERAL = -1;

  private Counties() {}

  /** The code as it stands today; itself where its territory went to several or it is unknown. */
  static int current(int code) {
    int at = code;
    for (int step = 0; step < MOST_STEPS; step++) {
      int[] next = AbolishedCodes.successors(at);
      if (next.length != 1) {
        return at;
      }
      at = next[0];
    }
    return at;
  }

  /** Whether two codes are one county, or one took over a part of the other. */
  static boolean same(int a, int b) {
    if (a == b) {
      return true;
    }
    if (a == 0 || b == 0) {
      return false;
    }
    if (!AbolishedCodes.contains(a) && !AbolishedCodes.contains(b)) {
      return false;
    }
    int nowA = current(a);
    int nowB = current(b);
    return nowA == nowB || successor(nowA, nowB) || successor(nowB, nowA);
  }

  /** Whether the second code is among those that share the territory of the first. */
  private static boolean successor(int code, int other) {
    for (int next : AbolishedCodes.successors(code)) {
      if (current(next) == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * The county that the last of several names means, as it stands today; of counties of one name
   * the only one below another of the names; 0 if none or several.
   */
  static int named(long[] names, int count) {
    long name = names[count - 1];
    int any = 0;
    int below = 0;
    for (int i = Table.first(name); Table.isNamed(i, name); i++) {
      int code = Table.ENTRIES[i].code();
      any = any == 0 || any == code ? code : SEVERAL;
      if (Table.isBelow(i, names, count - 1)) {
        below = below == 0 || below == code ? code : SEVERAL;
      }
    }
    return Math.max(0, below != 0 ? below : any);
  }

  private static final class Table {
    private record Entry(long name, int code, long parent, long grandparent) {}

    static final Entry[] ENTRIES = load();
    private static final long[] NAMES = Stream.of(ENTRIES).mapToLong(Entry::name).toArray();

    private static Entry[] load() {
      return Stream.of(Status.CURRENT, Status.SYNTHETIC, Status.ABOLISHED)
          .flatMap(status -> DivisionCode.listAll(status).stream())
          .filter(code -> code.level() == Level.COUNTY)
          .map(Table::entry)
          .sorted((a, b) -> Long.compare(a.name(), b.name()))
          .toArray(Entry[]::new);
    }

    private static Entry entry(DivisionCode code) {
      DivisionCode parent = code.parent().orElse(code);
      DivisionCode above = parent.parent().orElse(parent);
      int now = current(Integer.parseInt(code.code()));
      return new Entry(hash(code.name()), now, hash(parent.name()), hash(above.name()));
    }

    private static long hash(String name) {
      long hash = NAME_SEED;
      for (int i = 0; i < name.length(); i++) {
        hash = Hashes.join(hash, HanCharacters.canonical(name.charAt(i)));
      }
      return hash;
    }

    static int first(long name) {
      int at = Arrays.binarySearch(NAMES, name);
      while (at > 0 && NAMES[at - 1] == name) {
        at--;
      }
      return Math.max(at, 0);
    }

    static boolean isNamed(int at, long name) {
      return at < NAMES.length && NAMES[at] == name;
    }

    static boolean isBelow(int at, long[] names, int count) {
      for (int i = 0; i < count; i++) {
        if (names[i] == ENTRIES[at].parent() || names[i] == ENTRIES[at].grandparent()) {
          return true;
        }
      }
      return false;
    }
  }
}
