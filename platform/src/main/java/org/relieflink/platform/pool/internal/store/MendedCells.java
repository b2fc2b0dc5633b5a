package org.relieflink.platform.pool.internal.store;

import java.util.List;
import java.util.function.ToIntFunction;
import org.relieflink.platform.pool.internal.clean.Mending.Touch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 哪一行的哪一格是清理过的；只有步骤的号，没有写法。 Which cells of a batch are not as they came: numbers of steps only, no
 * text.
 */
@Repository
public class MendedCells {
  private static final int TOGETHER = 5_000;

  private final JdbcClient jdbc;

  MendedCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mended cell with its row. */
  public record Placed(int sheet, long row, Touch touch) {}

  /** A second check of the same file takes the place of the first. */
  void drop(long batchId) {
    jdbc.sql("delete from pool.mended where batch_id = ?").param(batchId).update();
  }

  void add(long batchId, List<Placed> cells) {
    for (int from = 0; from < cells.size(); from += TOGETHER) {
      addSome(batchId, cells.subList(from, Math.min(cells.size(), from + TOGETHER)));
    }
  }

  private void addSome(long batchId, List<Placed> cells) {
    jdbc.sql(
            """
            insert into pool.mended (batch_id, sheet, row_no, field, last_seq)
            select ?, * from unnest(?::int[], ?::bigint[], ?::text[], ?::int[])
            """)
        .param(batchId)
        .param(numbers(cells, Placed::sheet))
        .param(cells.stream().map(Placed::row).toArray(Long[]::new))
        .param(cells.stream().map(cell -> cell.touch().field()).toArray(String[]::new))
        .param(numbers(cells, cell -> cell.touch().seq()))
        .update();
  }

  private static Integer[] numbers(List<Placed> cells, ToIntFunction<Placed> number) {
    return cells.stream().map(number::applyAsInt).toArray(Integer[]::new);
  }

  /** The mended cells of one row. */
  public List<Touch> of(long batchId, int sheet, long row) {
    return jdbc.sql(
            "select * from pool.mended where batch_id = ? and sheet = ? and row_no = ?"
                + " order by field")
        .params(batchId, sheet, row)
        .query((found, index) -> new Touch(found.getString("field"), found.getInt("last_seq")))
        .list();
  }
}
