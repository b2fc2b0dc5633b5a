package org.relieflink.platform.leads.internal;

import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.screening.CasesInWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 有线索没有结束的当事人：what was found of them is still needed. */
@Repository
class LeadsInWork implements CasesInWork {
  private final JdbcClient jdbc;

  LeadsInWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> of(Set<Long> parties) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select l.party_id from leads.lead l
                join lateral (select s.state from leads.step s where s.lead_id = l.id
                  order by s.number desc limit 1) last on true
                where l.party_id = any(?) and last.state not in ('CLOSED', 'HANDED')
                """)
            .param(parties.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
