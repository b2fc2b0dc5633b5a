package org.relieflink.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 可反复查询的数据池索引（只读，线程安全）。
 *
 * <p>Built once per batch, then asked: one party in well under a millisecond.
 */
public final class PoolIndex {
  /** What answering needs, shared by all threads. */
  record Parts(
      PersonTable pool,
      int registerClass,
      PoolBlocks blocks,
      PoolFrequencies frequencies,
      PairScorer scorer,
      Households households,
      Guardians guardians,
      LinkageModel.Thresholds thresholds) {
    /** The same pool, weighed by another model. */
    Parts weighedBy(LinkageModel model) {
      PairScorer other = new PairScorer(pool, frequencies, model);
      Guardians named = Guardians.of(pool, guardians.base(), frequencies, model);
      return new Parts(
          pool, registerClass, blocks, frequencies, other, households, named, model.thresholds());
    }
  }

  /** Raised whenever the layout, the keys or the readers change: others are refused. */
  private static final int VERSION = 1_000 + PoolPart.VERSION;

  private final LinkageModel model;
  private final Parts parts;

  /** Rows in the base index; those behind were added by {@link #update}. */
  private final int indexed;

  private PoolIndex(LinkageModel model, Parts parts, int indexed) {
    this.model = model;
    this.parts = parts;
    this.indexed = indexed;
  }

  private static PoolIndex of(LinkageModel model, PersonTable pool, int threads) {
    return of(model, pool, threads, PoolFrequencies.of(pool, model, threads));
  }

  private static PoolIndex of(
      LinkageModel model, PersonTable pool, int threads, PoolFrequencies frequencies) {
    return new PoolIndex(
        model,
        new Parts(
            pool,
            registerClass(pool),
            PoolBlocks.build(pool, threads),
            frequencies,
            new PairScorer(pool, frequencies, model),
            Households.build(pool),
            Guardians.build(pool, frequencies, model),
            model.thresholds()),
        pool.size());
  }

  /**
   * The index after a change, made by difference. Both share their rows: the old one must not be
   * asked any more. Frequencies stay those of the base, so that what a change does not touch keeps
   * its score; a new base counts anew.
   */
  PoolUpdate update(PoolChange change, RecordIds ids) {
    PersonTable pool = parts.pool();
    RowList closed = new RowList();
    List<String> unknown = new ArrayList<>();
    for (String id : change.withdrawn()) {
      if (!close(ids.find(id), Times.day(change.day()), closed)) {
        unknown.add(id);
      }
    }
    RowList added = new RowList();
    RowReader reader = new RowReader(pool.fields());
    RowFields fields = new RowFields();
    for (PoolRecord record : change.added()) {
      int row = pool.size();
      fields.take(record);
      reader.read(fields, pool);
      if (pool.size() > row) {
        added.add(row);
      }
    }
    return new PoolUpdate(this, grown(), added, closed, List.copyOf(unknown));
  }

  private boolean close(RowList rows, int day, RowList closed) {
    PersonTable pool = parts.pool();
    boolean any = false;
    for (int i = 0; i < rows.size(); i++) {
      long days = pool.days(rows.get(i));
      if (Times.knownTo(days) == Times.OPEN) {
        pool.changeDays(rows.get(i), Times.forgotten(days, day));
        closed.add(rows.get(i));
        any = true;
      }
    }
    return any;
  }

  private PoolIndex grown() {
    PersonTable pool = parts.pool();
    return new PoolIndex(
        model,
        new Parts(
            pool,
            parts.registerClass(),
            parts.blocks().withAdded(indexed),
            parts.frequencies(),
            new PairScorer(pool, parts.frequencies(), model),
            parts.households().withAdded(indexed),
            parts.guardians().withAdded(indexed, parts.frequencies(), model),
            parts.thresholds()),
        indexed);
  }

  RecordIds ids() {
    return new RecordIds(parts.pool());
  }

  private static int registerClass(PersonTable pool) {
    byte[] register = PoolRecord.REGISTER_CLASS.getBytes(StandardCharsets.UTF_8);
    return pool.classes.intern(register, 0, register.length);
  }

  /**
   * 写成快照文件。 Writes the index as a snapshot that {@link #open} maps; the file appears whole or not
   * at all.
   */
  public void write(Path file) throws IOException {
    try (SectionWriter out = new SectionWriter(file)) {
      parts.pool().write(out);
      parts.frequencies().write(out);
      for (BlockIndex index : parts.blocks().base()) {
        index.write(out);
      }
      parts.households().base().write(out);
      parts.guardians().base().write(out);
      out.finish(VERSION + model.fields().code());
    }
  }

  /** Whether a file is a snapshot of this program, of whatever version. */
  public static boolean isSnapshot(Path file) throws IOException {
    return SectionReader.isMade(file);
  }

  /**
   * 打开快照文件。 Maps a snapshot; it answers at once, and reads from the disk what is asked for.
   *
   * @throws UnreadableTableException if the file is no snapshot, one of another version, or damaged
   */
  public static PoolIndex open(Path file, LinkageModel model) throws IOException {
    model.check(); // a wrong model must not look like a damaged file
    return SectionReader.read(file, VERSION + model.fields().code(), in -> read(in, model));
  }

  /**
   * 通读并核对快照。 Reads a snapshot through and verifies every byte of it: {@link #open} leaves out what
   * it only maps. For a file that was copied or may have suffered.
   *
   * @throws UnreadableTableException if the file is no snapshot, one of another version, or damaged
   */
  public static void verify(Path file) throws IOException {
    verify(file, FieldModel.chinese());
  }

