package org.relieflink.linkage;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一种分块键的倒排：键到行号。 One kind of blocking key: from key to rows, as flat buffers.
 *
 * <p>The upper bits of a key choose its slot, the lower 16 stand beside the row, so that together
 * they are the whole key. A block over the cap is narrowed ({@link #narrowed}) by the next
 * refinement; rows that do not say it are kept apart and reached by everybody, and a cut of the
 * block is kept for parties that do not say it. What is chosen never depends on the order of rows.
 */
final class BlockIndex {
  /**
   * Buffers of an index, on the heap or mapped.
   *
   * @param signatures {@link NameSignature} of each row; empty where all rows of a block are alike
   */
  record Layout(
      int shift, IntBuffer starts, ShortBuffer tags, IntBuffer rows, IntBuffer signatures) {}

  /** Blocks over the cap by ascending key, and how many rows each has. */
  private static final class Wide {
    private final int[] keys;
    private final int[] sizes;

    /** Rows that stay beyond the cap after the last refinement. */
    private final int notReached;

    Wide(int[] keys, int[] sizes, int notReached) {
      this.keys = keys;
      this.sizes = sizes;
      this.notReached = notReached;
    }
  }

  /** Stand in for a refinement that a row or party does not say. */
  static final int UNKNOWN = 0x3C6EF372;

  private static final int CUT = 0x7A5B1C9D;

  private final Layout layout;
  private final Wide wide;
  private final int cap;
  private final @Nullable BlockIndex narrowed;

  BlockIndex(Layout layout, Wide wide, int cap, @Nullable BlockIndex narrowed) {
    this.layout = layout;
    this.wide = wide;
    this.cap = cap;
    this.narrowed = narrowed;
  }

  void write(SectionWriter out) throws IOException {
    int inner = narrowed == null ? 0 : 1;
    out.ints(IntBuffer.wrap(new int[] {layout.shift, cap, wide.notReached, inner}));
    out.ints(layout.starts);
    out.shorts(layout.tags);
    out.ints(layout.rows);
    out.ints(layout.signatures);
    out.ints(IntBuffer.wrap(wide.keys));
    out.ints(IntBuffer.wrap(wide.sizes));
    if (narrowed != null) {
      narrowed.write(out);
    }
  }

  /** An index whose large buffers stay in the mapped file. */
  static BlockIndex read(SectionReader in) throws IOException {
    int[] head = in.ints();
    Layout layout =
        new Layout(
            head[0],
            in.mapped().asIntBuffer(),
            in.mapped().asShortBuffer(),
            in.mapped().asIntBuffer(),
            in.mapped().asIntBuffer());
    Wide wide = new Wide(in.ints(), in.ints(), head[2]);
    return new BlockIndex(layout, wide, head[1], head[3] == 0 ? null : read(in));
  }

  Layout layout() {
    return layout;
  }

  int cap() {
    return cap;
  }

  /** The index of the blocks over the cap by their next key; null when there is none. */
  @Nullable BlockIndex narrowed() {
    return narrowed;
  }

  /** The key of a block's part with one value of the refinement. */
  static int part(int key, int value) {
    return Hashes.key(RowWords.twoInts(key, value == 0 ? UNKNOWN : value));
  }

  private static int cutOf(int key) {
    return Hashes.key(RowWords.twoInts(key, CUT));
  }

  boolean isWide(int key) {
    return wide.keys.length > 0 && Arrays.binarySearch(wide.keys, key) >= 0;
  }

  /** Adds every row of a block, however many. */
  void collectAll(int key, RowList into) {
    int slot = key >>> layout.shift;
    short tag = (short) key;
    int to = layout.starts.get(slot + 1);
    for (int i = layout.starts.get(slot); i < to; i++) {
      if (layout.tags.get(i) == tag) {
        into.add(layout.rows.get(i));
      }
    }
  }

  /** Adds the rows of a block whose name may have something in common with the asker's. */
  private void collectRelated(int key, int signature, RowList into) {
    if (layout.signatures.capacity() == 0) {
      collectAll(key, into);
      return;
    }
    int slot = key >>> layout.shift;
    short tag = (short) key;
    int to = layout.starts.get(slot + 1);
    for (int i = layout.starts.get(slot); i < to; i++) {
      if (layout.tags.get(i) == tag && NameSignature.related(signature, layout.signatures.get(i))) {
        into.add(layout.rows.get(i));
      }
    }
  }

  /** Adds the cut of a wide block: a fixed choice of as many rows as the cap allows. */
  void collectCut(int key, RowList into) {
    if (narrowed != null) {
      narrowed.collectAll(cutOf(key), into);
    }
  }

  /** Adds the rows of a block that a person is compared with. */
  void collect(int key, Asker asker, RowList into) {
    if (!isWide(key)) {
      collectRelated(key, asker.signature(), into);
      return;
    }
    int value = asker.value();
    if (narrowed == null || value == 0) {
      collectCut(key, into);
    } else {
      narrowed.collect(part(key, value), asker.next(), into);
      narrowed.collect(part(key, 0), asker.next(), into);
    }
  }

  /** Who asks, with what is left to narrow by. */
  record Asker(Person person, BlockKind kind, int level) {
    Asker(Person person, BlockKind kind) {
      this(person, kind, 0);
    }

    /** The person's value of the present refinement; 0 when unsaid or none is left. */
    int value() {
      return valueOf(person.table, person.row);
    }

    /** A row's value of the present refinement. */
    int valueOf(PersonTable table, int row) {
      return level < kind.refinements() ? kind.refinement(level).of(table, row) : 0;
    }

    int signature() {
      return person.signature;
    }

    Asker next() {
      return new Asker(person, kind, level + 1);
    }
  }

  /** Builds the index of a kind over rows of a table. */
  static final class Building {
    private final PersonTable table;
    private final int cap;
    private final @Nullable BlockKind kind;

    /**
     * @param kind whose refinements narrow blocks over the cap; null for none
     */
    Building(PersonTable table, int cap, @Nullable BlockKind kind) {
      this.table = table;
      this.cap = cap;
      this.kind = kind;
    }

    private int refinements() {
      return kind == null ? 0 : kind.refinements();
    }

    /**
     * The index with signatures beside the rows.
     *
     * @param ofRows signature of each row from {@code fromRow} on, read once for all kinds: the
     *     rows of a block lie far apart
     */
    BlockIndex signed(BlockEntries entries, int[] ofRows, int fromRow) {
      Layout bare = entries.layOut();
      int[] signatures = new int[bare.rows.capacity()];
      for (int i = 0; i < signatures.length; i++) {
        signatures[i] = ofRows[bare.rows.get(i) - fromRow];
      }
      Layout layout =
          new Layout(bare.shift, bare.starts, bare.tags, bare.rows, IntBuffer.wrap(signatures));
      return of(layout, 0);
    }

    BlockIndex of(BlockEntries entries) {
      return of(entries.layOut(), 0);
    }

    private BlockIndex of(Layout layout, int level) {
      Wide wide = wide(layout);
      BlockIndex index = new BlockIndex(layout, wide, cap, null);
      if (wide.keys.length == 0) {
        return index;
      }
      BlockEntries inner = new BlockEntries(cap * 2);
      RowList rows = new RowList();
      int over = 0;
      for (int key : wide.keys) {
        rows.clear();
        index.collectAll(key, rows);
        over += level < refinements() ? 0 : rows.size() - cap;
        enter(key, rows, level, inner);
      }
      BlockIndex narrowed = of(inner.layOut(), level + 1);
      return new BlockIndex(
          layout, new Wide(wide.keys, wide.sizes, over + narrowed.wide.notReached), cap, narrowed);
    }

    private void enter(int key, RowList rows, int level, BlockEntries into) {
      if (kind != null && level < kind.refinements()) {
        for (int i = 0; i < rows.size(); i++) {
          into.add(part(key, kind.refinement(level).of(table, rows.get(i))), rows.get(i));
        }
      }
      int cut = cutOf(key);
      rows.keepSmallest(cap, table);
      for (int i = 0; i < rows.size(); i++) {
        into.add(cut, rows.get(i));
      }
    }

    private Wide wide(Layout layout) {
      Map<Integer, Integer> sizes = new HashMap<>();
      int slots = layout.starts.capacity() - 1;
      for (int slot = 0; slot < slots; slot++) {
        int from = layout.starts.get(slot);
        int to = layout.starts.get(slot + 1);
        if (to - from > cap) {
          for (int i = from; i < to; i++) {
            int key = (slot << layout.shift) | (layout.tags.get(i) & 0xFFFF);
            sizes.merge(key, 1, Integer::sum);
          }
        }
      }
      sizes.values().removeIf(size -> size <= cap);
      int[] keys = sizes.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      return new Wide(keys, Arrays.stream(keys).map(sizes::get).toArray(), 0);
    }
  }

  /** What was narrowed or cut when the index was built. */
  CappedBlocks capped(String labelZh) {
    int records = 0;
    int largest = 0;
    for (int size : wide.sizes) {
      records += size;
      largest = Math.max(largest, size);
    }
    return new CappedBlocks(labelZh, wide.keys.length, records, largest, wide.notReached);
  }
}
