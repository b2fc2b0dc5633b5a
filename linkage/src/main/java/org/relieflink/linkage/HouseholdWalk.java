package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 从本人走到家人：本人记录 → 同户成员 → 成员在别处的记录。 One household step, then the same person elsewhere; no further,
 * so that relatives of relatives are not joined.
 */
final class HouseholdWalk {
  /** A way from the party to a row of a family member. */
  record Way(Match self, int member, @Nullable Match elsewhere, String relation) {
    int row() {
      return elsewhere == null ? member : elsewhere.row;
    }

    HitLevel level() {
      return elsewhere == null ? self.level : self.level.weaker(elsewhere.level);
    }

    double score() {
      return elsewhere == null ? self.score() : Math.min(self.score(), elsewhere.score());
    }

    private boolean kinKnown() {
      return !relation.equals(Households.SAME_HOUSEHOLD);
    }

    /** Surer first, then with a known relation, then shorter, then stronger. */
    boolean betterThan(Way other) {
      if (level() != other.level()) {
        return level() == HitLevel.AUTO;
      }
      if (kinKnown() != other.kinKnown()) {
        return kinKnown();
      }
      if ((elsewhere == null) != (other.elsewhere == null)) {
        return elsewhere == null;
      }
      return score() > other.score();
    }
  }

  private final PersonTable pool;
  private final Households households;
  private final PersonMatcher matcher;
  private final RowList members = new RowList();

  HouseholdWalk(PersonTable pool, Households households, PersonMatcher matcher) {
    this.pool = pool;
    this.households = households;
    this.matcher = matcher;
  }

  /** The best way to each row of a family member; rows of the party are left out. */
  List<Way> ways(List<Match> self) {
    Map<Integer, Way> best = new HashMap<>();
    Set<Integer> own = new HashSet<>();
    self.forEach(match -> own.add(match.row));
    Map<Integer, List<Match>> elsewhere = new HashMap<>();
    for (Match source : self) {
      if (pool.household[source.row] != 0) {
        households.members(source.row, members);
        walk(source, own, elsewhere, best);
      }
    }
    return new ArrayList<>(best.values());
  }

  private void walk(
      Match source, Set<Integer> own, Map<Integer, List<Match>> elsewhere, Map<Integer, Way> best) {
    for (int i = 0; i < members.size(); i++) {
      int member = members.get(i);
      if (own.contains(member)) {
        continue;
      }
      String relation = households.relation(source.row, member);
      keep(new Way(source, member, null, relation), best);
      List<Match> others =
          elsewhere.computeIfAbsent(member, row -> matcher.matches(new Person(pool, row)));
      if (others.stream().anyMatch(match -> own.contains(match.row) && sure(match))) {
        best.remove(member);
        continue;
      }
      for (Match match : others) {
        if (match.row != member && !own.contains(match.row)) {
          keep(new Way(source, member, match, relation), best);
        }
      }
    }
  }

  private static boolean sure(Match match) {
    return match.level == HitLevel.AUTO;
  }

  private static void keep(Way way, Map<Integer, Way> best) {
    best.merge(way.row(), way, (old, fresh) -> fresh.betterThan(old) ? fresh : old);
  }
}
