package org.relieflink.platform.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;
import org.springframework.stereotype.Component;

/** 一户列到多少人：a home for the old is one household too; who opened one person sees not all of it. */
@Component
class BoundHouseholds {
  private final AuthorityRules rules;
  private final Clock clock;

  BoundHouseholds(AuthorityRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * 列到的。
   *
   * @param left how many were left out, by household; those where nobody was are not in it
   */
  record Bound(List<Household> households, Map<String, Integer> left) {}

  /** The first ones in the order of the register, and the person always. */
  Bound of(List<Household> all, Set<String> own) {
    int most = rules.members(LocalDate.now(clock));
    List<Household> kept = new ArrayList<>();
    Map<String, Integer> left = new TreeMap<>();
    for (Household one : all) {
      if (one.members().size() <= most) {
        kept.add(one);
      } else {
        kept.add(new Household(one.householdId(), one.contractId(), first(one, own, most)));
        left.put(one.householdId(), one.members().size() - most);
      }
    }
    return new Bound(kept, left);
  }

  private static List<LiveRecord> first(Household one, Set<String> own, int most) {
    List<LiveRecord> kept = new ArrayList<>();
    long ours = one.members().stream().filter(member -> own.contains(member.recordId())).count();
    int others = 0;
    for (LiveRecord member : one.members()) {
      boolean self = own.contains(member.recordId());
      if (self || others < most - ours) {
        kept.add(member);
        others += self ? 0 : 1;
      }
    }
    return kept;
  }
}
