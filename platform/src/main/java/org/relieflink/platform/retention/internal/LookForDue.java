package org.relieflink.platform.retention.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.Expiring.Asked;
import org.relieflink.platform.retention.Expiring.Due;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.KindPreview;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** 看什么到期了：asks every owner of rows, with the rule of the day; to be called as the server. */
@Component
class LookForDue {
  private final Map<RetentionKind, Expiring> owners = new EnumMap<>(RetentionKind.class);
  private final RetentionRules rules;
  private final HoldStore holds;
  private final Clock clock;

  LookForDue(List<Expiring> expiring, RetentionRules rules, HoldStore holds, Clock clock) {
    expiring.forEach(one -> owners.put(one.kind(), one));
    this.rules = rules;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * One kind with what is due of it.
   *
   * @param before the moment before which rows count
   * @param due those held back, too
   */
  record Found(RetentionRule rule, Instant before, List<Due> due) {
    List<Due> free() {
      return due.stream().filter(one -> one.held() == null).toList();
    }

    long heldRows() {
      return due.stream().filter(one -> one.held() != null).count();
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), RetentionRule.ZONE);
  }

  Expiring owner(RetentionKind kind) {
    return Objects.requireNonNull(owners.get(kind), kind::name);
  }

  /** Kinds of which something may be due today. */
  List<Found> found(String place) {
    List<Found> found = new ArrayList<>();
    for (RetentionKind kind : owners.keySet()) {
      rules
          .on(kind, today())
          .filter(RetentionRule::ends)
          .ifPresent(rule -> found.add(found(place, rule)));
    }
    return found;
  }

  private Found found(String place, RetentionRule rule) {
    Instant before = rule.before(today());
    List<Due> due = owner(rule.kind()).due(new Asked(place, before, null));
    return new Found(rule, before, holds.withHolds(place, rule.kind(), due));
  }

  /** Some rows of a plan as they are now; none when the rule of today would keep them. */
  List<Due> again(Plan.Line line, Asked asked) {
    return standsToday(line)
        ? holds.withHolds(asked.place(), line.kind(), owner(line.kind()).due(asked))
        : List.of();
  }

  /** Whether the rule in force today still ends what a plan wanted to end, and in the same way. */
  boolean standsToday(Plan.Line line) {
    return rules.stillEnds(line, today());
  }

  List<KindPreview> preview(String place) {
    Map<RetentionKind, Found> found = new EnumMap<>(RetentionKind.class);
    found(place).forEach(one -> found.put(one.rule.kind(), one));
    List<KindPreview> previews = new ArrayList<>();
    for (RetentionKind kind : RetentionKind.values()) {
      Optional<RetentionRule> rule = rules.on(kind, today());
      Found some = found.get(kind);
      previews.add(
          some == null
              ? new KindPreview(kind, rule.orElse(null), 0, 0, null, Map.of(), null)
              : preview(place, some));
    }
    return previews;
  }

  private KindPreview preview(String place, Found found) {
    Map<HeldFor, Long> held = new EnumMap<>(HeldFor.class);
    for (Due due : found.due) {
      if (due.held() != null) {
        held.merge(due.held(), 1L, Long::sum);
      }
    }
    List<Due> free = found.free();
    return new KindPreview(
        found.rule.kind(),
        found.rule,
        free.size(),
        persons(free),
        free.stream().map(Due::since).min(Instant::compareTo).orElse(null),
        held,
        next(place, found));
  }

  static long persons(List<Due> due) {
    Set<Object> persons = new HashSet<>();
    for (Due one : due) {
      persons.addAll(one.subjects());
      if (!one.person().isEmpty()) {
        persons.add(one.person());
      }
    }
    return persons.size();
  }

  private @Nullable LocalDate next(String place, Found found) {
    RetentionRule rule = found.rule;
    return owner(rule.kind())
        .next(new Asked(place, found.before, null))
        .map(since -> rule.dueOn(LocalDate.ofInstant(since, RetentionRule.ZONE)))
        .orElse(null);
  }
}
