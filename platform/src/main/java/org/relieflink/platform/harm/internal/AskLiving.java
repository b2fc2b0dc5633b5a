package org.relieflink.platform.harm.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.LivingReliefs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 问总账：living entries of one person, by keyed name; counts only. */
@Component
class AskLiving implements LivingReliefs {
  private final JdbcClient jdbc;
  private final Clock clock;

  AskLiving(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** 一笔活着的。 */
  private record Living(String harm, boolean own, boolean joint) {}

  @Override
  public Standing of(String person, Unit unit, String caseNo) {
    List<Living> all = living(person, unit, caseNo);
    List<String> harms = all.stream().filter(Living::own).map(Living::harm).toList();
    boolean alone = all.stream().noneMatch(one -> one.own && one.joint);
    int same =
        (int)
            all.stream()
                .filter(one -> !one.own && harms.contains(one.harm) && (alone || !one.joint))
                .count();
    int other = (int) all.stream().filter(one -> !one.own && !harms.contains(one.harm)).count();
    return new Standing(!harms.isEmpty(), same, other);
  }

  private List<Living> living(String person, Unit unit, String caseNo) {
    LocalDate today = HarmDay.of(clock.instant());
    return jdbc.sql(
            """
            select r.harm_key, r.joint,
              r.place = :place and r.line = :line and r.case_no = :caseNo own
            from harm.relief r
            join lateral (select * from harm.step s where s.relief_id = r.id
              order by s.number desc limit 1) s on true
            where r.person_key = :person
              and (s.state = 'GRANTED' or s.state = 'RESERVED' and r.lapses_on >= :today)
            """)
        .param("person", person)
        .param("place", unit.place())
        .param("line", unit.line())
        .param("caseNo", caseNo)
        .param("today", today)
        .query(
            (row, index) ->
                new Living(
                    row.getString("harm_key"), row.getBoolean("own"), row.getBoolean("joint")))
        .list();
  }
}
