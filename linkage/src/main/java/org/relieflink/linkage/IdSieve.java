package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * 编号是否见过。 Whether an id was there before, by 32 bits of its hash at a place chosen by the others:
 * in a list of a million ids, two are mistaken for one another once in a few thousand lists.
 *
 * <p>Marks cannot be spread anew, so a full table stays and a larger one is opened beside it.
 */
final class IdSieve {
  private static final int SMALLEST = 1 << 10;

  private final List<int[]> tables = new ArrayList<>();
  private int[] marks;
  private int size;

  IdSieve(int expected) {
    int room = SMALLEST;
    while (room < expected * 2L && room < 1 << 29) {
      room <<= 1;
    }
    marks = new int[room];
    tables.add(marks);
  }

  /** False when the hash was there already. */
  boolean add(long hash) {
    for (int[] table : tables) {
      if (table[place(table, hash)] != 0) {
        return false;
      }
    }
    if (size * 2L >= marks.length) {
      marks = new int[marks.length * 2];
      tables.add(marks);
      size = 0;
    }
    marks[place(marks, hash)] = mark(hash);
    size++;
    return true;
  }

  private static int mark(long hash) {
    return (int) hash | 1;
  }

  /** Where the mark stands, or the free place where it would. */
  private static int place(int[] table, long hash) {
    int mark = mark(hash);
    int mask = table.length - 1;
    int at = (int) (hash >>> 32) & mask;
    while (table[at] != 0 && table[at] != mark) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
