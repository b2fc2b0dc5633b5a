package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.internal.TravelNews.Sheet;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 过摆渡的表：what went to which site, and which matter here is a copy of one there. */
@Repository
class TravelStore {
  /** How the cause of a step begins that was made on the other side. */
  static final String FERRY = "ferry ";

  /** Subject kind of a copy: what it was made of is not here. */
  static final String COPY = "FERRY";

  private static final int MOST = 500; // matters looked at in one round

  private final JdbcClient jdbc;
  private final Subjects subjects;
  private final Blinds blinds;

  TravelStore(JdbcClient jdbc, Subjects subjects, Blinds blinds) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.blinds = blinds;
  }

  /**
   * 一件和一个站点。
   *
   * @param remote number there; null where this is the original
   * @param packed last step here that went into a package
   * @param serial packages' pieces about it so far
   * @param aligned how often the original did not take what was done on the copy
   * @param aligns whether the copy has not been told of the last time
   */
  record Travel(
      long id,
      String site,
      @Nullable Long remote,
      int packed,
      int serial,
      int aligned,
      boolean aligns) {
    static Travel first(long id, String site) {
      return new Travel(id, site, null, 0, 0, 0, false);
    }

    Travel packed(int number) {
      return new Travel(id, site, remote, number, serial, aligned, aligns);
    }

    /** Once the copy has been told. */
    Travel told() {
      return new Travel(id, site, remote, packed, serial, aligned, false);
    }

    Travel next() {
      return new Travel(id, site, remote, packed, serial + 1, aligned, aligns);
    }

    /** Whether a step was made on the other side. */
    boolean made(TransferStep step) {
      return step.cause().startsWith(theirs());
    }

    /** Its number there; 0 where it was made here. */
    int there(TransferStep step) {
      return made(step) ? Integer.parseInt(step.cause().substring(theirs().length())) : 0;
    }

    private String theirs() {
      return FERRY + site + "/";
    }
  }

  private static Travel travel(ResultSet row) throws SQLException {
    return new Travel(
        row.getLong("outbound_id"),
        row.getString("site"),
        row.getObject("remote", Long.class),
        row.getInt("packed"),
        row.getInt("serial"),
        row.getInt("aligned"),
        row.getBoolean("aligns"));
  }

  /** 哪一边的事在别的站点办。 */
  record Elsewhere(boolean sender, boolean department) {
    /** Whether an act belongs to the other side. */
    boolean has(TransferAct act) {
      return (sender && act.ofSender()) || (department && act.ofDepartment());
    }
  }

  /** What of this unit's acts belongs to the other side; one look for all of them. */
  Elsewhere elsewhere(long id, String line) {
    return jdbc.sql(
            """
            select coalesce(bool_or(remote is not null), false) sends, coalesce(bool_or(
              remote is null and :line = any(string_to_array(lines, ' '))), false) works
            from transfer.travel where outbound_id = :id
            """)
        .param("id", id)
        .param("line", line)
        .query((row, index) -> new Elsewhere(row.getBoolean("sends"), row.getBoolean("works")))
        .single();
  }

  /** Whether it is a copy of one on another site. */
  boolean copied(long id) {
    return jdbc.sql(
            "select exists (select 1 from transfer.travel where outbound_id = ? and remote is not null)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Originals that went to a site and went on since; those whose seal or person changed too. */
  List<Travel> going(String site) {
    return jdbc.sql(
            """
            select t.* from transfer.travel t join transfer.outbound o on o.id = t.outbound_id
            left join transfer.whole w on w.outbound_id = o.id
            where t.site = :site and t.remote is null and (o.version > t.looked or t.aligns and not o.sealed
              or o.sealed <> ((select count(*) from transfer.travelled s where s.outbound_id = o.id
                and s.site = t.site and s.what like 'seal %') % 2 = 1)
              or w.outbound_id is not null and w.person is null and not exists (
                select 1 from transfer.travelled s where s.outbound_id = o.id and s.site = t.site and s.what = 'gone 1'))
            order by o.moved_at, o.id limit :most
            """)
        .param("site", site)
        .param("most", MOST)
        .query((row, index) -> travel(row))
        .list();
  }

  /** Originals that a department of a site is asked to take, or has to coordinate, afresh. */
  List<Travel> fresh(String place, String site, Collection<String> lines) {
    return jdbc.sql(
            """
            select o.id from transfer.outbound o
            where o.place = :place and not o.sealed and (
              o.state in ('SENT', 'PASSED') and o.offered = any(:lines) or o.state = 'COORDINATING' and o.holder = any(:lines))
              and not exists (select 1 from transfer.travel t
                where t.outbound_id = o.id and (t.remote is not null or t.site = :site))
            order by o.id limit :most
            """)
        .param("place", place)
        .param("site", site)
        .param("lines", lines.toArray(String[]::new))
        .param("most", MOST)
        .query((row, index) -> Travel.first(row.getLong(1), site))
        .list();
  }

  /** Copies of a site's, on which something was done here since. */
  List<Travel> answered(String site) {
    return jdbc.sql(
            """
            select t.* from transfer.travel t join transfer.outbound o on o.id = t.outbound_id
            where t.site = ? and t.remote is not null and o.version > t.packed
            order by o.moved_at, o.id limit ?
            """)
        .params(site, MOST)
        .query((row, index) -> travel(row))
        .list();
  }

  /** Notes that it was packed so far, and looked at as it stands. */
  void packed(Travel now, Collection<String> lines) {
    jdbc.sql(
            """
            insert into transfer.travel (outbound_id, site, lines, packed, looked, serial, aligns)
            select id, :site, :lines, :packed, version, :serial, :aligns from transfer.outbound where id = :id
            on conflict (outbound_id, site) do update set packed = excluded.packed, looked = excluded.looked,
              serial = excluded.serial, lines = excluded.lines, aligns = excluded.aligns
            """)
        .param("id", now.id)
        .param("site", now.site)
        .param("lines", String.join(" ", new TreeSet<>(lines)))
        .param("packed", now.packed)
        .param("serial", now.serial)
        .param("aligns", now.aligns)
        .update();
  }

  /** Notes how often the original did not take something; here the copy has to be told of it. */
  void aligned(Travel travel, int aligned, boolean aligns) {
    jdbc.sql(
            "update transfer.travel set aligned = ?, aligns = ? where outbound_id = ? and site = ?")
        .params(aligned, aligns, travel.id, travel.site)
        .update();
  }

  Set<String> travelled(Travel travel) {
    return new TreeSet<>(
        jdbc.sql("select what from transfer.travelled where outbound_id = ? and site = ?")
            .params(travel.id, travel.site)
            .query(String.class)
            .list());
  }

  void travelled(Travel travel, Collection<String> what) {
    for (String one : what) {
      jdbc.sql("insert into transfer.travelled (outbound_id, site, what) values (?, ?, ?)")
          .params(travel.id, travel.site, one)
          .update();
    }
  }

  /** The original that a site works on. */
  Optional<Travel> original(String site, long id) {
    return jdbc.sql(
            "select * from transfer.travel where site = ? and outbound_id = ? and remote is null")
        .params(site, id)
        .query((row, index) -> travel(row))
        .optional();
  }

  /** The copy of a site's matter. */
  Optional<Travel> copy(String site, long remote) {
    return jdbc.sql("select * from transfer.travel where site = ? and remote = ?")
        .params(site, remote)
        .query((row, index) -> travel(row))
        .optional();
  }

  /**
   * A copy without steps yet.
   *
   * @param wanted site and number there
   * @param number of the person, where the department may know it
   */
  Travel begin(Travel wanted, Sheet sheet, String number) {
    long id = outbound(sheet, number);
    jdbc.sql(
            "insert into transfer.travel (outbound_id, site, remote, lines)"
                + " values (:id, :site, :remote, '')")
        .param("id", id)
        .param("site", wanted.site)
        .param("remote", wanted.remote, Types.BIGINT)
        .update();
    return new Travel(id, wanted.site, wanted.remote, 0, 0, 0, false);
  }

  private long outbound(Sheet sheet, String number) {
    return jdbc.sql(
            """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, key, at)
                values (:place, :line, '', :bundle, :kind, 0, :class, :letter, :helps, :area, :age,
                  :coordinator, :subject, nullif(:key, ''), :at) returning id
                """)
        .param("place", sheet.place())
        .param("line", sheet.line())
        .param("bundle", UUID.randomUUID().toString())
        .param("kind", COPY)
        .param("class", sheet.dataClass().name())
        .param("letter", sheet.letter())
        .param("helps", String.join(" ", sheet.helps()))
        .param("area", sheet.area())
        .param("age", sheet.ageGroup())
        .param("coordinator", sheet.coordinator())
        .param("subject", subjects.allocate())
        .param("key", number.isEmpty() ? "" : blinds.name(number))
        .param("at", java.sql.Timestamp.from(sheet.at()))
        .query(Long.class)
        .single();
  }

  void sealed(long id, boolean sealed) {
    jdbc.sql("update transfer.outbound set sealed = ? where id = ? and sealed <> ?")
        .params(sealed, id, sealed)
        .update();
  }
}
