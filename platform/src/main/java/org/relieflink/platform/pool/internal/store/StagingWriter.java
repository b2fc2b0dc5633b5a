package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.store.Checkpoints.Kept;
import org.relieflink.platform.pool.internal.store.StagedRows.Waiting;
import org.relieflink.platform.pool.internal.store.Staging.Terms;

/** 写暂存表，一段一段。 Writes checked rows part by part; what was not kept is lost with the writer. */
public final class StagingWriter {
  private static final int TOGETHER = 1_000; // rows whose persons are looked up in one go
  private static final int COLUMNS = 14; // of a staging table

  private final Staging staging;
  private final Sealing sealing;
  private final Terms terms;
  private final CopyWriter rows = new CopyWriter();
  private final CopyWriter faults = new CopyWriter();
  private final List<MendedCells.Placed> mended = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>(TOGETHER);
  private long staged;
  private long faulty;

  StagingWriter(Staging staging, Sealing sealing, Terms terms, Before before) {
    this.staging = staging;
    this.sealing = sealing;
    this.terms = terms;
    this.staged = before.staged();
    this.faulty = before.faulty();
  }

  /**
   * How rows are sealed.
   *
   * @param listed whether the list has any record yet
   */
  record Sealing(StagedRows rows, boolean listed) {}

  /** Rows and faults that stand in the tables already. */
  record Before(long staged, long faulty) {}

  /** What is kept in one go. */
  record Part(
      CopyWriter rows,
      CopyWriter faults,
      List<MendedCells.Placed> mended,
      Kept kept,
      boolean asItCame) {}

  /** One row, and how it came. */
  public void write(int sheet, CheckedRow row, KnownRows.Mark mark) {
    if (row.good() && mark.known().isPresent()) {
      rows.row(StagedRows.again(sheet, row, mark));
    } else if (row.good()) {
      stage(sheet, row, mark.digest());
    } else {
      fail(sheet, row);
    }
  }

  private void fail(int sheet, CheckedRow row) {
    for (CellFault fault : row.faults()) {
      faults.row(
          terms.batchId(),
          sheet,
          row.number(),
          fault.column(),
          fault.reason().name(),
          fault.shown(),
          fault.detail());
    }
    if (row.recordId() != null) {
      @Nullable Object[] cells = new @Nullable Object[COLUMNS];
      cells[0] = sheet;
      cells[1] = row.number();
      cells[2] = "f";
      cells[3] = row.recordId();
      rows.row(cells);
    }
  }

  /** A cell that is not as it came. */
  public void mended(MendedCells.Placed cell) {
    mended.add(cell);
  }

  /**
   * After this everything written stands in the table, and a later check may go on behind it.
   *
   * @param asItCame nothing of the file was cleaned: its fields are counted, once it is complete
   * @throws Overtaken when another run of the batch has begun; nothing is kept then
   */
  public void keep(Checkpoint point, boolean asItCame) {
    flush();
    long rowsNow = staged + rows.rows();
    long faultsNow = faulty + faults.rows();
    staging.keep(
        terms, new Part(rows, faults, mended, new Kept(point, rowsNow, faultsNow), asItCame));
    staged = rowsNow;
    faulty = faultsNow;
    rows.clear();
    faults.clear();
    mended.clear();
  }

  private void stage(int sheet, CheckedRow row, byte @Nullable [] came) {
    TreeMap<String, String> values = new TreeMap<>(row.values());
    values.putIfAbsent("division", terms.homeDivision());
    String household = values.remove("household_key");
    String named = household == null ? null : terms.contract().prefix() + "-" + household;
    waiting.add(new Waiting(sheet, row, named, values, came));
    if (waiting.size() >= TOGETHER) {
      flush();
    }
  }

  private void flush() {
    sealing.rows().seal(terms.batchId(), sealing.listed(), waiting, rows::row);
    waiting.clear();
  }
}
