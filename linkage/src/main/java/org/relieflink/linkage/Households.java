package org.relieflink.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Kinship;
import org.relieflink.kernel.Sex;

/** 户：同一户号的记录及其关系。 Rows of one household and what one member is to another. */
final class Households {
  /** More rows under one number are a home or an office default, not a family. */
  static final int CAP = 60;

  static final String SAME_HOUSEHOLD = "同户";

  private final PersonTable pool;
  private final BlockIndex index;
  private final Map<Long, String> relations = new ConcurrentHashMap<>();

  Households(PersonTable pool) {
    this.pool = pool;
    BlockIndex.Entries entries = new BlockIndex.Entries(pool.size());
    for (int row = 0; row < pool.size(); row++) {
      entries.add(key(pool.household[row]), row);
    }
    index = BlockIndex.of(entries, CAP, "户号", row -> 0);
  }

  private static int key(long household) {
    return household == 0 ? 0 : Hashes.key(household);
  }

  CappedBlocks capped() {
    return index.capped();
  }

  /** Other rows of the household, in record order. */
  void members(int row, RowList into) {
    into.clear();
    RowList all = new RowList();
    index.collect(key(pool.household[row]), 0, all);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) != row && pool.household[all.get(i)] == pool.household[row]) {
        into.add(all.get(i));
      }
    }
    into.sortDistinct();
  }

  /** What the person of {@code member} is to the person of {@code self}; {@code 同户} if unknown. */
  String relation(int self, int member) {
    long key =
        ((long) pool.relation[self] << 32)
            | ((long) pool.relation[member] << 8)
            | (Person.sexOf(pool, self) << 2)
            | Person.sexOf(pool, member);
    String known = relations.get(key);
    if (known == null) {
      known = compose(self, member);
      relations.put(key, known);
    }
    return known;
  }

  private String compose(int self, int member) {
    return Kinship.between(
            word(self), sex(Person.sexOf(pool, self)),
            word(member), sex(Person.sexOf(pool, member)))
        .map(Kinship::label)
        .orElse(SAME_HOUSEHOLD);
  }

  private @Nullable String word(int row) {
    return pool.relation[row] == 0 ? null : pool.relations.text(pool.relation[row]);
  }

  private static Sex sex(int sex) {
    return sex == SexText.MALE ? Sex.MALE : sex == SexText.FEMALE ? Sex.FEMALE : Sex.UNKNOWN;
  }
}
