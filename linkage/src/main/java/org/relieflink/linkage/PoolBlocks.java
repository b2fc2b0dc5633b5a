package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.linkage.BlockIndex.Entries;
import org.relieflink.linkage.BlockIndex.SecondKey;

/**
 * 数据池的全部分块键。 All blocking keys of the pool: a pair is compared when it shares at least one.
 *
 * <p>Number; number one edit away; sound of the name with month and day, with the year, with the
 * village; birth date; phone; whole address.
 */
final class PoolBlocks {
  /** Larger blocks are narrowed: the costs of comparing stay linear in the pool. */
  static final int CAP = 400;

  /** Many records may rightly carry one number (a person in many classes over years). */
  static final int NUMBER_CAP = 2_000;

  private enum Kind implements Ranked {
    NUMBER("号码"),
    WRONG_NUMBER("错号的更正"),
    NAME_MONTH_DAY("姓名读音与生日"),
    NAME_YEAR("姓名读音与出生年"),
    BIRTH("出生日期"),
    NAME_VILLAGE("姓名读音与村"),
    PHONE("电话"),
    ADDRESS("住址");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }
  }

  private static final Kind[] KINDS = Kind.values();

  private final PersonTable pool;
  private final int[] sounds;
  private final int[] surnameSounds;
  private final BlockIndex[] blocks = new BlockIndex[KINDS.length];

  PoolBlocks(PersonTable pool, int threads) {
    this.pool = pool;
    sounds = new int[pool.names.count()];
    surnameSounds = new int[pool.names.count()];
    for (int id = 1; id < sounds.length; id++) {
      sounds[id] = NameKeys.sound(pool.names, id);
      surnameSounds[id] = NameKeys.surnameSound(pool.names, id);
    }
    Workers.run(threads, KINDS.length, i -> blocks[i] = build(KINDS[i]));
  }

  private BlockIndex build(Kind kind) {
    Entries entries = new Entries(pool.size());
    NumberNeighbors neighbors = new NumberNeighbors();
    for (int row = 0; row < pool.size(); row++) {
      enter(kind, row, neighbors, entries);
    }
    int cap = kind == Kind.NUMBER ? NUMBER_CAP : CAP;
    return BlockIndex.of(entries, cap, kind.labelZh, second(kind));
  }

  private SecondKey second(Kind kind) {
    return switch (kind) {
      case NUMBER, WRONG_NUMBER, BIRTH, PHONE, ADDRESS -> row -> surnameSounds[pool.name[row]];
      case NAME_MONTH_DAY -> row -> BirthText.year(birth(row));
      case NAME_YEAR, NAME_VILLAGE -> row -> BirthText.unorderedMonthDay(birth(row));
    };
  }

  private int birth(int row) {
    return pool.birth[row] != 0 ? pool.birth[row] : BirthComparison.inside(pool.number[row]);
  }

  private void enter(Kind kind, int row, NumberNeighbors neighbors, Entries into) {
    int sound = sounds[pool.name[row]];
    switch (kind) {
      case NUMBER -> into.add(numberKey(pool.number[row]), row);
      case WRONG_NUMBER -> {
        for (long number : neighbors.of(pool.number[row])) {
          into.add(Hashes.key(number), row);
        }
      }
      case NAME_VILLAGE -> into.add(join(sound, pool.village[row]), row);
      case PHONE -> into.add(phoneKey(pool.phone[row]), row);
      case ADDRESS -> into.add(pool.whole[row], row);
      case NAME_MONTH_DAY, NAME_YEAR, BIRTH -> enterBirths(kind, row, sound, into);
    }
  }

  private void enterBirths(Kind kind, int row, int sound, Entries into) {
    int own = pool.birth[row];
    int inside = BirthComparison.inside(pool.number[row]);
    int first = birthKey(kind, sound, own);
    int second = birthKey(kind, sound, inside);
    into.add(first, row);
    if (second != first) {
      into.add(second, row);
    }
  }

  private static int birthKey(Kind kind, int sound, int birth) {
    if (birth == 0 || (kind != Kind.NAME_YEAR && !BirthText.complete(birth))) {
      return 0;
    }
    int monthDay = BirthText.unorderedMonthDay(birth);
    return switch (kind) {
      case NAME_MONTH_DAY -> join(sound, monthDay);
      case NAME_YEAR -> join(sound, BirthText.year(birth));
      default -> Hashes.key(BirthText.year(birth) * 10_000L + monthDay);
    };
  }

  private static int join(int sound, int other) {
    return sound == 0 || other == 0 ? 0 : Hashes.key((long) sound << 32 | (other & 0xFFFFFFFFL));
  }

  private static int numberKey(long number) {
    return NumberCode.usable(number) ? Hashes.key(NumberCode.key(number)) : 0;
  }

  private static int phoneKey(long phone) {
    return phone == 0 ? 0 : Hashes.key(phone);
  }

  /** All rows that share a key with the person, in record order, each once. */
  void candidates(Person person, RowList into) {
    into.clear();
    int sound = NameKeys.sound(person.table.names, person.name.id());
    int surname = NameKeys.surnameSound(person.table.names, person.name.id());
    numbers(person, surname, into);
    births(person.birth, sound, surname, into);
    int inside = BirthComparison.inside(person.number);
    if (inside != person.birth) {
      births(inside, sound, surname, into);
    }
    int monthDay = BirthText.unorderedMonthDay(person.birth != 0 ? person.birth : inside);
    block(Kind.NAME_VILLAGE).collect(join(sound, person.village), monthDay, into);
    block(Kind.PHONE).collect(phoneKey(person.phone), surname, into);
    block(Kind.ADDRESS).collect(person.whole, surname, into);
    into.sortDistinct();
  }

  private void numbers(Person person, int surname, RowList into) {
    if (NumberCode.usable(person.number)) {
      int key = numberKey(person.number);
      block(Kind.NUMBER).collect(key, surname, into);
      block(Kind.WRONG_NUMBER).collect(key, surname, into);
      return;
    }
    if (person.number != NumberCode.NONE) {
      for (long number : new NumberNeighbors().of(person.number)) {
        block(Kind.NUMBER).collect(Hashes.key(number), surname, into);
        block(Kind.WRONG_NUMBER).collect(Hashes.key(number), surname, into);
      }
    }
  }

  private void births(int birth, int sound, int surname, RowList into) {
    int year = BirthText.year(birth);
    int monthDay = BirthText.unorderedMonthDay(birth);
    block(Kind.NAME_MONTH_DAY).collect(birthKey(Kind.NAME_MONTH_DAY, sound, birth), year, into);
    block(Kind.NAME_YEAR).collect(birthKey(Kind.NAME_YEAR, sound, birth), monthDay, into);
    block(Kind.BIRTH).collect(birthKey(Kind.BIRTH, sound, birth), surname, into);
  }

  /** Rows that carry the number or one that is an edit away from it. */
  void withNumber(long number, RowList into) {
    into.clear();
    block(Kind.NUMBER).collect(numberKey(number), 0, into);
    block(Kind.WRONG_NUMBER).collect(numberKey(number), 0, into);
    into.sortDistinct();
  }

  private BlockIndex block(Kind kind) {
    return blocks[kind.rank()];
  }

  /** Blocks that were too large; empty when none was. */
  List<CappedBlocks> capped() {
    List<CappedBlocks> capped = new ArrayList<>();
    for (BlockIndex block : blocks) {
      if (block.capped().blocks() > 0) {
        capped.add(block.capped());
      }
    }
    return capped;
  }
}
