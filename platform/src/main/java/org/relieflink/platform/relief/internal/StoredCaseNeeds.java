package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.CaseNeeds;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the server's name: what sealed cases need is asked, too, and marked as such. */
@Repository
class StoredCaseNeeds implements CaseNeeds {
  private static final String NEEDS =
      """
      select c.id, c.urgent, c.priorities, c.at, c.sealed, last.state,
        coalesce(p.candidate, 0) candidate, coalesce(p.proposal, 0) proposal,
        greatest(coalesce(d.amount_fen, p.amount_fen, 0) - coalesce(p.upper_fen, 0), 0) fen, s.at granted
      from relief.relief_case c
      join lateral (select s.state from relief.step s where s.case_id = c.id
        order by s.number desc limit 1) last on true
      left join lateral (select p.* from relief.proposal p where p.case_id = c.id
        order by p.number desc limit 1) p on true
      left join relief.decision d on d.case_id = c.id
      left join relief.step s on s.case_id = d.case_id and s.number = d.number
        and d.ground = ''
      where c.place = ? and c.line = ?
        and last.state not in ('REFUSED', 'DECLINED', 'WITHDRAWN')
      order by c.id limit ?
      """;

  private final JdbcClient jdbc;

  StoredCaseNeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Need> of(Unit unit) {
    return Actor.asServer(
        () ->
            jdbc.sql(NEEDS)
                .params(unit.place(), unit.line(), MOST)
                .query((row, index) -> need(row))
                .list());
  }

  private static Need need(ResultSet row) throws SQLException {
    Timestamp granted = row.getTimestamp("granted");
    return new Need(
        ReliefCase.number(row.getLong("id")),
        ReliefState.valueOf(row.getString("state")),
        row.getLong("candidate"),
        row.getLong("proposal"),
        row.getLong("fen"),
        row.getBoolean("urgent"),
        Set.of((String[]) row.getArray("priorities").getArray()),
        row.getTimestamp("at").toInstant(),
        granted == null ? null : granted.toInstant(),
        row.getBoolean("sealed"));
  }
}
