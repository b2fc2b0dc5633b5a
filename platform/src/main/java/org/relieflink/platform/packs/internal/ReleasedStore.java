package org.relieflink.platform.packs.internal;

import java.sql.Date;
import java.util.List;
import org.relieflink.law.OwnPack;
import org.relieflink.law.PackFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 发布过的规则包。 What was released, of every place: it tells of no person. */
@Repository
class ReleasedStore {
  private final JdbcClient jdbc;

  ReleasedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One text that is another whenever a pack was released or ended. */
  String state() {
    return jdbc.sql(
            """
            select concat_ws(' ', count(*), max(released_at), count(ended_at), max(ended_at))
            from packs.version where released_at is not null
            """)
        .query(String.class)
        .single();
  }

  /** In the order of release. */
  List<OwnPack> released() {
    return jdbc.sql(
            """
            select place, number, yaml, effective_from, ended_on, rules_digest from packs.version where released_at is not null
            order by released_at, id
            """)
        .query(
            (row, index) -> {
              Date ended = row.getDate("ended_on");
              return new OwnPack(
                  new PackFile(
                      row.getString("place") + " 第 " + row.getInt("number") + " 版",
                      row.getString("yaml")),
                  row.getString("place"),
                  row.getDate("effective_from").toLocalDate(),
                  ended == null ? null : ended.toLocalDate(),
                  row.getString("rules_digest"));
            })
        .list();
  }
}
