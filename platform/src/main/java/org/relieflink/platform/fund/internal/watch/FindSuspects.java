package org.relieflink.platform.fund.internal.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.internal.PaymentFacts;
import org.relieflink.platform.fund.internal.PaymentFacts.Numbers;
import org.relieflink.platform.fund.internal.watch.Suspect.Row;
import org.relieflink.platform.fund.internal.watch.SuspectQueries.Asked;
import org.relieflink.platform.fund.internal.watch.SuspectQueries.Handled;
import org.relieflink.platform.fund.internal.watch.SuspectQueries.Moved;
import org.relieflink.platform.watch.WatchRule;
import org.springframework.stereotype.Component;

/** 找不寻常的：one rule at a time; what it looks at is in the tables, what it counts is in the rule. */
@Component
class FindSuspects {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Of the eighteen digits those that say place, birth and sequence, but for one. */
  private static final int NEAR = 16;

  private final SuspectQueries queries;
  private final PaymentFacts facts;
  private final FundWatchRules rules;
  private final Accounts accounts;
  private final WorkingDays days = WorkingDays.official();

  FindSuspects(
      SuspectQueries queries, PaymentFacts facts, FundWatchRules rules, Accounts accounts) {
    this.queries = queries;
    this.facts = facts;
    this.rules = rules;
    this.accounts = accounts;
  }

  /** 一轮里读一次的：of each length of looking back, and each payee's numbers opened once. */
  static final class Round {
    private final Map<LocalDate, List<Handled>> handled = new HashMap<>();
    private final Map<Long, Optional<Numbers>> numbers = new HashMap<>();
  }

  private List<Handled> handled(Round round, Asked asked) {
    return round.handled.computeIfAbsent(asked.since(), queries::handled);
  }

  private Optional<Numbers> numbers(Round round, Handled one) {
    return round.numbers.computeIfAbsent(one.payee(), facts::numbers);
  }

  List<Suspect> of(WatchRule rule, Instant now, Round round) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    Asked asked = new Asked(today, today.minusDays(rule.lookBackDays()), rule.bound());
    return switch (rule.kind()) {
      case FUND_UNDECIDED -> both(queries.undecided(asked), changed(asked));
      case FUND_UNPAID -> queries.unpaid(asked);
      case FUND_ONE_ACCOUNT -> queries.oneAccount(asked);
      case FUND_NEAR_NUMBERS -> nearNumbers(asked, round);
      case FUND_DEAD -> both(queries.checkedDead(asked), dead(asked, round));
      case FUND_JUST_UNDER -> justUnder(asked);
      case FUND_SPLIT -> split(asked);
      case FUND_RELATIVE -> relatives(asked, round);
      case FUND_LATE -> queries.late(asked);
      case FUND_ODD_HOURS -> oddHours(rule, asked);
      default -> List.of(); // looks at persons, no money
    };
  }

  private static List<Suspect> both(List<Suspect> one, List<Suspect> other) {
    List<Suspect> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static Row row(String group, long entry, long measured) {
    return new Row(group, "entry-" + entry, measured);
  }

  /** Sent on a decision that does not stand any more. */
  private List<Suspect> changed(Asked asked) {
    return Suspect.of(
        queries.ordered(asked.since()).stream()
            .filter(one -> facts.undecided(one.place(), one.candidate(), one.proposal()))
            .map(one -> row("changed " + one.entry(), one.entry(), 1))
            .toList());
  }

  private List<Suspect> nearNumbers(Asked asked, Round round) {
    Map<String, Map<String, List<Long>>> near = new TreeMap<>();
    for (Handled one : handled(round, asked)) {
      numbers(round, one)
          .filter(found -> found.person().length() > NEAR)
          .ifPresent(
              found ->
                  near.computeIfAbsent(found.person().substring(0, NEAR), key -> new TreeMap<>())
                      .computeIfAbsent(found.person(), key -> new ArrayList<>())
                      .add(one.entry()));
    }
    return near.values().stream()
        .filter(persons -> persons.size() > asked.bound())
        .map(FindSuspects::together)
        .toList();
  }

  private static Suspect together(Map<String, List<Long>> persons) {
    List<String> objects =
        persons.values().stream().flatMap(List::stream).map(id -> "entry-" + id).toList();
    return new Suspect("", persons.size(), objects);
  }

  private List<Suspect> dead(Asked asked, Round round) {
    List<Row> rows = new ArrayList<>();
    for (Handled one : handled(round, asked)) {
      if (numbers(round, one).filter(found -> facts.dead(found.person())).isPresent()) {
        rows.add(row("dead " + one.entry(), one.entry(), 1));
      }
    }
    return Suspect.of(rows);
  }

  private List<Suspect> justUnder(Asked asked) {
    int percent = rules.justUnderPercent(asked.today());
    return facts.limits(asked.today()).stream()
        .flatMap(limit -> queries.justUnder(asked, limit, percent).stream())
        .toList();
  }

  private List<Suspect> split(Asked asked) {
    List<Suspect> batches =
        facts.limits(asked.today()).stream()
            .flatMap(limit -> queries.splitBatch(asked, limit).stream())
            .toList();
    return both(batches, queries.reservedTwice(asked));
  }

  private List<Suspect> relatives(Asked asked, Round round) {
    List<Suspect> suspects = new ArrayList<>();
    Map<String, Optional<Officer>> known = new HashMap<>();
    for (Handled one : handled(round, asked)) {
      Optional<Numbers> numbers = numbers(round, one);
      for (String number : numbers.isEmpty() ? List.<String>of() : one.officers()) {
        Optional<Officer> officer = known.computeIfAbsent(number, accounts::find);
        if (officer.isPresent() && facts.bars(officer.get(), numbers.get().all())) {
          suspects.add(new Suspect(number, 1, List.of("entry-" + one.entry())));
        }
      }
    }
    return suspects;
  }

  private List<Suspect> oddHours(WatchRule rule, Asked asked) {
    Map<String, List<Moved>> groups = new TreeMap<>();
    for (Moved one : queries.moved(asked.since())) {
      ZonedDateTime at = one.at().atZone(ZONE);
      if (odd(rule, at)) {
        groups
            .computeIfAbsent(one.maker() + " " + at.toLocalDate(), key -> new ArrayList<>())
            .add(one);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() > rule.bound())
        .map(group -> new Suspect("", group.size(), objects(group)))
        .toList();
  }

  private static List<String> objects(List<Moved> group) {
    return group.stream().map(one -> "entry-" + one.entry()).toList();
  }

  /** Of a day that no announcement covers the hour alone is asked. */
  private boolean odd(WatchRule rule, ZonedDateTime at) {
    LocalTime from = rule.from();
    LocalTime until = rule.until();
    LocalTime time = at.toLocalTime();
    boolean late = from != null && until != null && (time.isBefore(from) || !time.isBefore(until));
    LocalDate day = at.toLocalDate();
    return late || (days.covers(day) && !days.isWorkingDay(day));
  }
}
