package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.NewVisit;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.CaseCircle;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefDecision;
import org.springframework.stereotype.Component;

/** 这一次回访能不能记：right, granted or not, own circle, day, choices, words. */
@Component
class CheckVisit {
  private static final Need WRITE = new Need(Matter.RELIEF_CASES, Deed.WRITE);

  private final Reach reach;
  private final CaseCircle circle;
  private final CareRules rules;
  private final VisitClock clocks;

  CheckVisit(Reach reach, CaseCircle circle, CareRules rules, VisitClock clocks) {
    this.reach = reach;
    this.circle = circle;
    this.rules = rules;
    this.clocks = clocks;
  }

  static boolean granted(ReliefCase one) {
    ReliefDecision decision = one.decision();
    return decision != null && decision.isGrant();
  }

  static boolean own(Officer officer, ReliefCase one) {
    return officer.unit().equals(one.whose().unit());
  }

  boolean may(Officer officer, ReliefCase one) {
    return own(officer, one) && reach.covers(officer, WRITE, one.whose());
  }

  /** Whether the officer has to keep away from the person; never inside a transaction. */
  boolean barred(Officer officer, ReliefCase one) {
    return circle.bars(officer, one.id());
  }

  /** Never inside a transaction. */
  Optional<Refusal> refused(Officer officer, ReliefCase one, NewVisit visit) {
    if (!may(officer, one)) {
      return Optional.of(Refusal.of(CareRefusal.NOT_FOR_ROLE));
    }
    if (!granted(one)) {
      return Optional.of(Refusal.of(CareRefusal.NOT_GRANTED));
    }
    if (barred(officer, one)) {
      return Optional.of(Refusal.of(CareRefusal.OWN_CIRCLE));
    }
    return unusable(one, visit);
  }

  private Optional<Refusal> unusable(ReliefCase one, NewVisit visit) {
    if (!FreeWords.isKey(visit.key())) {
      return Optional.of(Refusal.of(CareRefusal.KEY_MISSING));
    }
    LocalDate today = clocks.today();
    LocalDate decided = StoredRevisits.decided(one);
    if (visit.on().isAfter(today) || visit.on().isBefore(decided)) {
      return Optional.of(Refusal.of(CareRefusal.DAY_UNUSABLE, decided.toString()));
    }
    boolean known =
        rules.ways(today).stream().anyMatch(way -> way.id().equals(visit.way()))
            && rules.outcomes(today).stream().anyMatch(it -> it.id().equals(visit.outcome()));
    return known
        ? CareWording.wrong(visit.living(), true).or(() -> CareWording.wrong(visit.next(), false))
        : Optional.of(Refusal.of(CareRefusal.CHOICE_MISSING));
  }
}
