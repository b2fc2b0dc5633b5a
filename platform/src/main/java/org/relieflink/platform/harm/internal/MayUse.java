package org.relieflink.platform.harm.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Component;

/**
 * 谁能用总账：officers of the organs that give judicial relief, as the table lets their role. The table
 * does not know lines, so the line is asked here, at the addresses and in the database.
 */
@Component
class MayUse {
  private final HarmRules rules;
  private final Reach reach;
  private final List<LookGuard> guards;

  MayUse(HarmRules rules, Reach reach, List<LookGuard> guards) {
    this.rules = rules;
    this.reach = reach;
    this.guards = guards;
  }

  /** Why this officer may not do this with entries of the own unit; empty when he may. */
  Optional<Refusal> refused(Officer officer, Deed deed) {
    boolean organ = rules.organ(officer.unit().line()).isPresent();
    boolean may = reach.covers(officer, new Need(Matter.HARMS, deed), Whose.of(officer.unit()));
    return organ && may ? Optional.empty() : Optional.of(Refusal.of(HarmRefusal.NOT_AN_ORGAN));
  }

  /** Whether the table keeps children from this officer. */
  boolean keepsChildren(Officer officer) {
    var read = new Need(Matter.HARMS, Deed.READ);
    return reach.shown(officer, read, Whose.of(officer.unit())).closest() == Effect.DENY;
  }

  /** Whether the officer has to keep away from anybody with one of these numbers. */
  boolean bars(Officer officer, Collection<String> numbers) {
    return guards.stream().anyMatch(guard -> guard.bars(officer, numbers));
  }
}
