package org.relieflink.platform.watch.internal.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRound;
import org.relieflink.platform.watch.WatchRule;
import org.relieflink.platform.watch.internal.find.Finding;
import org.relieflink.platform.watch.internal.find.Look;
import org.relieflink.platform.watch.internal.find.Seen;
import org.relieflink.platform.watch.internal.find.Unusual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 一轮：looks through what the trail got and raises what the rules find. An entry is in one alarm of a
 * kind at most, so a round may come as often as it likes and two servers may run it; what committed
 * late is found by a later round.
 */
@Component
public class WatchRounds {
  private static final Logger LOG = LoggerFactory.getLogger(WatchRounds.class);

  /** Volumes, hours and refusals of the last days are looked at anew in every round. */
  private static final Duration FRESH = Duration.ofDays(2);

  private final WatchRules rules;
  private final RaiseAlarm raise;
  private final Trail trail;
  private final Accounts accounts;
  private final OfficeSettings office;
  private final JdbcClient jdbc;
  private final ObjectProvider<WatchRound> others;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Unusual unusual = new Unusual(WorkingDays.official());

  WatchRounds(
      WatchRules rules,
      RaiseAlarm raise,
      Trail trail,
      Accounts accounts,
      OfficeSettings office,
      JdbcClient jdbc,
      ObjectProvider<WatchRound> others,
      TransactionTemplate transaction,
      Clock clock) {
    this.others = others;
    this.transaction = transaction;
    this.rules = rules;
    this.raise = raise;
    this.trail = trail;
    this.accounts = accounts;
    this.office = office;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Gives how many alarms it raised; none where another round is under way. What other capabilities
   * look for goes each for itself: a fault of one leaves the others.
   */
  public int round() {
    int raised = alone(this::looksOfAll);
    for (WatchRound other : others.orderedStream().toList()) {
      raised += safely(other);
    }
    return raised;
  }

  private int safely(WatchRound other) {
    try {
      return alone(other::round);
    } catch (RuntimeException failure) {
      LOG.error("{} failed: {}", other.getClass().getSimpleName(), failure.toString());
      return 0;
    }
  }

  /** In a transaction of its own, unless another server is at it. */
  private int alone(IntSupplier part) {
    Integer raised =
        transaction.execute(
            status ->
                jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('watch round', 0))")
                        .query(Boolean.class)
                        .single()
                    ? part.getAsInt()
                    : 0);
    return raised == null ? 0 : raised;
  }

  private int looksOfAll() {
    Instant now = clock.instant();
    int raised = 0;
    for (WatchRule rule : rules.on(LocalDate.ofInstant(now, Look.ZONE))) {
      raised += rule.kind().isFoundElsewhere() ? 0 : look(rule, now);
    }
    return raised;
  }

  private int look(WatchRule rule, Instant now) {
    boolean reveals = rule.kind() == AlarmKind.REVEAL_WITHOUT_VERDICT;
    Duration span = reveals ? Duration.ofDays(rule.lookBackDays()) : FRESH;
    List<TrailEntry> fresh = trail.since(now.minus(span), rules.actions(rule.kind()), null);
    List<Look> verdicts =
        reveals ? looks(trail.since(now.minus(span), rules.verdicts(), null)) : List.of();
    Set<Long> told = raise.told(rule.kind(), fresh);
    int raised = 0;
    for (var one : byOfficer(fresh).entrySet()) {
      List<Look> open =
          looks(one.getValue()).stream().filter(look -> !told.contains(look.entry())).toList();
      Officer officer = officer(one.getValue().get(0));
      var seen =
          new Seen(officer.unit().place(), open, () -> habits(rule, officer, now), verdicts, now);
      for (Finding finding : unusual.find(rule, seen)) {
        raise.raise(rule, officer, finding);
        raised++;
      }
    }
    return raised;
  }

  /** In the order of time: of numbers of the trail a later one may have happened earlier. */
  private static List<Look> looks(List<TrailEntry> entries) {
    return entries.stream().map(Look::of).sorted(Comparator.comparing(Look::at)).toList();
  }

  private static Map<String, List<TrailEntry>> byOfficer(List<TrailEntry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(TrailEntry::officer, TreeMap::new, Collectors.toList()));
  }

  /** Read only of an officer who comes near: most do not, and it costs. */
  private List<Look> habits(WatchRule rule, Officer officer, Instant now) {
    Instant from = now.minus(Duration.ofDays(rule.lookBackDays()));
    return looks(trail.since(from, rules.actions(rule.kind()), officer.staffNumber()));
  }

  /** An account that is gone is taken for one of the home office. */
  private Officer officer(TrailEntry entry) {
    return accounts
        .find(entry.officer())
        .orElseGet(
            () ->
                new Officer(
                    entry.officer(),
                    entry.officer(),
                    Role.valueOf(entry.role()),
                    Unit.of(office.place(), null)));
  }
}
