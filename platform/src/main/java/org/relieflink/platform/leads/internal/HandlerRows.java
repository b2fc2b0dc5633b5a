package org.relieflink.platform.leads.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.leads.HandlerAudit;
import org.relieflink.platform.leads.HandlerGaps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandlerRows implements HandlerAudit {
  private static final String GAPS =
      """
      select who, count(*) filter (where state = 'PROMPTED') as prompted,
        count(*) filter (where act = 'DECLINE') as declined,
        count(*) filter (where state = 'CLOSED' and reason = '') as unreasoned,
        count(*) filter (where state not in ('CLOSED', 'HANDED')) as open
      from (select coalesce(nullif(l.handler, ''), taken.officer) as who, last.state, last.act,
          last.reason
        from leads.lead l
        join lateral (select s.state, s.act, s.reason from leads.step s where s.lead_id = l.id
          order by s.number desc limit 1) last on true
        left join lateral (select s.officer from leads.step s where s.lead_id = l.id
          and s.act = 'TAKE' order by s.number desc limit 1) taken on true
        where l.place = :place and (%s)) whose
      where who is not null group by who order by 2 desc, 4 desc, who
      """;

  private final JdbcClient jdbc;
  private final Reach reach;

  HandlerRows(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  @Override
  public List<HandlerGaps> byHandler(Officer officer) {
    String seen = reach.condition(officer, LeadRows.READ, Owned.ofCases("l"));
    return jdbc.sql(GAPS.formatted(seen))
        .param("place", officer.unit().place())
        .query(
            (row, index) ->
                new HandlerGaps(
                    row.getString("who"),
                    row.getInt("prompted"),
                    row.getInt("declined"),
                    row.getInt("unreasoned"),
                    row.getInt("open")))
        .list();
  }
}
