package org.relieflink.platform.fund.internal.match;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.FundEvidence;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.IdleAndGap;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MatchProposal.Waiting;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.internal.match.FreeMoney.Plan;
import org.relieflink.platform.fund.internal.match.FreeMoney.Run;
import org.relieflink.platform.fund.internal.watch.AlarmEvidence;
import org.relieflink.platform.fund.internal.watch.FundWatchRules;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.CaseNeeds;
import org.relieflink.platform.relief.CaseNeeds.Need;
import org.springframework.stereotype.Service;

@Service
class StoredMoneyWatch implements MoneyWatch {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final FreeMoney money;
  private final CaseNeeds needs;
  private final FundWatchRules rules;
  private final AlarmEvidence evidence;
  private final Clock clock;

  StoredMoneyWatch(
      FreeMoney money, CaseNeeds needs, FundWatchRules rules, AlarmEvidence evidence, Clock clock) {
    this.money = money;
    this.needs = needs;
    this.rules = rules;
    this.evidence = evidence;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public Outcome<FundEvidence> evidence(Officer officer, long alarm) {
    return evidence
        .of(officer, alarm)
        .<Outcome<FundEvidence>>map(Outcome::of)
        .orElseGet(() -> Outcome.refused(FundRefusal.UNKNOWN));
  }

  private List<Need> all(String place) {
    return needs.of(Unit.of(place, null));
  }

  /** Cases that nothing is reserved for: granted first or not. */
  private List<Need> open(String place, List<Need> all) {
    Set<Plan> reserved = money.reserved(place);
    return all.stream()
        .filter(one -> !reserved.contains(new Plan(one.candidate(), one.proposal())))
        .toList();
  }

  /** Sealed cases are named to nobody here: they stay in the sums. */
  @Override
  public MatchProposal match(Officer officer) {
    String place = officer.unit().place();
    List<Need> known = open(place, all(place)).stream().filter(one -> one.fen() > 0).toList();
    List<Need> sealed = known.stream().filter(Need::sealed).toList();
    List<Waiting> named = waiting(place, known.stream().filter(one -> !one.sealed()).toList());
    return MatchMoney.of(place, today(), money.of(place, today()), named)
        .besides(sealed.size(), sealed.stream().mapToLong(Need::fen).sum());
  }

  private List<Waiting> waiting(String place, List<Need> needs) {
    return needs.stream().map(one -> waiting(place, one)).toList();
  }

  private Waiting waiting(String place, Need need) {
    return new Waiting(
        need.number(),
        place,
        need.fen(),
        rules.purposes(need.urgent(), need.groups()),
        need.groups());
  }

  @Override
  public IdleAndGap idle(Officer officer) {
    String place = officer.unit().place();
    LocalDate today = today();
    int days = rules.idleDays(today);
    List<Need> all = all(place);
    List<Need> open = open(place, all);
    List<Need> known = open.stream().filter(one -> one.fen() > 0).toList();
    int unknown = open.size() - known.size();
    long median = median(all, today);
    MatchMoney.Served served =
        MatchMoney.served(today, money.of(place, today), waiting(place, known));
    return new IdleAndGap(
        place,
        today,
        days,
        money.idle(place, today.minusDays(days)),
        known.size(),
        known.stream().mapToLong(Need::fen).sum(),
        unknown,
        median * unknown,
        median > 0,
        served.fen(),
        served.exact());
  }

  /** Of what was granted lately, the lower of two middles; 0 where too few were decided. */
  private long median(List<Need> all, LocalDate today) {
    Instant since = today.minusDays(rules.forecastDays(today)).atStartOfDay(ZONE).toInstant();
    List<Long> granted =
        all.stream().filter(one -> granted(one, since)).map(Need::fen).sorted().toList();
    return granted.size() < rules.forecastLeast(today) ? 0 : granted.get((granted.size() - 1) / 2);
  }

  private static boolean granted(Need need, Instant since) {
    Instant at = need.grantedAt();
    return at != null && !at.isBefore(since) && need.fen() > 0;
  }

  @Override
  public PayClocks clocks(Officer officer) {
    String place = officer.unit().place();
    LocalDate today = today();
    LocalDate since = today.minusDays(rules.clockDays(today));
    return ReadClocks.of(
        new PayClocks(place, since, List.of()), today, all(place), money.runs(place, since));
  }

  /** What waits without a reservation is of no period: only what was reserved in it counts. */
  @Override
  public PayClocks clocks(Officer officer, LocalDate from, LocalDate until) {
    String place = officer.unit().place();
    List<Run> runs =
        money.runs(place, from).stream()
            .filter(run -> !LocalDate.ofInstant(run.reserved(), ZONE).isAfter(until))
            .filter(onePerCase())
            .toList();
    return ReadClocks.of(new PayClocks(place, from, List.of()), today(), all(place), runs);
  }

  /** The first reservation of each: five instalments of one case are not five. */
  private static Predicate<Run> onePerCase() {
    Set<String> cases = new HashSet<>();
    return run -> cases.add(run.caseNo());
  }
}
