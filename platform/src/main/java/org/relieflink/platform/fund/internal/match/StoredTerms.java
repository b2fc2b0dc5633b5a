package org.relieflink.platform.fund.internal.match;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.PriorityGroups;
import org.relieflink.platform.fund.internal.match.FreeMoney.Writing;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredTerms implements MoneyTerms {
  private final FundRights rights;
  private final FreeMoney money;
  private final PriorityGroups groups;
  private final Trail trail;
  private final Clock clock;

  StoredTerms(FundRights rights, FreeMoney money, PriorityGroups groups, Trail trail, Clock clock) {
    this.rights = rights;
    this.money = money;
    this.groups = groups;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<Term> write(Officer officer, Draft draft) {
    Optional<Refusal> no = wrong(officer, draft);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    String place = officer.unit().place();
    money.write(
        new Writing(place, officer.staffNumber(), officer.displayName(), clock.instant()), draft);
    trail.record(
        officer,
        TrailNote.of("FUND_TERM", "fund", "account-" + draft.account())
            .because(draft.words())
            .resulting(said(draft)));
    return Outcome.of(
        all(officer).stream()
            .filter(one -> one.account() == draft.account())
            .findFirst()
            .orElseThrow());
  }

  /** What the trail proves later: for whom, where and when. */
  private static String said(Draft draft) {
    return "groups %s places %s %s..%s"
        .formatted(
            new TreeSet<>(draft.groups()),
            new TreeSet<>(draft.places()),
            draft.from(),
            draft.until());
  }

  private Optional<Refusal> wrong(Officer officer, Draft draft) {
    if (!rights.may(officer, Deed.WRITE)) {
      return Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
    }
    if (!fits(draft)) {
      return Optional.of(Refusal.of(FundRefusal.TERM_UNUSABLE, MOST));
    }
    return rights
        .plain(draft.words())
        .or(
            () ->
                money.holdsMoney(officer.unit().place(), draft.account())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(FundRefusal.UNKNOWN)));
  }

  private boolean fits(Draft draft) {
    var from = draft.from();
    var until = draft.until();
    return from != null
        && until != null
        && FundRights.day(from)
        && FundRights.day(until)
        && !until.isBefore(from)
        && groups.know(draft.groups())
        && FundRights.places(draft.places());
  }

  @Override
  public List<Term> all(Officer officer) {
    return money.terms(officer.unit().place());
  }
}
