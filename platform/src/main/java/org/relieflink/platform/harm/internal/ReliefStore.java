package org.relieflink.platform.harm.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.harm.ReliefStep;
import org.relieflink.platform.vault.Blinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 救助的表：keyed names and steps, nobody's number; steps are only added. */
@Repository
class ReliefStore {
  private static final String SELECT =
      """
      select r.id, r.place, r.line, r.person_key, r.case_no, r.joint, r.lapses_on,
        s.state, s.amount_fen, s.number, s.at
      from harm.relief r
      join lateral (select * from harm.step s where s.relief_id = r.id
        order by s.number desc limit 1) s on true
      where %s order by r.id
      """;

  private final JdbcClient jdbc;
  private final Blinds blinds;
  private final Reach reach;

  ReliefStore(JdbcClient jdbc, Blinds blinds, Reach reach) {
    this.jdbc = jdbc;
    this.blinds = blinds;
    this.reach = reach;
  }

  /** Of one harm one at a time, until the transaction ends; the database takes the same lock. */
  void lock(String harm) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('harm ' || ?, 0))")
        .param(harm)
        .query(row -> {});
  }

  /** All of a harm, whoever may read them: the rule of one relief counts everybody's. */
  List<Entry> ofHarm(String harm) {
    return jdbc.sql(SELECT.formatted("r.harm_key = ?"))
        .param(harm)
        .query((row, index) -> entry(row))
        .list();
  }

  /** Those of a harm that the officer may read. */
  List<Entry> ofHarm(Officer officer, String harm) {
    String readable =
        reach.condition(
            officer, new Need(Matter.HARMS, Deed.READ), new Owned("r.place", "r.line", "false"));
    return jdbc.sql(SELECT.formatted("r.harm_key = ? and " + readable))
        .param(harm)
        .query((row, index) -> entry(row))
        .list();
  }

  /** Which of these harms have living entries today. */
  Set<String> living(Collection<String> harms, LocalDate today) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct r.harm_key from harm.relief r
                join lateral (select * from harm.step s where s.relief_id = r.id
                  order by s.number desc limit 1) s on true
                where r.harm_key = any(?)
                  and (s.state = 'GRANTED' or s.state = 'RESERVED' and r.lapses_on >= ?)
                """)
            .params(harms.toArray(String[]::new), today)
            .query(String.class)
            .list());
  }

  /** 本单位的一笔：which harm it belongs to. */
  Optional<String> harmOf(Unit unit, long id) {
    return jdbc.sql("select harm_key from harm.relief where id = ? and place = ? and line = ?")
        .params(id, unit.place(), unit.line())
        .query(String.class)
        .optional();
  }

  /** Steps of one, oldest first. */
  List<ReliefStep> steps(long id) {
    return jdbc.sql("select * from harm.step where relief_id = ? order by number")
        .param(id)
        .query((row, index) -> step(row))
        .list();
  }

  private static ReliefStep step(ResultSet row) throws SQLException {
    return new ReliefStep(
        row.getInt("number"),
        ReliefAct.valueOf(row.getString("act")),
        row.getLong("amount_fen"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("words"),
        row.getTimestamp("at").toInstant());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        new Unit(row.getString("place"), row.getString("line")),
        row.getString("person_key"),
        row.getString("case_no"),
        row.getBoolean("joint"),
        row.getObject("lapses_on", LocalDate.class),
        ReliefState.valueOf(row.getString("state")),
        row.getLong("amount_fen"),
        row.getInt("number"),
        row.getTimestamp("at").toInstant());
  }

  /**
   * 查过的一笔，可以写了。
   *
   * @param harm keyed name
   * @param person keyed name
   */
  record Checked(String harm, String person, NewRelief wanted) {
    @Override
    public String toString() {
      return "Checked[" + wanted + "]";
    }
  }

  /** Content of a reservation, as a keyed name: the same key must come with the same content. */
  String fingerprint(Checked checked) {
    NewRelief wanted = checked.wanted;
    return blinds.name(
        String.join(
            "\n",
            "harm reservation",
            checked.harm,
            checked.person,
            wanted.caseNo(),
            Long.toString(wanted.amountFen()),
            Boolean.toString(wanted.joint()),
            wanted.words()));
  }

  /** 从前用过这个键的。 */
  record Earlier(long id, String harm, String fingerprint) {
    @Override
    public String toString() {
      return "Earlier[" + id + "]";
    }
  }

  Optional<Earlier> earlier(String officer, String key) {
    return jdbc.sql(
            """
            select id, harm_key, fingerprint from harm.relief
            where officer = ? and idempotency_key = ?
            """)
        .params(officer, key)
        .query((row, index) -> new Earlier(row.getLong(1), row.getString(2), row.getString(3)))
        .optional();
  }

  /** Gives the id; empty when this officer's key was used at the same moment for another harm. */
  Optional<Long> add(Officer officer, Checked checked, LocalDate lapsesOn, Instant at) {
    NewRelief wanted = checked.wanted;
    return jdbc.sql(
            """
            insert into harm.relief (place, line, harm_key, person_key, case_no, joint, lapses_on,
              officer, idempotency_key, fingerprint, at)
            values (:place, :line, :harm, :person, :caseNo, :joint, :lapses, :officer,
              nullif(:key, ''), :fingerprint, :at)
            on conflict (officer, idempotency_key) do nothing returning id
            """)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("harm", checked.harm)
        .param("person", checked.person)
        .param("caseNo", wanted.caseNo())
        .param("joint", wanted.joint())
        .param("lapses", lapsesOn)
        .param("officer", officer.staffNumber())
        .param("key", wanted.key())
        .param("fingerprint", fingerprint(checked))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /** 下一步。 */
  record Next(long relief, int number, ReliefAct act, long amountFen, String words) {}

  void add(Officer officer, Next next, Instant at) {
    jdbc.sql(
            """
            insert into harm.step
              (relief_id, number, act, state, amount_fen, officer, officer_name, words, at)
            values (:relief, :number, :act, :state, :amount, :officer, :name, :words, :at)
            """)
        .param("relief", next.relief)
        .param("number", next.number)
        .param("act", next.act.name())
        .param("state", next.act.to().name())
        .param("amount", next.amountFen)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("words", next.words)
        .param("at", Timestamp.from(at))
        .update();
  }
}
