package org.relieflink.platform.backup.internal.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 第一部分：接下来有什么、要什么样的库才装得下。 The first part of a copy of data: what follows and which database it
 * fits.
 *
 * @param home place code that the migrations were run with
 * @param migrations those of the database, in the order of running
 * @param counters sequences with the last number given
 */
public record Opening(
    String home,
    List<Migration> migrations,
    List<Table> tables,
    List<Counter> counters,
    TrailTop trail,
    KeysThen keys) {
  /** Copies the lists. */
  public Opening {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    counters = List.copyOf(counters);
  }

  /** One migration; the checksum is Flyway's. */
  public record Migration(String version, int checksum) {}

  /** A table and the columns that are copied. */
  public record Table(String name, List<String> columns) {
    /** Copies the list. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** A sequence and the last number it gave; null when it gave none. */
  public record Counter(String name, @Nullable Long last) {}

  /**
   * How far the trail was.
   *
   * @param sealed sealed entries
   * @param root the newest signed root; null before the first
   */
  public record TrailTop(long entries, long sealed, @Nullable String root) {}

  /**
   * What the keys were like, so that older ones are refused.
   *
   * @param id of the keyring
   * @param versions that sealed texts may need
   * @param highest last subject that was given
   * @param destroyed subjects whose secrets were destroyed
   */
  public record KeysThen(String id, List<Integer> versions, long highest, List<Long> destroyed) {
    /** Copies the lists. */
    public KeysThen {
      versions = List.copyOf(versions);
      destroyed = List.copyOf(destroyed);
    }
  }

  /** Rows of each table, in the order of {@link #tables}; a part of its own behind them. */
  public record Counts(List<Long> rows) {
    /** Copies the list. */
    public Counts {
      rows = List.copyOf(rows);
    }

    /** All together. */
    public long sum() {
      return rows.stream().mapToLong(Long::longValue).sum();
    }
  }
}
