package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.FamilyWay.Step;
import org.relieflink.linkage.Reached.Source;

/**
 * 从本人走到家人：本人记录 → 同户成员 → 成员在别处的记录；监护人；成员在别的名单上的那一户；同住址的人。 One household step, then the same person
 * elsewhere; from there at most one household more. Each kind goes only as far as {@link
 * FamilyRules} allow, and what is less sure never takes the place of what is surer.
 */
final class HouseholdWalk {
  private static final String SOMEBODY = "同户人";

  private final PersonTable pool;
  private final Households households;
  private final PersonMatcher matcher;
  private final Relatives relatives;
  private final GuardianWalk guardians;
  private final AddressWalk addresses;
  private final FamilyRules rules;
  private final AsOf asOf;
  private final @Nullable Footprint footprint;
  private final RowList members = new RowList();

  HouseholdWalk(PoolIndex.Parts parts, PersonMatcher matcher, Sight sight) {
    this.pool = parts.pool();
    this.households = parts.households();
    this.matcher = matcher;
    this.rules = parts.thresholds().family();
    this.asOf = sight.asOf();
    this.footprint = sight.footprint();
    relatives = new Relatives(pool, matcher, footprint);
    guardians = new GuardianWalk(parts, matcher, relatives, sight);
    addresses = new AddressWalk(parts, matcher, sight);
  }

  /** The best way to each row of a family member; rows of the party are left out. */
  Collection<FamilyWay> ways(Person party, List<Match> self) {
    Reached reached = new Reached(pool, party, self);
    for (Source source : reached.ownRows()) {
      if (pool.household(source.person().row) != 0) {
        from(source, reached);
      }
    }
    guardians.walk(reached);
    if (rules.joined().isTaken()) {
      join(reached);
    }
    addresses.walk(reached);
    return reached.ways();
  }

  private void from(Source source, Reached reached) {
    int own = source.person().row;
    collect(own);
    for (int i = 0; i < members.size(); i++) {
      int member = members.get(i);
      if (!reached.isOwn(member)) {
        String relation = households.relation(own, member);
        Step link = Step.shared(FamilyLink.HOUSEHOLD, pool, member, relation);
        relatives.keep(FamilyWay.of(source.step(), link, relation), reached);
      }
    }
  }

  private void collect(int row) {
    if (footprint != null) {
      footprint.household(pool.household(row));
    }
    households.members(row, asOf, members);
  }

  /** On from each row of a relative to the household it stands in, if that was not walked yet. */
  private void join(Reached reached) {
    LongSet walked = new LongSet(8);
    for (Source source : reached.ownRows()) {
      if (pool.household(source.person().row) != 0) {
        walked.add(pool.household(source.person().row));
      }
    }
    Map<Integer, FamilyWay> further = new HashMap<>();
    for (FamilyWay way : new ArrayList<>(reached.ways())) {
      long household = pool.household(way.row());
      if (household != 0 && !walked.contains(household)) {
        joinThrough(way, reached, further);
      }
    }
    if (further.size() <= rules.joined().most()) {
      further.values().forEach(reached::keep);
    }
  }

  private void joinThrough(FamilyWay way, Reached reached, Map<Integer, FamilyWay> further) {
    collect(way.row());
    for (int i = 0; i < members.size(); i++) {
      int member = members.get(i);
      if (!reached.isReached(member) && !mayBeTheParty(member, reached)) {
        String relation = households.relation(way.row(), member);
        Step link = Step.shared(FamilyLink.JOINED, pool, member, relation);
        String whole = somebody(way.relation()) + "的" + somebody(relation);
        reached.keep(way.joined(link, whole), further);
      }
    }
  }

  private static String somebody(String relation) {
    return relation.equals(Households.SAME_HOUSEHOLD) ? SOMEBODY : relation;
  }

  private boolean mayBeTheParty(int row, Reached reached) {
    return reached.sources().stream().anyMatch(one -> matcher.mayBe(one.person(), row));
  }
}
