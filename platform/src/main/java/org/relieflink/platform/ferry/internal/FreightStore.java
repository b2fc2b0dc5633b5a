package org.relieflink.platform.ferry.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.RefusedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 包里各项的表，和两边请求号的对照。 */
@Repository
class FreightStore {
  private static final String REFUSED =
      """
      select * from (
        select i.sequence, i.number, i.key, i.name,
          substring(o.receipt from '(?n)^refused number=' || i.number || ' code=(\\S+)$') as code
        from ferry.item i join ferry.outbound o
          on o.place = i.place and o.site = i.site and o.sequence = i.sequence
        where i.site = ? and i.direction = 'OUT' and i.kind = 'LIST' and o.channel = ? and o.refused > 0
      ) told where code is not null
      """;

  private final JdbcClient jdbc;

  FreightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一项.
   *
   * @param number in its package, from 1
   * @param key names it for good among all of this site and direction
   * @param name of a list, as the department called it; empty for a message
   */
  record Item(long sequence, int number, String kind, String key, String name) {}

  void add(String site, boolean out, Item item, String result) {
    jdbc.sql(
            """
            insert into ferry.item (site, direction, sequence, number, kind, key, name, result)
            values (:site, :direction, :sequence, :number, :kind, :key, :name, :result)
            """)
        .param("site", site)
        .param("direction", out ? "OUT" : "IN")
        .param("sequence", item.sequence)
        .param("number", item.number)
        .param("kind", item.kind)
        .param("key", item.key)
        .param("name", item.name)
        .param("result", result)
        .update();
  }

  /** Lists that the other side's receipts refused, the newest first. */
  List<RefusedList> refused(String site) {
    return jdbc.sql(REFUSED + " order by sequence desc, number limit ?")
        .params(site, Berth.CHANNEL, Ferry.MOST)
        .query(
            (row, index) ->
                new RefusedList(
                    row.getLong("sequence"),
                    row.getInt("number"),
                    row.getString("key").split("/", -1)[1],
                    row.getString("name"),
                    row.getString("code")))
        .list();
  }

  /** Keys of all lists that were refused: the same bytes may go once more. */
  Set<String> refusedKeys(String site) {
    return new HashSet<>(
        jdbc.sql("select key from (" + REFUSED + ") refused")
            .params(site, Berth.CHANNEL)
            .query(String.class)
            .list());
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
