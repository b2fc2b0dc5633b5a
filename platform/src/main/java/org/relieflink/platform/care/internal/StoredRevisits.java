package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.ListGlance;
import org.relieflink.platform.care.NewVisit;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.care.VisitOutcome;
import org.relieflink.platform.care.VisitRound;
import org.relieflink.platform.fund.PaidDays;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.CaseCircle;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.relief.HelpedCases;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefDecision;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredRevisits implements Revisits {
  private final ReliefCases cases;
  private final HelpedCases helped;
  private final CasePersons persons;
  private final CaseCircle circle;
  private final PaidDays paid;
  private final VisitRows rows;
  private final VisitClock clocks;
  private final CareRules rules;
  private final CheckVisit check;
  private final PoolGlances glances;
  private final Trail trail;
  private final TransactionTemplate whole;

  StoredRevisits(
      ReliefCases cases,
      HelpedCases helped,
      CasePersons persons,
      CaseCircle circle,
      PaidDays paid,
      VisitRows rows,
      VisitClock clocks,
      CareRules rules,
      CheckVisit check,
      PoolGlances glances,
      Trail trail,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.helped = helped;
    this.persons = persons;
    this.circle = circle;
    this.paid = paid;
    this.rows = rows;
    this.clocks = clocks;
    this.rules = rules;
    this.check = check;
    this.glances = glances;
    this.trail = trail;
    this.whole = new TransactionTemplate(transactions);
  }

  @Override
  public List<Followed> list(Officer officer) {
    return followed(helped.of(officer), false).stream()
        .sorted(Comparator.comparing(StoredRevisits::due).thenComparing(one -> one.one().id()))
        .toList();
  }

  private static LocalDate due(Followed one) {
    return one.next()
        .map(round -> Objects.requireNonNullElse(round.reading().due(), LocalDate.MAX))
        .orElse(LocalDate.MAX);
  }

  private List<Followed> followed(List<ReliefCase> all, boolean words) {
    Map<Long, LocalDate> days = days(all);
    Map<Long, List<Visit>> visits = rows.of(all.stream().map(ReliefCase::id).toList(), words);
    return all.stream()
        .map(one -> followed(one, days, visits.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /**
   * By proposal, each case's from the books of its own place: another office's share is not its.
   */
  private Map<Long, LocalDate> days(List<ReliefCase> all) {
    Map<String, List<Long>> places =
        all.stream()
            .filter(one -> proposal(one).isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.whose().unit().place(),
                    Collectors.mapping(one -> proposal(one).orElseThrow(), Collectors.toList())));
    Map<Long, LocalDate> days = new HashMap<>();
    places.forEach((place, proposals) -> days.putAll(paid.first(place, proposals)));
    return days;
  }

  private static Optional<Long> proposal(ReliefCase one) {
    return one.proposed().map(Proposed::proposalId);
  }

  private Followed followed(ReliefCase one, Map<Long, LocalDate> days, List<Visit> visits) {
    Optional<LocalDate> came = proposal(one).map(days::get);
    LocalDate since = came.orElseGet(() -> decided(one));
    return new Followed(one, since, came.isPresent(), clocks.rounds(since, visits), visits);
  }

  /** Day of the decision. */
  static LocalDate decided(ReliefCase one) {
    ReliefDecision decision = Objects.requireNonNull(one.decision());
    return VisitClock.day(decision.at());
  }

  @Override
  public Optional<Followed> find(Officer officer, long caseId) {
    return cases.find(officer, caseId).flatMap(one -> of(officer, one));
  }

  @Override
  public Optional<Followed> of(Officer officer, ReliefCase one) {
    return CheckVisit.granted(one) && CheckVisit.own(officer, one)
        ? Optional.of(followed(List.of(one), true).get(0))
        : Optional.empty();
  }

  @Override
  public boolean near(VisitRound round) {
    LocalDate due = round.reading().due();
    LocalDate today = clocks.today();
    return round.isOpen() && due != null && !due.isAfter(today.plusDays(rules.noticeDays(today)));
  }

  @Override
  public Outcome<Followed> record(Officer officer, long caseId, NewVisit visit) {
    Optional<ReliefCase> one = cases.find(officer, caseId);
    if (one.isEmpty()) {
      return Outcome.refused(CareRefusal.UNKNOWN);
    }
    Optional<Followed> again =
        repeated(officer, caseId, visit) ? find(officer, caseId) : Optional.empty();
    if (again.isPresent()) {
      return Outcome.of(again.get());
    }
    Optional<Refusal> no = check.refused(officer, one.get(), visit);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    String number = circle.number(caseId).orElse("");
    Optional<Refusal> late =
        Objects.requireNonNull(whole.execute(status -> written(officer, caseId, number, visit)));
    return late.isPresent()
        ? new Outcome.Refused<>(late.get())
        : Outcome.of(find(officer, caseId).orElseThrow());
  }

  /** The very same was written before: answered again, whatever has changed since. */
  private boolean repeated(Officer officer, long caseId, NewVisit visit) {
    return rows.earlier(officer, visit.key())
        .filter(rows.fingerprint(caseId, visit)::equals)
        .isPresent();
  }

  /** In a transaction of its own; gives why not. */
  private Optional<Refusal> written(Officer officer, long caseId, String number, NewVisit visit) {
    rows.lock("key " + officer.staffNumber() + " " + visit.key());
    Optional<String> earlier = rows.earlier(officer, visit.key());
    if (earlier.isPresent()) {
      boolean same = earlier.get().equals(rows.fingerprint(caseId, visit));
      return same ? Optional.empty() : Optional.of(Refusal.of(CareRefusal.KEY_REUSED));
    }
    rows.lock("case " + caseId);
    List<Visit> visits = rows.of(List.of(caseId), false).getOrDefault(caseId, List.of());
    if (visit.corrects() != 0 && !stands(visit.corrects(), visits)) {
      return Optional.of(Refusal.of(CareRefusal.CORRECTED_ALREADY));
    }
    long id = rows.add(officer, caseId, number, visit);
    String act = visit.corrects() == 0 ? "CARE_VISITED" : "CARE_VISIT_CORRECTED";
    trail.record(officer, TrailNote.of(act, "visit", "visit-" + id).resulting(visit.outcome()));
    return Optional.empty();
  }

  private static boolean stands(long id, List<Visit> visits) {
    return visits.stream().anyMatch(one -> one.id() == id && !one.corrected());
  }

  @Override
  public List<ListGlance> glances(Officer officer, ReliefCase one) {
    return CheckVisit.granted(one) && CheckVisit.own(officer, one) && !check.barred(officer, one)
        ? persons
            .find(officer, one.id())
            .map(it -> glances.of(it.number(), decided(one), clocks.today()))
            .map(seen -> noted(officer, one, seen))
            .orElse(List.of())
        : List.of();
  }

  /**
   * Whose records were read stands on the trail, so that each of them can ask who looked; while the
   * case is sealed nobody is told.
   */
  private List<ListGlance> noted(Officer officer, ReliefCase one, PoolGlances.Seen seen) {
    if (!seen.lists().isEmpty()) {
      String what = "relief-case-" + one.id();
      whole.executeWithoutResult(
          status -> {
            long entry =
                trail.written(officer, TrailNote.of("CARE_LISTS_SEEN", "relief-case", what));
            trail.about(entry, rows.keys(seen.numbers()));
          });
    }
    return seen.lists();
  }

  @Override
  public List<Choice> ways() {
    return rules.ways(clocks.today()).stream()
        .map(one -> new Choice(one.id(), one.title()))
        .toList();
  }

  @Override
  public List<VisitOutcome> outcomes() {
    return rules.outcomes(clocks.today());
  }

  @Override
  public Optional<VisitOutcome> outcome(String id) {
    return rules.outcome(id);
  }

  @Override
  public String wayTitle(String id) {
    return rules.wayTitle(id);
  }
}
