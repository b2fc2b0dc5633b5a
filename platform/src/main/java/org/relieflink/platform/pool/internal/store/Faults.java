package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.FaultFacet;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.check.Reason.Family;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 错误清单的存取。 Faults of a batch, by page, by group, and all in order. */
@Repository
public class Faults {
  private static final int FETCH = 2_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Faults(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A fault with its place. */
  public record Placed(int sheet, long row, CellFault fault) {}

  public List<Placed> page(long batchId, @Nullable Family family, long offset, int limit) {
    return jdbc.sql(
            """
            select * from pool.fault where batch_id = :batch and reason in (:reasons)
            order by sheet, row_no, col, reason offset :offset limit :limit
            """)
        .param("batch", batchId)
        .param("reasons", reasons(family))
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Placed(
                    row.getInt("sheet"),
                    row.getLong("row_no"),
                    new CellFault(
                        row.getInt("col"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("shown"),
                        row.getString("detail"))))
        .list();
  }

  public long count(long batchId, @Nullable Family family) {
    return jdbc.sql(
            "select count(*) from pool.fault where batch_id = :batch and reason in (:reasons)")
        .param("batch", batchId)
        .param("reasons", reasons(family))
        .query(Long.class)
        .single();
  }

  /** Groups with their rows, the largest first. */
  public List<FaultFacet> facets(long batchId) {
    List<FaultFacet> facets = new ArrayList<>();
    for (Family family : Family.values()) {
      long rows = rowsOf(batchId, family);
      if (rows > 0) {
        facets.add(new FaultFacet(family.name(), rows));
      }
    }
    facets.sort((a, b) -> Long.compare(b.rows(), a.rows()));
    return facets;
  }

  private long rowsOf(long batchId, Family family) {
    return jdbc.sql(
            """
            select count(*) from (select distinct sheet, row_no from pool.fault
              where batch_id = :batch and reason in (:reasons)) d
            """)
        .param("batch", batchId)
        .param("reasons", reasons(family))
        .query(Long.class)
        .single();
  }

  /** Every fault in the order of the file, in constant memory; within a transaction. */
  public void forEach(long batchId, Consumer<Placed> consumer) {
    template.setFetchSize(FETCH);
    template.query(
        "select * from pool.fault where batch_id = ? order by sheet, row_no, col, reason",
        row -> {
          consumer.accept(
              new Placed(
                  row.getInt("sheet"),
                  row.getLong("row_no"),
                  new CellFault(
                      row.getInt("col"),
                      Reason.valueOf(row.getString("reason")),
                      row.getString("shown"),
                      row.getString("detail"))));
        },
        batchId);
  }

  /** Puts the faults of some rows in the place of those they had; rows without any are good now. */
  public void replace(long batchId, List<Spot> rows, List<Placed> faults) {
    for (int from = 0; from < rows.size(); from += FETCH) {
      List<Spot> some = rows.subList(from, Math.min(rows.size(), from + FETCH));
      jdbc.sql(
              """
              delete from pool.fault f using unnest(?::int[], ?::bigint[]) as r(sheet, row_no)
              where f.batch_id = ? and f.sheet = r.sheet and f.row_no = r.row_no
              """)
          .param(some.stream().map(Spot::sheet).toArray(Integer[]::new))
          .param(some.stream().map(Spot::row).toArray(Long[]::new))
          .param(batchId)
          .update();
    }
    for (int from = 0; from < faults.size(); from += FETCH) {
      add(batchId, faults.subList(from, Math.min(faults.size(), from + FETCH)));
    }
  }

  private void add(long batchId, List<Placed> faults) {
    jdbc.sql(
            """
            insert into pool.fault (batch_id, sheet, row_no, col, reason, shown, detail)
            select ?, * from unnest(?::int[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[])
            """)
        .param(batchId)
        .param(faults.stream().map(Placed::sheet).toArray(Integer[]::new))
        .param(faults.stream().map(Placed::row).toArray(Long[]::new))
        .param(faults.stream().map(placed -> placed.fault().column()).toArray(Integer[]::new))
        .param(faults.stream().map(placed -> placed.fault().reason().name()).toArray(String[]::new))
        .param(faults.stream().map(placed -> placed.fault().shown()).toArray(String[]::new))
        .param(faults.stream().map(placed -> placed.fault().detail()).toArray(String[]::new))
        .update();
  }

  /** How many rows of a batch have each reason, for reports. */
  public Map<String, Long> byReason(long batchId) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select reason, count(*) as n from pool.fault where batch_id = ? group by reason")
        .param(batchId)
        .query(
            row -> {
              counts.put(row.getString("reason"), row.getLong("n"));
            });
    return counts;
  }

  private static List<String> reasons(@Nullable Family family) {
    return Arrays.stream(Reason.values())
        .filter(reason -> family == null || reason.family() == family)
        .map(Reason::name)
        .toList();
  }
}
