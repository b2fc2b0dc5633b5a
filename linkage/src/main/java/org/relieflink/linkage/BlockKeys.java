package org.relieflink.linkage;

import java.util.Arrays;

/** 一个人的分块键。 The keys of one person or row, the same for both sides. One per thread. */
class BlockKeys {
  private final NumberNeighbors neighbors = new NumberNeighbors();
  private int[] keys = new int[32];
  private int count;

  int count() {
    return count;
  }

  final void clear() {
    count = 0;
  }

  int key(int i) {
    return keys[i];
  }

  /** Fills in the keys of a kind, each once, none of them 0. */
  void of(BlockKind kind, PersonTable table, int row) {
    clear();
    switch (kind) {
      case NUMBER -> number(table.number(row));
      case NAME_VILLAGE -> {
        add(join(sound(table, row), table.village(row)));
        add(join(sound(table, row), table.town(row)));
      }
      case PHONE -> add(phone(table.phone(row)));
      case ADDRESS -> add(table.whole(row));
      case NAME_MONTH_DAY, NAME_YEAR, BIRTH -> births(kind, table, row);
    }
  }

  /** Key of the name's sound; 0 for none. */
  int sound(PersonTable table, int row) {
    return table.names.sound(table.name(row));
  }

  /** Fills in the keys of a number: itself, or where it is wrong the valid ones an edit away. */
  void number(long number) {
    clear();
    if (NumberCode.usable(number)) {
      add(Hashes.key(NumberCode.key(number)));
    } else if (number != NumberCode.NONE) {
      for (long near : neighbors.of(number)) {
        add(Hashes.key(near));
      }
    }
  }

  private void births(BlockKind kind, PersonTable table, int row) {
    int sound = sound(table, row);
    int own = table.birth(row);
    int inside = BirthComparison.inside(table.number(row));
    int first = birth(kind, sound, own);
    add(first);
    if (inside != own) {
      int second = birth(kind, sound, inside);
      add(second == first ? 0 : second);
    }
  }

  private static int birth(BlockKind kind, int sound, int birth) {
    if (birth == 0 || (kind != BlockKind.NAME_YEAR && !BirthText.complete(birth))) {
      return 0;
    }
    if (kind == BlockKind.NAME_YEAR) {
      return join(sound, BirthText.yearOfCentury(birth));
    }
    int monthDay = BirthText.unorderedMonthDay(birth);
    return kind == BlockKind.NAME_MONTH_DAY
        ? join(sound, monthDay)
        : Hashes.key(BirthText.yearOfCentury(birth) * 10_000L + monthDay);
  }

  /** A key of two values; 0 where one of them is 0. */
  static int join(int sound, int other) {
    return sound == 0 || other == 0 ? 0 : Hashes.key(RowWords.twoInts(sound, other));
  }

  private static int phone(long phone) {
    return phone == 0 ? 0 : Hashes.key(phone);
  }

  /** 0 is no key. */
  final void add(int key) {
    if (key == 0) {
      return;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count++] = key;
  }
}
