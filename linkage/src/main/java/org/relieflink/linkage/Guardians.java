package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/** 按监护人号码找写明此人的记录。 Which rows name a person as the guardian, by number. */
final class Guardians {
  /** Rows of one number looked through at most, those of earlier days included. */
  private static final int MOST_ROWS = 1_000;

  private final PersonTable pool;
  private final GuardianTable table;
  private final PairScorer scorer;
  private final BlockIndex base;
  private final @Nullable BlockIndex added;

  private Guardians(
      PersonTable pool, PairScorer scorer, BlockIndex base, @Nullable BlockIndex added) {
    this.pool = pool;
    this.table = tableOf(pool);
    this.scorer = scorer;
    this.base = base;
    this.added = added;
  }

  private static GuardianTable tableOf(PersonTable pool) {
    GuardianTable named = pool.guardians();
    return named == null ? new GuardianTable(pool.fields()) : named;
  }

  private static PairScorer scorer(
      PersonTable pool, PoolFrequencies frequencies, LinkageModel model) {
    return new PairScorer(tableOf(pool).persons(), frequencies, model);
  }

  static Guardians build(PersonTable pool, PoolFrequencies frequencies, LinkageModel model) {
    return of(pool, index(tableOf(pool), 0), frequencies, model);
  }

  static Guardians of(
      PersonTable pool, BlockIndex base, PoolFrequencies frequencies, LinkageModel model) {
    return new Guardians(pool, scorer(pool, frequencies, model), base, null);
  }

  /** The same base with the guardians that rows behind {@code fromRow} name indexed anew. */
  Guardians withAdded(int fromRow, PoolFrequencies frequencies, LinkageModel model) {
    BlockIndex more = index(tableOf(pool), fromRow);
    return new Guardians(pool, scorer(pool, frequencies, model), base, more);
  }

  private static BlockIndex index(GuardianTable table, int fromRow) {
    PersonTable persons = table.persons();
    int from = table.firstFrom(fromRow);
    BlockEntries entries = new BlockEntries(table.size() - from);
    for (int at = from; at < table.size(); at++) {
      if (NumberCode.usable(persons.number(at))) {
        entries.add(Hashes.key(NumberCode.key(persons.number(at))), at);
      }
    }
    return new BlockIndex.Building(persons, MOST_ROWS, null).of(entries);
  }

  BlockIndex base() {
    return base;
  }

  CappedBlocks capped() {
    return base.capped("监护人号码");
  }

  GuardianTable table() {
    return table;
  }

  boolean isEmpty() {
    return table.size() == 0;
  }

  /** Weighs a person against the guardian that a row names. */
  PairScorer scorer() {
    return scorer;
  }

  /**
   * Guardians with a number, of rows that can be seen.
   *
   * @return false where they are too many: who is the guardian of so many holds an office
   */
  boolean named(long number, AsOf asOf, int most, RowList into) {
    into.clear();
    RowList all = new RowList();
    int key = Hashes.key(NumberCode.key(number));
    base.collectAll(key, all);
    if (added != null) {
      added.collectAll(key, all);
    }
    if (all.size() > MOST_ROWS) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      long found = table.persons().number(all.get(i));
      boolean same = NumberCode.key(found) == NumberCode.key(number);
      if (same && asOf.sees(pool.days(table.ward(all.get(i))))) {
        into.add(all.get(i));
      }
    }
    if (into.size() > most) {
      into.clear();
      return false;
    }
    return true;
  }
}
