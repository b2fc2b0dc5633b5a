package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 一名当事人的全部命中。 All hits of one party: own records, then the family's. One per thread. */
final class Collider {
  private record Placed(int row, Hit hit) {}

  private final PersonTable pool;
  private final int register;
  private final PersonMatcher matcher;
  private final HouseholdWalk walk;
  private final EvidenceWriter evidence;
  private final double householdStep;
  private final LinkageModel.Thresholds thresholds;

  Collider(PoolIndex.Parts parts, AsOf asOf) {
    pool = parts.pool();
    register = parts.registerClass();
    thresholds = parts.thresholds();
    matcher = new PersonMatcher(parts, asOf);
    walk = new HouseholdWalk(parts, matcher, asOf);
    evidence = new EvidenceWriter(pool);
    householdStep = thresholds.householdStep();
  }

  /** Hits in record order. */
  List<Hit> collide(Person party) {
    List<Match> self = matcher.matches(party);
    if (self.isEmpty()) {
      return List.of();
    }
    List<Placed> hits = new ArrayList<>();
    for (Match match : self) {
      if (pool.hardshipClass(match.row) != register) {
        hits.add(new Placed(match.row, selfHit(party, match)));
      }
    }
    for (HouseholdWalk.Way way : walk.ways(self)) {
      if (pool.hardshipClass(way.row()) != register) {
        hits.add(new Placed(way.row(), householdHit(party, way)));
      }
    }
    hits.sort(Comparator.comparingInt(Placed::row));
    return hits.stream().map(Placed::hit).toList();
  }

  private Hit selfHit(Person party, Match match) {
    String partyId = party.id();
    return new Hit(
        partyId,
        pool.id(match.row),
        HitKind.SELF,
        "本人",
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
        "同一人（" + EvidenceWriter.summary(match) + "）",
        match.score());
  }

  private String classOf(int row) {
    return pool.classes.text(pool.hardshipClass(row));
  }

  private Hit householdHit(Person party, HouseholdWalk.Way way) {
    List<PathStep> path = new ArrayList<>(3);
    Match self = way.self();
    path.add(samePerson(party.id(), self));
    String selfId = pool.id(self.row);
    String memberId = pool.id(way.member());
    path.add(
        new PathStep(
            PathStep.Kind.SAME_HOUSEHOLD,
            selfId,
            memberId,
            classOf(way.member()),
            way.relation(),
            householdStep));
    Match elsewhere = way.elsewhere();
    if (elsewhere != null) {
      path.add(samePerson(memberId, elsewhere));
    }
    double score = Math.min(way.score(), householdStep);
    return new Hit(
        party.id(),
        pool.id(way.row()),
        HitKind.HOUSEHOLD,
        way.relation(),
        score,
        score >= thresholds.auto() ? way.level() : HitLevel.REVIEW,
        weakest(party, way, score),
        path);
  }

  /** The evidence of the weakest step: it decides how sure the whole path is. */
  private List<Evidence> weakest(Person party, HouseholdWalk.Way way, double score) {
    if (score == householdStep) {
      return List.of(new Evidence(Field.HOUSEHOLD, "户号相同", null, null, householdStep));
    }
    Match elsewhere = way.elsewhere();
    return elsewhere != null && elsewhere.score() < way.self().score()
        ? evidence.of(new Person(pool, way.member()), elsewhere)
        : evidence.of(party, way.self());
  }
}
