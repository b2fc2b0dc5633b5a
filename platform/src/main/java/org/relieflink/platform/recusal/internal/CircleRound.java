package org.relieflink.platform.recusal.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.inquiry.Looks;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.AlarmDesk;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRound;
import org.relieflink.platform.watch.WatchRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 回避的一轮：finds looks at the own circle that nothing refused, those before the declaration included,
 * and too many looks at neighbours.
 */
@Component
class CircleRound implements WatchRound {
  private final Circle circle;
  private final DeclarationStore store;
  private final Looks looks;
  private final Trail trail;
  private final AlarmDesk desk;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  /** What was known of an officer when last looked at: nothing new, nothing to look for. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  CircleRound(
      Circle circle,
      DeclarationStore store,
      Looks looks,
      Trail trail,
      AlarmDesk desk,
      Accounts accounts,
      JdbcClient jdbc,
      Clock clock) {
    this.circle = circle;
    this.store = store;
    this.looks = looks;
    this.trail = trail;
    this.desk = desk;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Known(long newestLook, Set<String> circle) {
    @Override
    public String toString() {
      return "Known[" + newestLook + "]";
    }
  }

  @Override
  public int round() {
    int circles = desk.rule(AlarmKind.OWN_CIRCLE).map(this::circles).orElse(0);
    return circles + desk.rule(AlarmKind.NEIGHBORS).map(this::neighbors).orElse(0);
  }

  private Instant from(WatchRule rule) {
    return clock.instant().minus(Duration.ofDays(rule.lookBackDays()));
  }

  private int circles(WatchRule rule) {
    int raised = 0;
    for (String staffNumber : store.officers(from(rule))) {
      List<TrailEntry> own = trail.since(from(rule), looks.actions(), staffNumber);
      Optional<Officer> officer = accounts.find(staffNumber);
      if (!own.isEmpty() && officer.isPresent()) {
        raised += circle(rule, officer.get(), own) ? 1 : 0;
      }
    }
    return raised;
  }

  private boolean circle(WatchRule rule, Officer officer, List<TrailEntry> own) {
    Set<String> numbers = circle.numbers(officer.staffNumber(), from(rule));
    Known now = new Known(own.get(own.size() - 1).id(), numbers);
    if (now.equals(known.get(officer.staffNumber()))) {
      return false;
    }
    onceCommitted(() -> known.put(officer.staffNumber(), now));
    Set<Long> ofOfficer = new HashSet<>(own.stream().map(TrailEntry::id).toList());
    Map<Long, TrailEntry> found = new TreeMap<>();
    int persons = 0;
    for (String number : numbers) {
      List<TrailEntry> at =
          looks.at(number).stream().filter(entry -> ofOfficer.contains(entry.id())).toList();
      List<TrailEntry> fresh = desk.untold(AlarmKind.OWN_CIRCLE, at);
      fresh.forEach(entry -> found.put(entry.id(), entry));
      persons += fresh.isEmpty() ? 0 : 1;
    }
    if (found.isEmpty()) {
      return false;
    }
    desk.raise(rule, officer, persons, List.copyOf(found.values()));
    return true;
  }

  /** What was rolled back is looked for again. */
  private static void onceCommitted(Runnable act) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }

  /** 看过的一个邻居。 */
  private record Near(long entry, String key, String officer) {}

  private int neighbors(WatchRule rule) {
    Map<String, Map<Long, Set<String>>> seen = new HashMap<>();
    jdbc.sql("select entry_id, key, officer from recusal.near_look where at >= ? order by entry_id")
        .param(Timestamp.from(from(rule)))
        .query((row, index) -> new Near(row.getLong(1), row.getString(2), row.getString(3)))
        .list()
        .forEach(
            near ->
                seen.computeIfAbsent(near.officer, officer -> new TreeMap<>())
                    .computeIfAbsent(near.entry, entry -> new HashSet<>())
                    .add(near.key));
    int raised = 0;
    for (var one : seen.entrySet()) {
      raised += accounts.find(one.getKey()).map(who -> near(rule, who, one.getValue())).orElse(0);
    }
    return raised;
  }

  private int near(WatchRule rule, Officer officer, Map<Long, Set<String>> entries) {
    List<TrailEntry> fresh = desk.untold(AlarmKind.NEIGHBORS, trail.of(entries.keySet()));
    long persons =
        fresh.stream()
            .flatMap(entry -> entries.getOrDefault(entry.id(), Set.of()).stream())
            .distinct()
            .count();
    if (!rule.speaks(persons, null)) {
      return 0;
    }
    desk.raise(rule, officer, persons, fresh);
    return 1;
  }
}