  /** As {@link #verify(Path)}, of a pool of other fields. */
  public static void verify(Path file, FieldModel fields) throws IOException {
    SectionReader.read(
        file,
        VERSION + fields.code(),
        in -> {
          in.verify();
          return file;
        });
  }

  private static PoolIndex read(SectionReader in, LinkageModel model) throws IOException {
    PersonTable pool = PersonTable.read(in, model.fields());
    PoolFrequencies frequencies = PoolFrequencies.read(in, model);
    BlockIndex[] blocks = new BlockIndex[BlockKind.ALL.length];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = BlockIndex.read(in);
    }
    return new PoolIndex(
        model,
        new Parts(
            pool,
            registerClass(pool),
            PoolBlocks.of(pool, blocks),
            frequencies,
            new PairScorer(pool, frequencies, model),
            Households.of(pool, BlockIndex.read(in)),
            Guardians.of(pool, BlockIndex.read(in), frequencies, model),
            model.thresholds()),
        pool.size());
  }

  public static Builder builder(LinkageModel model) {
    return new Builder(model);
  }

  /** Index of a list held in memory. */
  public static PoolIndex build(LinkageModel model, Iterable<PoolRecord> records) {
    return builder(model).addAll(records).build();
  }

  /** The model the index was built with. */
  public LinkageModel model() {
    return model;
  }

  /** Records in the pool, register pages included. */
  public int size() {
    return parts.pool().size();
  }

  /** Rows that had content but no record id: they cannot be cited and were left out. */
  public int rowsWithoutId() {
    return parts.pool().withoutId();
  }

  /**
   * Records read from lists that a state of the pool does not see, because they ended before or
   * began after; 0 for a snapshot, whose maker was told.
   */
  public int unseen(AsOf asOf) {
    return parts.pool().unseen(asOf);
  }

  /** Blocks that were too large and what happened to them; empty when none was. */
  public List<CappedBlocks> capped() {
    List<CappedBlocks> capped = new ArrayList<>(parts.blocks().capped());
    for (CappedBlocks one : List.of(parts.households().capped(), parts.guardians().capped())) {
      if (one.blocks() > 0) {
        capped.add(one);
      }
    }
    return List.copyOf(capped);
  }

  /** All hits of one party, in record order, with evidence. */
  public List<Hit> collide(CaseParty party) {
    return collide(party, AsOf.NOW);
  }

  /** All hits of one party in a state of the pool, in record order, with evidence. */
  public List<Hit> collide(CaseParty party, AsOf asOf) {
    PersonTable table = PartyList.of(List.of(party), model.fields()).table();
    return table.size() == 0 ? List.of() : collider(Sight.of(asOf)).collide(new Person(table, 0));
  }

  Parts parts() {
    return parts;
  }

  LinkageModel.Thresholds thresholds() {
    return parts.thresholds();
  }

  /** A writer of lines for one thread. */
  HitText hitText() {
    return new HitText(parts.pool(), parts.thresholds());
  }

  /** A worker for one thread. */
  Collider collider(Sight sight) {
    return new Collider(parts, sight);
  }

  /** Collects records from objects and CSV files, in the order given. Not thread-safe. */
  public static final class Builder {
    private final LinkageModel model;
    private final PersonTable table;
    private final RowReader reader;
    private final RowFields fields = new RowFields();
    private int threads = 1;
    private ListNotes notes = ListNotes.NONE;

    private Builder(LinkageModel model) {
      this.model = model;
      table = new PersonTable(model.fields());
      reader = new RowReader(model.fields());
    }

    /** How many threads read files and build the index; the index is the same for any number. */
    public Builder threads(int threads) {
      this.threads = Math.max(1, threads);
      return this;
    }

    public Builder add(PoolRecord record) {
      fields.take(record);
      reader.read(fields, table);
      return this;
    }

    /**
     * Adds a record with the days between which it was known.
     *
     * @param knownFrom the first day it was known; null for always
     * @param knownTo the first day it was no longer known; null while it stands
     */
    public Builder add(
        PoolRecord record, @Nullable LocalDate knownFrom, @Nullable LocalDate knownTo) {
      return add(record, new RecordTimes(null, null, knownFrom, knownTo));
    }

    /** Adds a record with its times. */
    public Builder add(PoolRecord record, RecordTimes times) {
      int row = table.size();
      add(record);
      if (table.size() > row) {
        table.changeDays(row, times.word());
      }
      return this;
    }

    public Builder addAll(Iterable<PoolRecord> more) {
      more.forEach(this::add);
      return this;
    }

    /**
     * Reads a UTF-8 CSV file with a header (Chinese or English names, any order).
     *
     * @throws UnreadableTableException if the file cannot be used; says why and what to do
     */
    public Builder addCsv(Path file) throws IOException {
      notes = notes.and(CsvFile.read(file, threads, table));
      return this;
    }

    /**
     * Adds the records of a file that {@link PoolPart#write} made.
     *
     * @throws UnreadableTableException if the file is no such part, or damaged
     */
    public Builder addPart(Path file) throws IOException {
      PoolPart.addTo(table, file);
      return this;
    }

    /** What is to be said about the files read last with {@link #addCsv}; then starts anew. */
    public ListNotes takeNotes() {
      ListNotes taken = notes;
      notes = ListNotes.NONE;
      return taken;
    }

    /**
     * The index with the frequencies of another: it weighs as the other does. What an index changed
     * by difference has to equal.
     */
    public PoolIndex buildLike(PoolIndex other) {
      return PoolIndex.of(model, table, threads, other.parts.frequencies());
    }

    /** The index; the builder must not be used afterwards. */
    public PoolIndex build() {
      return PoolIndex.of(model, table, threads);
    }
  }
}
