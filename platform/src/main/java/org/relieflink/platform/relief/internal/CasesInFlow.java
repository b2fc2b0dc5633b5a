package org.relieflink.platform.relief.internal;

import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.screening.CasesInWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 案件没有结束的当事人：what was found of them is still needed. */
@Repository
class CasesInFlow implements CasesInWork {
  private final JdbcClient jdbc;

  CasesInFlow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> of(Set<Long> parties) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select c.party_id from relief.relief_case c
                join lateral (select s.state from relief.step s where s.case_id = c.id
                  order by s.number desc limit 1) last on true
                where c.party_id = any(?)
                  and last.state not in ('REFUSED', 'DECLINED', 'WITHDRAWN')
                """)
            .param(parties.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
