package org.relieflink.synthetic.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.synthetic.people.CitizenNumbers;
import org.relieflink.synthetic.people.Digits;

/**
 * 顺序码 · The order codes given so far in the whole region, and the memory of who got which: a
 * household that is made again gets its old numbers again.
 */
final class OrderCodes {
  private static final int ORDERS = 1000;
  private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

  private final Map<String, BitSet> taken = new HashMap<>();
  private short[] given = new short[1 << 16];
  private int size;
  private int cursor;

  /** From now on numbers are new and remembered. */
  int atEnd() {
    cursor = size;
    return size;
  }

  /** From now on the numbers of somebody made before come again, from this place on. */
  void replay(int from) {
    cursor = from;
  }

  /** From now on numbers are new and not remembered. */
  void forgetful() {
    cursor = Integer.MAX_VALUE;
  }

  /** The number with the first free order code of the sex from {@code order} on. */
  String take(String division, LocalDate birth, int order) {
    int code = cursor < size ? given[cursor] : free(division, birth, order);
    if (cursor < Integer.MAX_VALUE) {
      remember((short) code);
    }
    return CitizenNumbers.complete(division + Digits.compact(birth) + Digits.padded(code, 3));
  }

  private void remember(short code) {
    if (cursor == size) {
      given = size == given.length ? Arrays.copyOf(given, size * 2) : given;
      given[size++] = code;
    }
    cursor++;
  }

  private int free(String division, LocalDate birth, int order) {
    BitSet set = taken.computeIfAbsent(division, key -> new BitSet());
    int day = (int) (birth.toEpochDay() - FIRST_DAY) * ORDERS;
    int code = order;
    while (set.get(day + code)) {
      code = code + 2 > 999 ? code + 2 - 998 : code + 2;
    }
    set.set(day + code);
    return code;
  }
}
