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

  /** Rows of one number looked through at most, those of earlier days included. */
  private static final int MOST_ROWS = 1_000;

  static final String SAME_HOUSEHOLD = "同户";

  private final PersonTable pool;
  private final BlockIndex base;
  private final @Nullable BlockIndex added;
  private final Map<Long, String> relations = new ConcurrentHashMap<>();

  private Households(PersonTable pool, BlockIndex base, @Nullable BlockIndex added) {
    this.pool = pool;
    this.base = base;
    this.added = added;
  }

  static Households build(PersonTable pool) {
    return new Households(pool, index(pool, 0), null);
  }

  static Households of(PersonTable pool, BlockIndex base) {
    return new Households(pool, base, null);
  }

  /** The same base with the rows of the table behind {@code fromRow} indexed anew. */
  Households withAdded(int fromRow) {
    return new Households(pool, base, index(pool, fromRow));
  }

  private static BlockIndex index(PersonTable pool, int fromRow) {
    BlockEntries entries = new BlockEntries(pool.size() - fromRow);
    for (int row = fromRow; row < pool.size(); row++) {
      if (pool.household(row) != 0) {
        entries.add(Hashes.key(pool.household(row)), row);
      }
    }
    return new BlockIndex.Building(pool, MOST_ROWS, null).of(entries);
  }

  BlockIndex base() {
    return base;
  }

  CappedBlocks capped() {
    return base.capped("户号");
  }

  /** Other rows of the household that can be seen, in record order; none where it is too large. */
  void members(int row, AsOf asOf, RowList into) {
    into.clear();
    RowList all = new RowList();
    int key = Hashes.key(pool.household(row));
    if (base.isWide(key)) {
      return;
    }
    base.collectAll(key, all);
    if (added != null) {
      added.collectAll(key, all);
    }
    if (all.size() > MOST_ROWS) {
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      int member = all.get(i);
      if (pool.household(member) == pool.household(row) && asOf.sees(pool.days(member))) {
        into.add(member);
      }
    }
    if (into.size() > CAP) {
      into.clear();
    }
    into.remove(row);
    into.sortDistinct();
  }

  /** What the person of {@code member} is to the person of {@code self}; {@code 同户} if unknown. */
  String relation(int self, int member) {
    long key =
        ((long) pool.relation(self) << 32)
            | ((long) pool.relation(member) << 8)
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
    return pool.relation(row) == 0 ? null : pool.relations.text(pool.relation(row));
  }

  private static Sex sex(int sex) {
    return sex == SexText.MALE ? Sex.MALE : sex == SexText.FEMALE ? Sex.FEMALE : Sex.UNKNOWN;
  }
}
