package org.relieflink.platform.recusal.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.relieflink.linkage.Neighborhood;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 查人时守着：bars the own circle, and notes looks at neighbours, which only many of make an alarm. The
 * circle is read on a connection of its own: that of a transaction under way reads for the officer,
 * who need not be able to read the registers.
 */
@Component
class GuardCircle implements LookGuard {
  private final Circle circle;
  private final Blinds blinds;
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;

  GuardCircle(
      Circle circle,
      Blinds blinds,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
    this.circle = circle;
    this.blinds = blinds;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean bars(Officer officer, Collection<String> citizenIds) {
    return !citizenIds.isEmpty()
        && !Collections.disjoint(apart(() -> circle.numbers(officer.staffNumber())), citizenIds);
  }

  private <T> Set<T> apart(Supplier<Set<T>> reading) {
    Set<T> read = Actor.asServer(() -> apart.execute(status -> reading.get()));
    return read == null ? Set.of() : read;
  }

  @Override
  public void seen(Officer officer, long entry, Collection<Shown> shown) {
    Set<Neighborhood> home = apart(() -> circle.home(officer.staffNumber()));
    Set<String> near =
        shown.stream()
            .filter(
                one ->
                    Neighborhood.find(one.address(), one.division())
                        .filter(home::contains)
                        .isPresent())
            .map(one -> blinds.name(one.citizenId()))
            .collect(Collectors.toSet());
    for (String key : near) {
      jdbc.sql(
              """
              insert into recusal.near_look (entry_id, key, officer, at) values (?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(entry, key, officer.staffNumber(), Timestamp.from(clock.instant()))
          .update();
    }
  }
}
