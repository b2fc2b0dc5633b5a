package org.relieflink.platform.joint.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.joint.CaseRegister;
import org.relieflink.platform.joint.Joining;
import org.relieflink.platform.joint.JoiningRule;
import org.relieflink.platform.joint.Joinings;
import org.relieflink.platform.joint.JointRefusal;
import org.relieflink.platform.joint.NewJoining;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 加协办、结束协办。 Joining an officer to a case of the own unit, and ending it. */
@Service
class StoredJoinings implements Joinings {
  private final JoiningTable table;
  private final JoiningRules rules;
  private final Accounts accounts;
  private final CaseRegister cases;
  private final Trail trail;
  private final TransactionTemplate transactions;
  private final Clock clock;

  StoredJoinings(
      JoiningTable table,
      JoiningRules rules,
      Accounts accounts,
      CaseRegister cases,
      Trail trail,
      TransactionTemplate transactions,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.accounts = accounts;
    this.cases = cases;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Joining> ofUnit(Officer officer) {
    return table.ofUnit(clock.instant());
  }

  @Override
  public List<Joining> mine(Officer officer) {
    return table.ofOfficer(officer, clock.instant());
  }

  @Override
  public JoiningRule rule() {
    return rules.on(LocalDate.now(clock));
  }

  /**
   * The account is looked up first, in a transaction of its own: it belongs to another unit, whose
   * list this chief does not see.
   */
  @Override
  public Outcome<Joining> join(Officer chief, NewJoining wanted) {
    Optional<Officer> guest = Actor.asServer(() -> accounts.find(wanted.officer()));
    return Objects.requireNonNull(transactions.execute(status -> join(chief, wanted, guest)));
  }

  private Outcome<Joining> join(Officer chief, NewJoining wanted, Optional<Officer> guest) {
    Instant now = clock.instant();
    Refusal wrong = wrong(chief, wanted, guest);
    if (wrong == null && table.counts(wanted, chief.unit().place(), now)) {
      wrong = Refusal.of(JointRefusal.ALREADY_JOINED, wanted.officer());
    }
    if (wrong != null) {
      trail.record(chief, note("CASE_JOINED", wanted).resulting(wrong.code().code()));
      return new Outcome.Refused<>(wrong);
    }
    Joining joining = table.add(chief, wanted, now, after(lastDay(wanted)));
    trail.record(chief, note("CASE_JOINED", wanted));
    return Outcome.of(joining);
  }

  private static TrailNote note(String action, NewJoining wanted) {
    return TrailNote.of(action, "case", wanted.caseNo())
        .because(wanted.officer() + " " + wanted.reason());
  }

  private @Nullable Refusal wrong(Officer chief, NewJoining wanted, Optional<Officer> guest) {
    if (wanted.reason().isEmpty()) {
      return Refusal.of(JointRefusal.REASON_MISSING);
    }
    if (wanted.reason().length() > NewJoining.LONGEST_REASON) {
      return Refusal.of(JointRefusal.REASON_TOO_LONG, NewJoining.LONGEST_REASON);
    }
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay(wanted));
    if (days < 0 || days >= rule().mostDays()) {
      return Refusal.of(JointRefusal.DAY_OUT_OF_RANGE, rule().mostDays());
    }
    if (wanted.caseNo().isEmpty() || !cases.has(wanted.caseNo())) {
      return Refusal.of(JointRefusal.CASE_UNKNOWN);
    }
    if (guest.filter(officer -> rule().roles().contains(officer.role())).isEmpty()) {
      return Refusal.of(JointRefusal.OFFICER_UNKNOWN);
    }
    return guest.get().unit().equals(chief.unit()) ? Refusal.of(JointRefusal.SAME_UNIT) : null;
  }

  /** What was not given is the longest the rule allows. */
  private LocalDate lastDay(NewJoining wanted) {
    LocalDate given = wanted.lastDay();
    return given == null ? LocalDate.now(clock).plusDays(rule().mostDays() - 1L) : given;
  }

  private Instant after(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  @Override
  @Transactional
  public Outcome<Joining> end(Officer chief, long id) {
    Optional<Joining> found = table.hold(id);
    if (found.isEmpty()) {
      return Outcome.refused(JointRefusal.UNKNOWN);
    }
    Joining joining = found.get();
    TrailNote note =
        TrailNote.of("CASE_JOINING_ENDED", "case", joining.caseNo()).because(joining.officer());
    if (!joining.counts(clock.instant())) {
      Refusal over = Refusal.of(JointRefusal.ALREADY_ENDED);
      trail.record(chief, note.resulting(over.code().code()));
      return new Outcome.Refused<>(over);
    }
    Joining ended = table.end(chief, id, clock.instant());
    trail.record(chief, note);
    return Outcome.of(ended);
  }
}
