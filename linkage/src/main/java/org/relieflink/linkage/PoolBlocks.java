package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.BlockIndex.Asker;

/**
 * 数据池的全部分块。 All blocks of the pool: a pair is compared when it shares at least one key.
 *
 * <p>The base index is fixed; rows added since stand in a second, small one. Both together choose
 * exactly the rows that one index over all rows would choose.
 */
final class PoolBlocks {
  private final PersonTable pool;
  private final BlockIndex[] base;
  private final BlockIndex @Nullable [] added;

  private PoolBlocks(PersonTable pool, BlockIndex[] base, BlockIndex @Nullable [] added) {
    this.pool = pool;
    this.base = base;
    this.added = added;
  }

  /** Over all rows of a table. */
  static PoolBlocks build(PersonTable pool, int threads) {
    return new PoolBlocks(pool, index(pool, 0, threads, true), null);
  }

  /** Over a table whose base rows are indexed already. */
  static PoolBlocks of(PersonTable pool, BlockIndex[] base) {
    return new PoolBlocks(pool, base, null);
  }

  /** The same base with the rows of the table behind {@code fromRow} indexed anew. */
  PoolBlocks withAdded(int fromRow) {
    return new PoolBlocks(pool, base, index(pool, fromRow, 1, false));
  }

  /** Over all rows of a table, every block whole: for tables of persons that are asked about. */
  static PoolBlocks uncapped(PersonTable table, int threads) {
    return new PoolBlocks(table, index(table, 0, threads, false), null);
  }

  /** Every row of a block, whatever its size. */
  void collectAll(BlockKind kind, int key, RowList into) {
    base[kind.rank()].collectAll(key, into);
    if (added != null) {
      added[kind.rank()].collectAll(key, into);
    }
  }

  /** Whether a block is over its cap, so that not everybody is compared with all of it. */
  boolean isOverCap(BlockKind kind, int key) {
    BlockIndex index = base[kind.rank()];
    if (added == null || index.isWide(key)) {
      return index.isWide(key);
    }
    RowList all = new RowList();
    collectAll(kind, key, all);
    return all.size() > index.cap();
  }

  /** The rows of one block that a person is compared with, in record order. */
  RowList chosen(BlockKind kind, int key, Person person) {
    RowList chosen = new RowList();
    collect(kind, key, new Asker(person, kind), chosen);
    chosen.sortDistinct();
    return chosen;
  }

  BlockIndex[] base() {
    return base;
  }

  private static BlockIndex[] index(PersonTable pool, int fromRow, int threads, boolean capped) {
    BlockIndex[] index = new BlockIndex[BlockKind.ALL.length];
    int[] signatures = signatures(pool, fromRow);
    Workers.run(
        threads,
        index.length,
        i -> {
          BlockKind kind = BlockKind.ALL[i];
          int cap = capped ? kind.cap : Integer.MAX_VALUE;
          BlockIndex.Building building = new BlockIndex.Building(pool, cap, kind);
          BlockEntries entries = entries(kind, pool, fromRow);
          index[i] =
              kind.namesMix()
                  ? building.signed(entries, signatures, fromRow)
                  : building.of(entries);
        });
    return index;
  }

  private static int[] signatures(PersonTable pool, int fromRow) {
    int[] signatures = new int[pool.size() - fromRow];
    for (int i = 0; i < signatures.length; i++) {
      signatures[i] = pool.names.signature(pool.name(fromRow + i));
    }
    return signatures;
  }

  private static BlockEntries entries(BlockKind kind, PersonTable pool, int fromRow) {
    BlockEntries entries = new BlockEntries(pool.size() - fromRow);
    BlockKeys keys = pool.fields().keys();
    for (int row = fromRow; row < pool.size(); row++) {
      keys.of(kind, pool, row);
      for (int i = 0; i < keys.count(); i++) {
        entries.add(keys.key(i), row);
      }
    }
    return entries;
  }

  /** All rows that share a key with the person, in record order, each once. */
  void candidates(Person person, BlockKeys keys, RowList into) {
    into.clear();
    for (BlockKind kind : BlockKind.ALL) {
      keys.of(kind, person.table, person.row);
      collect(kind, person, keys, into);
    }
    into.sortDistinct();
  }

  /** Rows that carry the person's number or one that is an edit away from it. */
  void sameNumber(Person person, BlockKeys keys, RowList into) {
    into.clear();
    keys.number(person.number);
    collect(BlockKind.NUMBER, person, keys, into);
    into.sortDistinct();
  }

  private void collect(BlockKind kind, Person person, BlockKeys keys, RowList into) {
    Asker asker = new Asker(person, kind);
    for (int i = 0; i < keys.count(); i++) {
      collect(kind, keys.key(i), asker, into);
    }
  }

  private void collect(BlockKind kind, int key, Asker asker, RowList into) {
    BlockIndex index = base[kind.rank()];
    if (added == null) {
      index.collect(key, asker, into);
    } else {
      RowList more = new RowList(8);
      added[kind.rank()].collectAll(key, more);
      both(index, key, new Added(asker, more), into);
    }
  }

  /** Who asks, and the added rows that stand in the block asked for. */
  private record Added(Asker asker, RowList rows) {
    Added part(PersonTable pool, int value) {
      RowList kept = new RowList();
      for (int i = 0; i < rows.size(); i++) {
        if (asker.valueOf(pool, rows.get(i)) == value) {
          kept.add(rows.get(i));
        }
      }
      return new Added(asker.next(), kept);
    }
  }

  /** A block of the base and its added rows, chosen from as if they were one. */
  private void both(BlockIndex index, int key, Added added, RowList into) {
    if (added.rows.size() == 0) {
      index.collect(key, added.asker, into);
      return;
    }
    BlockIndex narrowed = index.narrowed();
    if (!index.isWide(key) || narrowed == null) {
      RowList all = added.rows;
      index.collectAll(key, all);
      narrow(all, index.cap(), added.asker, into);
      return;
    }
    int value = added.asker.value();
    if (value == 0) {
      RowList all = added.rows;
      index.collectCut(key, all);
      all.keepSmallest(index.cap(), pool);
      into.addAll(all);
    } else {
      both(narrowed, BlockIndex.part(key, value), added.part(pool, value), into);
      both(narrowed, BlockIndex.part(key, 0), added.part(pool, 0), into);
    }
  }

  /** Chooses from rows that stand in one block, as the index would have been built over them. */
  private void narrow(RowList rows, int cap, Asker asker, RowList into) {
    int value = asker.value();
    if (rows.size() > cap && value == 0) {
      rows.keepSmallest(cap, pool);
    }
    if (rows.size() <= cap) {
      into.addAll(rows);
      return;
    }
    Added all = new Added(asker, rows);
    narrow(all.part(pool, value).rows, cap, asker.next(), into);
    narrow(all.part(pool, 0).rows, cap, asker.next(), into);
  }

  /** Blocks that were too large; empty when none was. */
  List<CappedBlocks> capped() {
    List<CappedBlocks> capped = new ArrayList<>();
    for (BlockKind kind : BlockKind.ALL) {
      CappedBlocks one = base[kind.rank()].capped(kind.labelZh);
      if (one.blocks() > 0) {
        capped.add(one);
      }
    }
    return capped;
  }
}
