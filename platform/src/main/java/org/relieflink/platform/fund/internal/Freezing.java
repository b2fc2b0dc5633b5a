package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 冻着没有：of what a batch pays, and of a special account; the ledger asks for itself. */
@Component
class Freezing {
  private static final String UNTIL =
      """
      select until_on from fund.frozen_until(:place, array(%s), :today) until_on
      where until_on is not null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Freezing(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private LocalDate today() {
    return FundDay.of(clock.instant()).day();
  }

  /** Whether a pool that a batch pays from is frozen today. */
  Optional<Refusal> ofBatch(String place, long batch) {
    return refused(
        """
        select a.pool_id from fund.item i join fund.account a on a.id = i.commitment
        where i.place = :place and i.batch_id = cast(:which as bigint)
        """,
        place,
        Long.toString(batch));
  }

  /** Whether a pool that a special account pays is frozen today: a statement books in it. */
  Optional<Refusal> ofBank(String place, String bank) {
    return refused(
        """
        select a.id from fund.account a
        where a.place = :place and a.kind = 'POOL' and a.bank = :which
        """,
        place,
        bank);
  }

  /** In the caller's transaction: a freeze that is being written is waited for. */
  private Optional<Refusal> refused(String pools, String place, String which) {
    jdbc.sql("select fund.wait_for_freezes(?, false)")
        .param(place)
        .query((row, index) -> place)
        .list();
    return jdbc.sql(UNTIL.formatted(pools))
        .param("place", place)
        .param("today", today())
        .param("which", which)
        .query(LocalDate.class)
        .optional()
        .map(Freezing::refusal);
  }

  /** With the last day of it. */
  static Refusal refusal(LocalDate until) {
    return Refusal.of(FundRefusal.FROZEN, until.toString());
  }
}
