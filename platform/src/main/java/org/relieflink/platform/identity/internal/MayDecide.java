package org.relieflink.platform.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.IdentityRefusal;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.identity.internal.Ledger.Row;
import org.springframework.stereotype.Component;

/**
 * 谁能对谁作决定：whoever opened the one person, about somebody whom that person's page offers, and never
 * about the own circle. Asked in the transaction of the decision.
 */
@Component
class MayDecide {
  private final OpeningStore openings;
  private final AuthorityRules rules;
  private final FindCandidates candidates;
  private final TellTrail told;
  private final Clock clock;

  MayDecide(
      OpeningStore openings,
      AuthorityRules rules,
      FindCandidates candidates,
      TellTrail told,
      Clock clock) {
    this.openings = openings;
    this.rules = rules;
    this.candidates = candidates;
    this.told = told;
    this.clock = clock;
  }

  /** Both records are live. */
  Optional<IdentityRefusal> against(Officer officer, Around around, String left, String right) {
    Set<String> one = around.ledger().groupOf(left);
    if (!opened(officer, one)) {
      return Optional.of(IdentityRefusal.NOT_OPENED);
    }
    if (!candidates.offers(around, left, right)) {
      return Optional.of(IdentityRefusal.PERSON_UNKNOWN);
    }
    return circle(officer, around, one, around.ledger().groupOf(right));
  }

  Optional<IdentityRefusal> againstUndo(Officer officer, Around around, String opened, Row row) {
    Set<String> group = around.ledger().groupOf(opened);
    if (!opened(officer, group)) {
      return Optional.of(IdentityRefusal.NOT_OPENED);
    }
    Set<String> one = around.ledger().groupOf(row.left());
    Set<String> other = around.ledger().groupOf(row.right());
    return one.contains(opened) || other.contains(opened)
        ? circle(officer, around, one, other)
        : Optional.of(IdentityRefusal.DECISION_UNKNOWN);
  }

  private boolean opened(Officer officer, Set<String> group) {
    return openings
        .find(officer, group, clock.instant().minus(rules.opened(LocalDate.now(clock))))
        .isPresent();
  }

  private Optional<IdentityRefusal> circle(
      Officer officer, Around around, Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    var live = around.recordsOf(both);
    return !live.isEmpty() && told.barred(officer, live)
        ? Optional.of(IdentityRefusal.OWN_CIRCLE)
        : Optional.empty();
  }
}
