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
  private final LinkageModel.Thresholds thresholds;

  Collider(PoolIndex.Parts parts, Sight sight) {
    pool = parts.pool();
    register = parts.registerClass();
    thresholds = parts.thresholds();
    matcher = new PersonMatcher(parts, sight);
    walk = new HouseholdWalk(parts, matcher, sight);
    evidence = new EvidenceWriter(pool);
  }

  /** What is reached, in record order, register pages left out. */
  List<Found> find(Person party) {
    List<Match> self = matcher.matches(party);
    if (self.isEmpty()) {
      return List.of();
    }
    List<Found> found = own(self);
    for (HouseholdWalk.Way way : walk.ways(self)) {
      if (pool.hardshipClass(way.row()) != register) {
        found.add(new Found(way.row(), way.self(), way));
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
        found.add(new Found(match.row, match, null));
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
    HouseholdWalk.Way way = found.way();
    return way == null ? selfHit(party, found.self()) : householdHit(party, way);
  }

  private Hit selfHit(Person party, Match match) {
    String partyId = party.id();
    return new Hit(
        partyId,
        pool.id(match.row),
        HitKind.SELF,
        HitText.SELF_RELATION,
        match.score(),
        match.level,
        evidence.of(party, match),
        List.of(samePerson(partyId, match)));
  }

  private PathStep samePerson(String fromId, Match match) {
    return new PathStep(
        PathStep.Kind.SAME_PERSON,
        fromId,
        pool.id(match.row),
        classOf(match.row),
        HitText.samePerson(match),
        match.score());
  }

  private String classOf(int row) {
    return pool.classes.text(pool.hardshipClass(row));
  }

  private Hit householdHit(Person party, HouseholdWalk.Way way) {
    List<PathStep> path = new ArrayList<>(3);
    Match self = way.self();
    path.add(samePerson(party.id(), self));
    String memberId = pool.id(way.member());
    path.add(
        new PathStep(
            PathStep.Kind.SAME_HOUSEHOLD,
            pool.id(self.row),
            memberId,
            classOf(way.member()),
            way.relation(),
            thresholds.householdStep()));
    Match elsewhere = way.elsewhere();
    if (elsewhere != null) {
      path.add(samePerson(memberId, elsewhere));
    }
    return new Hit(
        party.id(),
        pool.id(way.row()),
        HitKind.HOUSEHOLD,
        way.relation(),
        way.score(thresholds),
        way.level(thresholds),
        weakest(party, way),
        path);
  }

  /** The evidence of the weakest step: it decides how sure the whole path is. */
  private List<Evidence> weakest(Person party, HouseholdWalk.Way way) {
    Match weakest = way.weakest(thresholds);
    if (weakest == null) {
      double step = thresholds.householdStep();
      return List.of(new Evidence(Field.HOUSEHOLD, HitText.SAME_HOUSEHOLD_ID, null, null, step));
    }
    return weakest == way.elsewhere()
        ? evidence.of(new Person(pool, way.member()), weakest)
        : evidence.of(party, weakest);
  }
}
