package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.store.StagedRows.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 暂存表：一批一张，查完才看得见，入库后删去。 Staging, one table for each batch; visible only when the whole file was
 * read.
 */
@Repository
public class Staging {
  private static final int TOGETHER = 1_000; // rows whose persons are looked up in one go
  private static final int COLUMNS = 15; // of a staging table

  private final DataSource source;
  private final JdbcClient jdbc;
  private final StagedRows sealing;
  private final Sightings sightings;

  Staging(DataSource source, JdbcClient jdbc, StagedRows sealing, Sightings sightings) {
    this.source = source;
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.sightings = sightings;
  }

  static String table(long batchId) {
    return "pool.staging_" + batchId;
  }

  private static String faults(long batchId) {
    return "pool.staging_fault_" + batchId;
  }

  /** An empty table; whatever an interrupted attempt left goes first. */
  public void create(long batchId) {
    drop(batchId);
    jdbc.sql("delete from pool.fault where batch_id = ?").param(batchId).update();
    jdbc.sql(
            """
            create unlogged table %s (
              sheet int not null, row_no bigint not null, good boolean not null,
              record_id text, household text, person_id bigint, subject bigint, sealed bytea,
              content bytea[], name_birth bytea, phone_key bytea,
              kind text, same_as bigint, came bytea, filled bigint)
            """
                .formatted(table(batchId)))
        .update();
    jdbc.sql("create unlogged table " + faults(batchId) + " (like pool.fault)").update();
  }

  public void drop(long batchId) {
    jdbc.sql("drop table if exists " + table(batchId)).update();
    jdbc.sql("drop table if exists " + faults(batchId)).update();
  }

  /**
   * Whether checked rows wait. A crash of the database empties the table and leaves it standing; an
   * empty one would end the whole list, so it counts as none.
   */
  public boolean exists(long batchId) {
    boolean there =
        jdbc.sql("select to_regclass(?) is not null")
            .param(table(batchId))
            .query(Boolean.class)
            .single();
    return there
        && jdbc.sql("select exists (select 1 from %s)".formatted(table(batchId)))
            .query(Boolean.class)
            .single();
  }

  /** COPY cannot write where row-level security stands. */
  private void keepFaults(long batchId) {
    jdbc.sql("insert into pool.fault select * from " + faults(batchId)).update();
    jdbc.sql("drop table " + faults(batchId)).update();
  }

  /** The rows of the list as they last came. */
  public KnownRows known(Contract contract, String homeDivision) {
    return sightings.known(contract, homeDivision);
  }

  /** Opens the table and the list of faults for writing. */
  public Writer writer(long batchId, Contract contract, String homeDivision) {
    return new Writer(this, batchId, contract, homeDivision);
  }

  /** Writes checked rows; close without finish throws all of them away. */
  public static final class Writer implements AutoCloseable {
    private final long batchId;
    private final Contract contract;
    private final String homeDivision;
    private final Staging staging;
    private final CopyWriter rows;
    private final CopyWriter faults;
    private final List<Waiting> waiting = new ArrayList<>(TOGETHER);
    private final boolean listed;

    Writer(Staging staging, long batchId, Contract contract, String homeDivision) {
      this.batchId = batchId;
      this.contract = contract;
      this.homeDivision = homeDivision;
      this.staging = staging;
      this.listed = staging.sightings.listed(contract);
      this.rows = new CopyWriter(staging.source, table(batchId));
      this.faults = new CopyWriter(staging.source, Staging.faults(batchId));
    }

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
            batchId,
            sheet,
            row.number(),
            fault.column(),
            fault.reason().name(),
            fault.shown(),
            fault.detail());
      }
      if (row.recordId() != null) {
        rows.row(bad(sheet, row));
      }
    }

    /** After this the rows stand in the table. */
    public void finish() {
      flush();
      rows.finish();
      faults.finish();
      staging.keepFaults(batchId);
    }

    @Override
    public void close() {
      try (faults) {
        rows.close();
      }
    }

    private static @Nullable Object[] bad(int sheet, CheckedRow row) {
      @Nullable Object[] cells = new @Nullable Object[COLUMNS];
      cells[0] = sheet;
      cells[1] = row.number();
      cells[2] = "f";
      cells[3] = row.recordId();
      return cells;
    }

    private void stage(int sheet, CheckedRow row, byte @Nullable [] came) {
      TreeMap<String, String> values = new TreeMap<>(row.values());
      values.putIfAbsent("division", homeDivision);
      String household = values.remove("household_key");
      waiting.add(
          new Waiting(
              sheet,
              row,
              household == null ? null : contract.prefix() + "-" + household,
              values,
              came));
      if (waiting.size() >= TOGETHER) {
        flush();
      }
    }

    private void flush() {
      staging.sealing.seal(batchId, listed, waiting, rows::row);
      waiting.clear();
    }
  }
}
