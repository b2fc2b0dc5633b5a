package org.relieflink.platform.fund.internal;

import java.sql.Timestamp;
import org.relieflink.platform.fund.Handovers.Handed;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 签收的表：one row for each payment past the bank, added once. */
@Repository
class HandoverStore {
  private final JdbcClient jdbc;

  HandoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Making making, Handed what) {
    jdbc.sql(
            """
            insert into fund.handed (item_id, place, taken, proof, on_day, words, officer,
              officer_name, at)
            values (:item, :place, :taken, :proof, :day, :words, :officer, :name, :at)
            """)
        .param("item", what.item())
        .param("place", making.place())
        .param("taken", what.taken())
        .param("proof", what.proof())
        .param("day", what.day())
        .param("words", what.words())
        .param("officer", making.officer().staffNumber())
        .param("name", making.officer().displayName())
        .param("at", Timestamp.from(making.now().at()))
        .update();
  }
}
