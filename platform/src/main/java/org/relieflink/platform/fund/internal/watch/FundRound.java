package org.relieflink.platform.fund.internal.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.AlarmDesk;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRound;
import org.relieflink.platform.watch.WatchRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 盯着钱的一轮：raises what the rules find, each entry of the trail once in a kind. Looks only where
 * something was booked, bound, checked or compared since, or another hour began.
 */
@Component
class FundRound implements WatchRound {
  private static final int HOUR = 3_600; // seconds

  private final FindSuspects find;
  private final SuspectQueries queries;
  private final AlarmDesk desk;
  private final Trail trail;
  private final Accounts accounts;
  private final OfficeSettings office;
  private final Clock clock;
  private final AtomicReference<String> seen = new AtomicReference<>("");

  FundRound(
      FindSuspects find,
      SuspectQueries queries,
      AlarmDesk desk,
      Trail trail,
      Accounts accounts,
      OfficeSettings office,
      Clock clock) {
    this.find = find;
    this.queries = queries;
    this.desk = desk;
    this.trail = trail;
    this.accounts = accounts;
    this.office = office;
    this.clock = clock;
  }

  @Override
  public int round() {
    Instant now = clock.instant();
    return Actor.asServer(
        () -> {
          String state = now.getEpochSecond() / HOUR + " " + queries.newest();
          return state.equals(seen.get()) ? 0 : all(now, state);
        });
  }

  private int all(Instant now, String state) {
    int raised = 0;
    var round = new FindSuspects.Round();
    for (AlarmKind kind : AlarmKind.values()) {
      Optional<WatchRule> rule = kind.isMoney() ? desk.rule(kind) : Optional.empty();
      raised += rule.map(one -> raised(one, now, round)).orElse(0);
    }
    onceCommitted(() -> seen.set(state));
    return raised;
  }

  /** What was rolled back is looked for again. */
  private static void onceCommitted(Runnable act) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      act.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }

  private int raised(WatchRule rule, Instant now, FindSuspects.Round round) {
    List<Suspect> suspects = find.of(rule, now, round);
    Set<String> objects = new TreeSet<>();
    suspects.forEach(one -> objects.addAll(one.objects()));
    List<TrailEntry> untold =
        new ArrayList<>(desk.untold(rule.kind(), trail.on(actions(), objects)));
    int raised = 0;
    for (Suspect one : suspects) {
      List<TrailEntry> mine =
          untold.stream().filter(entry -> one.objects().contains(entry.note().objectId())).toList();
      if (!mine.isEmpty()) {
        untold.removeAll(mine);
        TrailEntry newest = mine.get(mine.size() - 1);
        desk.raise(rule, officer(one, newest), Math.max(1, one.measured()), mine);
        raised++;
      }
    }
    return raised;
  }

  /** Entries of the trail that tell of the money itself. */
  private static Set<String> actions() {
    Set<String> actions = new TreeSet<>(Set.of("FUND_BATCH", "FUND_STATEMENT"));
    Arrays.stream(FundAct.values()).forEach(act -> actions.add("FUND_" + act));
    return actions;
  }

  /** An account that is gone is taken for one of the home office. */
  private Officer officer(Suspect suspect, TrailEntry newest) {
    String number = suspect.about().isEmpty() ? newest.officer() : suspect.about();
    return accounts
        .find(number)
        .orElseGet(
            () ->
                new Officer(
                    number, number, Role.valueOf(newest.role()), Unit.of(office.place(), null)));
  }
}
