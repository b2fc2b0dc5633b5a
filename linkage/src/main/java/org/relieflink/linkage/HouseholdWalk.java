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

    /** The score of the weakest step, the shared household number being one of them. */
    double score(LinkageModel.Thresholds thresholds) {
      return Math.min(score(), thresholds.householdStep());
    }

    HitLevel level(LinkageModel.Thresholds thresholds) {
      return score(thresholds) >= thresholds.auto() ? level() : HitLevel.REVIEW;
    }

    /** The weakest of the steps that say "same person"; null when the household's is weaker. */
    @Nullable Match weakest(LinkageModel.Thresholds thresholds) {
      if (score() >= thresholds.householdStep()) {
        return null;
      }
      return elsewhere != null && elsewhere.score() < self.score() ? elsewhere : self;
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

    /** Where two ways are equally good, the ids decide, so that the order of rows does not. */
    boolean before(Way other, PersonTable pool) {
      if (betterThan(other) || other.betterThan(this)) {
        return betterThan(other);
      }
      int self = pool.id(this.self.row).compareTo(pool.id(other.self.row));
      return self < 0 || (self == 0 && pool.id(member).compareTo(pool.id(other.member)) < 0);
    }
  }

  private final PersonTable pool;
  private final Households households;
  private final PersonMatcher matcher;
  private final AsOf asOf;
  private final @Nullable Footprint footprint;

  HouseholdWalk(PoolIndex.Parts parts, PersonMatcher matcher, Sight sight) {
    this.pool = parts.pool();
    this.households = parts.households();
    this.matcher = matcher;
    this.asOf = sight.asOf();
    this.footprint = sight.footprint();
  }

  /** The best way to each row of a family member; rows of the party are left out. */
  List<Way> ways(List<Match> self) {
    Walk walk = new Walk();
    self.forEach(match -> walk.own.add(match.row));
    for (Match source : self) {
      if (pool.household(source.row) != 0) {
        walk.from(source);
      }
    }
    return new ArrayList<>(walk.best.values());
  }

  /** One party's walk: what is the party's own, who was looked up, the best way to each row. */
  private final class Walk {
    private final Set<Integer> own = new HashSet<>();
    private final Map<Integer, List<Match>> elsewhere = new HashMap<>();
    private final Map<Integer, Way> best = new HashMap<>();
    private final RowList members = new RowList();

    void from(Match source) {
      if (footprint != null) {
        footprint.household(pool.household(source.row));
      }
      households.members(source.row, asOf, members);
      for (int i = 0; i < members.size(); i++) {
        if (!own.contains(members.get(i))) {
          member(source, members.get(i));
        }
      }
    }

    private void member(Match source, int member) {
      if (footprint != null) {
        footprint.member(member);
      }
      List<Match> others =
          elsewhere.computeIfAbsent(member, row -> matcher.matches(new Person(pool, row)));
      if (others.stream().anyMatch(this::isTheParty)) {
        return;
      }
      String relation = households.relation(source.row, member);
      keep(new Way(source, member, null, relation));
      for (Match match : others) {
        if (match.row != member && !own.contains(match.row)) {
          keep(new Way(source, member, match, relation));
        }
      }
    }

    /** A member who is surely one of the party's own rows is the party, not a relative. */
    private boolean isTheParty(Match match) {
      return match.level == HitLevel.AUTO && own.contains(match.row);
    }

    private void keep(Way way) {
      best.merge(way.row(), way, (old, fresh) -> fresh.before(old, pool) ? fresh : old);
    }
  }
}
