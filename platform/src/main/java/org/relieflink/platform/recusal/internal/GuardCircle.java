package org.relieflink.platform.recusal.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.linkage.Neighborhood;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查人时守着：bars the own circle, and notes looks at neighbours, which only many of make an alarm. */
@Component
class GuardCircle implements LookGuard {
  private final Circle circle;
  private final Blinds blinds;
  private final JdbcClient jdbc;
  private final Clock clock;

  GuardCircle(Circle circle, Blinds blinds, JdbcClient jdbc, Clock clock) {
    this.circle = circle;
    this.blinds = blinds;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean bars(Officer officer, String citizenId) {
    return Actor.asServer(() -> circle.numbers(officer.staffNumber())).contains(citizenId);
  }

  @Override
  public void seen(Officer officer, long entry, Collection<Shown> shown) {
    Set<Neighborhood> home = Actor.asServer(() -> circle.home(officer.staffNumber()));
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
