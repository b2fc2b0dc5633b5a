package org.relieflink.platform.fund.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 核出来的：every round is kept, the last one counts, with what people said about the same. */
@Repository
class FindingStore {
  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last round of every payment of a batch, in the order of the checks. */
  Map<Long, List<Finding>> ofBatch(long batch) {
    Map<Long, List<Finding>> found = new HashMap<>();
    jdbc.sql(
            """
            select f.*, coalesce(w.words, '') words, coalesce(w.officer_name, '') sayer
            from fund.finding f
            join fund.item i on i.id = f.item_id
            left join fund.word w on w.item_id = f.item_id and w.asked = f.asked and w.note = f.note
              and w.facts = f.facts
            where i.batch_id = ? and f.round = (select max(l.round) from fund.finding l
              where l.item_id = f.item_id)
            """)
        .param(batch)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                  .add(
                      new Finding(
                          PayCheck.valueOf(row.getString("asked")),
                          Found.valueOf(row.getString("state")),
                          row.getString("note"),
                          row.getString("facts"),
                          row.getString("words"),
                          row.getString("sayer")));
            });
    found.values().forEach(all -> all.sort(java.util.Comparator.comparing(Finding::check)));
    return found;
  }

  void add(long item, List<Finding> findings, FundDay now) {
    int round =
        jdbc.sql("select coalesce(max(round), 0) + 1 from fund.finding where item_id = ?")
            .param(item)
            .query(Integer.class)
            .single();
    for (Finding one : findings) {
      jdbc.sql(
              """
              insert into fund.finding (item_id, round, asked, state, note, facts, at)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              item,
              round,
              one.check().name(),
              one.found().name(),
              one.note(),
              one.facts(),
              Timestamp.from(now.at()))
          .update();
    }
  }
}
