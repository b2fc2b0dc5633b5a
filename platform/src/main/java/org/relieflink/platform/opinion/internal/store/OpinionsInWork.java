package org.relieflink.platform.opinion.internal.store;

import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.screening.CasesInWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 有救助意见的当事人：no opinion is ever closed in this version, so each one counts as being worked on. */
@Repository
class OpinionsInWork implements CasesInWork {
  private final JdbcClient jdbc;

  OpinionsInWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> of(Set<Long> parties) {
    return new TreeSet<>(
        jdbc.sql("select party_id from opinion.candidate where party_id = any(?)")
            .param(parties.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
