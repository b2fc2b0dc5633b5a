package org.relieflink.platform.retention.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.retention.Expiring.Due;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 计划里的一行一行：what became of each is written by a function of the database alone. */
@Repository
class ItemStore {
  private static final int SOME = 1_000; // rows of one statement

  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row with the keyed digest that stands for it in the certificate. */
  record Item(Due due, String digest) {}

  void add(long plan, RetentionKind kind, List<Item> items) {
    for (int from = 0; from < items.size(); from += SOME) {
      addSome(plan, kind, items.subList(from, Math.min(items.size(), from + SOME)));
    }
  }

  private void addSome(long plan, RetentionKind kind, List<Item> items) {
    jdbc.sql(
            """
            insert into retention.item (plan_id, kind, row_id, since, subjects, person, digest)
            select :plan, :kind, r, s, w::bigint[], p, d
            from unnest(:rows::bigint[], :since::timestamptz[], :subjects::text[], :persons::text[],
              :digests::text[]) as t (r, s, w, p, d)
            """)
        .param("plan", plan)
        .param("kind", kind.name())
        .param("rows", items.stream().map(item -> item.due.row()).toArray(Long[]::new))
        .param(
            "since",
            items.stream().map(item -> Timestamp.from(item.due.since())).toArray(Timestamp[]::new))
        .param("subjects", items.stream().map(ItemStore::array).toArray(String[]::new))
        .param("persons", items.stream().map(item -> item.due.person()).toArray(String[]::new))
        .param("digests", items.stream().map(Item::digest).toArray(String[]::new))
        .update();
  }

  private static String array(Item item) {
    return item.due.subjects().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** All rows of a kind, by id, whatever became of them. */
  List<Long> all(long plan, RetentionKind kind) {
    return jdbc.sql(
            "select row_id from retention.item where plan_id = ? and kind = ? order by row_id")
        .params(plan, kind.name())
        .query(Long.class)
        .list();
  }

  /** The next rows of which it is not known what became of them, by id. */
  List<Long> open(long plan, RetentionKind kind, int most) {
    return jdbc.sql(
            """
            select row_id from retention.item
            where plan_id = ? and kind = ? and outcome is null order by row_id limit ?
            """)
        .params(plan, kind.name(), most)
        .query(Long.class)
        .list();
  }

  long left(long plan, RetentionKind kind) {
    return jdbc.sql(
            "select count(*) from retention.item where plan_id = ? and kind = ? and outcome is null")
        .params(plan, kind.name())
        .query(Long.class)
        .single();
  }

  /**
   * Settles rows; the database refuses those that are held.
   *
   * @return those that were settled: of deleted ones, the rows that may go in this transaction
   */
  List<Long> settle(long plan, RetentionKind kind, List<Long> rows, String outcome) {
    return rows.isEmpty()
        ? List.of()
        : jdbc.sql("select retention.settle(?, ?, ?, ?)")
            .params(plan, kind.name(), rows.toArray(Long[]::new), outcome)
            .query(Long.class)
            .list();
  }

  long count(long plan, RetentionKind kind, String outcome) {
    return jdbc.sql(
            "select count(*) from retention.item where plan_id = ? and kind = ? and outcome = ?")
        .params(plan, kind.name(), outcome)
        .query(Long.class)
        .single();
  }

  /** The digests of what was deleted, each ahead with its kind, in the order of the plan. */
  List<String> deleted(long plan, List<RetentionKind> kinds) {
    List<String> lines = new ArrayList<>();
    for (RetentionKind kind : kinds) {
      jdbc.sql(
              """
              select digest from retention.item
              where plan_id = ? and kind = ? and outcome = 'DELETED' order by row_id
              """)
          .params(plan, kind.name())
          .query(String.class)
          .list()
          .forEach(digest -> lines.add(kind.name() + " " + digest));
    }
    return lines;
  }

  /** Whom the deleted rows told of. */
  List<Long> subjects(long plan) {
    return jdbc.sql(
            """
            select distinct s from retention.item, unnest(subjects) s
            where plan_id = ? and outcome = 'DELETED'
            """)
        .param(plan)
        .query(Long.class)
        .list();
  }
}
