package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 一名当事人的全部命中。 All hits of one party: own records, then the family's. One per thread. */
final class Collider {
  private static final Comparator<Found> BY_ROW = Comparator.comparingInt(Found::row);

  private final PersonTable pool;
  private final int register;
  private final PersonMatcher matcher;
  private final HouseholdWalk walk;
  private final EvidenceWriter evidence;
  private final FamilyWriter family;

  Collider(PoolIndex.Parts parts, Sight sight) {
    pool = parts.pool();
    register = parts.registerClass();
    matcher = new PersonMatcher(parts, sight);
    walk = new HouseholdWalk(parts, matcher, sight);
    evidence = new EvidenceWriter(pool);
    family = new FamilyWriter(parts);
  }

  /** What is reached, in record order, register pages left out. */
  List<Found> find(Person party) {
    List<Match> self = matcher.matches(party);
    List<Found> found = own(self);
    for (FamilyWay way : walk.ways(party, self)) {
      if (pool.hardshipClass(way.row()) != register) {
        found.add(Found.family(way));
      }
    }
    found.sort(BY_ROW);
    return found;
  }

  /** The party's own records alone, without the family's; in record order. */
  List<Found> findOwn(Person party) {
    return own(matcher.matches(party));
  }

  private List<Found> own(List<Match> self) {
    List<Found> found = new ArrayList<>();
    for (Match match : self) {
      if (pool.hardshipClass(match.row) != register) {
        found.add(Found.self(match));
      }
    }
    return found;
  }

  /** Hits in record order. */
  List<Hit> collide(Person party) {
    return hits(party, find(party));
  }

  List<Hit> hits(Person party, List<Found> found) {
    return found.stream().map(one -> hit(party, one)).toList();
  }

  private Hit hit(Person party, Found found) {
    if (found.way() != null) {
      return family.hit(party, found.way());
    }
    if (found.self() == null) {
      throw new IllegalStateException("found by nothing");
    }
    return selfHit(party, found.self());
  }

  private Hit selfHit(Person party, Match match) {
    String partyId = party.id();
    PathStep step =
        new PathStep(
            PathStep.Kind.SAME_PERSON,
            partyId,
            pool.id(match.row),
            pool.classes.text(pool.hardshipClass(match.row)),
            HitText.samePerson(match),
            match.score());
    return new Hit(
        partyId,
        pool.id(match.row),
        HitKind.SELF,
        HitText.SELF_RELATION,
        match.score(),
        match.level,
        evidence.of(party, match),
        List.of(step));
  }
}
