package org.relieflink.linkage;

import java.util.function.IntConsumer;

/** 新增的行会被谁看到。 Who would come to weigh the rows that a change added. */
final class Reach {
  private final PoolUpdate update;
  private final PersonTable pool;
  private final PoolBlocks before;
  private final PoolBlocks after;
  private final PersonMatcher matcher;
  private final BlockKeys keys;

  Reach(PoolUpdate update) {
    this.update = update;
    pool = update.index().parts().pool();
    keys = pool.fields().keys();
    before = update.before().parts().blocks();
    after = update.index().parts().blocks();
    matcher = new PersonMatcher(update.index().parts(), Sight.of(AsOf.NOW));
  }

  /** Persons of a table that an added row reaches, perhaps more than once. */
  void into(PersonTable persons, IntConsumer reached) {
    PoolBlocks blocks = PoolBlocks.uncapped(persons, 1);
    RowList sharing = new RowList();
    for (int i = 0; i < update.added().size(); i++) {
      int row = update.added().get(i);
      int signature = pool.names.signature(pool.name(row));
      for (BlockKind kind : BlockKind.ALL) {
        keys.of(kind, pool, row);
        for (int k = 0; k < keys.count(); k++) {
          sharing.clear();
          blocks.collectAll(kind, keys.key(k), sharing);
          Block block = new Block(kind, keys.key(k), row, signature);
          each(block, persons, sharing, reached);
        }
      }
    }
  }

  private record Block(BlockKind kind, int key, int row, int signature) {}

  private void each(Block block, PersonTable persons, RowList sharing, IntConsumer reached) {
    if (sharing.size() == 0) {
      return;
    }
    boolean overCap = after.isOverCap(block.kind, block.key);
    for (int i = 0; i < sharing.size(); i++) {
      Person person = new Person(persons, sharing.get(i));
      if (overCap ? choiceChanges(block, person) : weighs(block, person)) {
        reached.accept(sharing.get(i));
      }
    }
  }

  private boolean weighs(Block block, Person person) {
    boolean related =
        !block.kind.namesMix() || NameSignature.related(person.signature, block.signature);
    return related && matcher.weighs(person, block.row);
  }

  /** In a block over the cap a new row may also push another one out. */
  private boolean choiceChanges(Block block, Person person) {
    RowList was = before.chosen(block.kind, block.key, person);
    RowList is = after.chosen(block.kind, block.key, person);
    return !was.sameAs(is);
  }

  /** Rows of the pool that may be joined with a row because their number is the same. */
  RowList sameNumber(int row) {
    RowList rows = new RowList();
    keys.number(pool.number(row));
    for (int k = 0; k < keys.count(); k++) {
      after.collectAll(BlockKind.NUMBER, keys.key(k), rows);
    }
    rows.sortDistinct();
    return rows;
  }
}
