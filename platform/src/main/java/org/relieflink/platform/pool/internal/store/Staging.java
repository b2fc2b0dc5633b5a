package org.relieflink.platform.pool.internal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 暂存表：一批一张，查完才看得见，入库后删去。 Staging, one table for each batch; visible only when the whole file was
 * read.
 */
@Repository
public class Staging {
  /** Columns of their own; every other field goes into {@code details}. */
  private static final Set<String> PLAIN =
      Set.of(
          "name",
          "citizen_id",
          "sex",
          "birth_date",
          "division",
          "address",
          "phone",
          "relation",
          "household_key");

  private final DataSource source;
  private final JdbcClient jdbc;

  Staging(DataSource source, JdbcClient jdbc) {
    this.source = source;
    this.jdbc = jdbc;
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
              record_id text, household text, name text, name_key text, citizen_id text, sex text,
              birth_date text, division text, address text, phone text, relation text,
              details jsonb not null)
            """
                .formatted(table(batchId)))
        .update();
    jdbc.sql("create unlogged table " + faults(batchId) + " (like pool.fault)").update();
  }

  public void drop(long batchId) {
    jdbc.sql("drop table if exists " + table(batchId)).update();
    jdbc.sql("drop table if exists " + faults(batchId)).update();
  }

  public boolean exists(long batchId) {
    return jdbc.sql("select to_regclass(?) is not null")
        .param(table(batchId))
        .query(Boolean.class)
        .single();
  }

  /** COPY cannot write where row-level security stands. */
  private void keepFaults(long batchId) {
    jdbc.sql("insert into pool.fault select * from " + faults(batchId)).update();
    jdbc.sql("drop table " + faults(batchId)).update();
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

    Writer(Staging staging, long batchId, Contract contract, String homeDivision) {
      this.batchId = batchId;
      this.contract = contract;
      this.homeDivision = homeDivision;
      this.staging = staging;
      this.rows = new CopyWriter(staging.source, table(batchId));
      this.faults = new CopyWriter(staging.source, Staging.faults(batchId));
    }

    public void write(int sheet, CheckedRow row) {
      if (row.good()) {
        stage(sheet, row);
        return;
      }
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
        rows.row(
            sheet,
            row.number(),
            "f",
            row.recordId(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "{}");
      }
    }

    /** After this the rows stand in the table. */
    public void finish() {
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

    private void stage(int sheet, CheckedRow row) {
      Map<String, String> values = row.values();
      @Nullable String name = values.get("name");
      rows.row(
          sheet,
          row.number(),
          "t",
          row.recordId(),
          household(values),
          name,
          name == null ? null : PersonName.find(name).map(PersonName::canonical).orElse(name),
          values.get("citizen_id"),
          values.get("sex"),
          values.get("birth_date"),
          values.getOrDefault("division", homeDivision),
          values.get("address"),
          values.get("phone"),
          values.get("relation"),
          Json.write(details(values)));
    }

    private @Nullable String household(Map<String, String> values) {
      String key = values.get("household_key");
      return key == null ? null : contract.prefix() + "-" + key;
    }

    private static Map<String, String> details(Map<String, String> values) {
      Map<String, String> details = new LinkedHashMap<>(values);
      details.keySet().removeAll(PLAIN);
      return details;
    }
  }
}
