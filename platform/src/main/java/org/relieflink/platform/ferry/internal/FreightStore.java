package org.relieflink.platform.ferry.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 包里各项的表，和两边请求号的对照。 */
@Repository
class FreightStore {
  private final JdbcClient jdbc;

  FreightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一项.
   *
   * @param number in its package, from 1
   * @param key names it for good among all of this site and direction
   */
  record Item(long sequence, int number, String kind, String key) {}

  void add(String site, boolean out, Item item, String result) {
    jdbc.sql(
            """
            insert into ferry.item (site, direction, sequence, number, kind, key, result)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(site, out ? "OUT" : "IN", item.sequence, item.number, item.kind, item.key, result)
        .update();
  }

  /** Of these keys, those that travelled before. */
  Set<String> known(String site, boolean out, Collection<String> keys) {
    return new HashSet<>(
        jdbc.sql("select key from ferry.item where site = ? and direction = ? and key = any(?)")
            .params(site, out ? "OUT" : "IN", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  void link(String site, long remote, long local) {
    jdbc.sql("insert into ferry.link (site, remote, local) values (?, ?, ?)")
        .params(site, remote, local)
        .update();
  }

  /** The own number of a request that came from there. */
  Optional<Long> local(String site, long remote) {
    return jdbc.sql("select local from ferry.link where site = ? and remote = ?")
        .params(site, remote)
        .query(Long.class)
        .optional();
  }

  /** Whether a request came from any other site. */
  boolean came(long local) {
    return jdbc.sql("select exists (select 1 from ferry.link where local = ?)")
        .param(local)
        .query(Boolean.class)
        .single();
  }

  /** 两边的号。 */
  record Link(long remote, long local) {}

  List<Link> links(String site) {
    return jdbc.sql("select remote, local from ferry.link where site = ? order by local")
        .param(site)
        .query((row, index) -> new Link(row.getLong(1), row.getLong(2)))
        .list();
  }
}
