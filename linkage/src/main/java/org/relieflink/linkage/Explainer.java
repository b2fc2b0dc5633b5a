package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 逐项解释命中，并指出什么会改变结论。 Explains pairs field by field and says what would change the outcome. */
public final class Explainer {
  /** More changes than this are no help. */
  private static final int MOST_CHANGES = 5;

  private final PersonTable pool;
  private final PersonTable parties;
  private final PairScorer scorer;
  private final PersonMatcher matcher;
  private final EvidenceWriter evidence;
  private final Decision decision;

  public Explainer(PoolIndex index, PartyList list) {
    this(index, list.table());
  }

  /** Explains persons of a table, which may be the pool's own. */
  Explainer(PoolIndex index, PersonTable parties) {
    pool = index.parts().pool();
    this.parties = parties;
    scorer = index.parts().scorer();
    matcher = new PersonMatcher(index.parts(), Sight.of(AsOf.NOW));
    evidence = new EvidenceWriter(pool);
    decision = new Decision(index.thresholds());
  }

  /** Whether the list has this party. */
  public boolean hasParty(String partyId) {
    return rowOf(parties, partyId).isPresent();
  }

  /** Whether the pool has this record. */
  public boolean hasRecord(String recordId) {
    return rowOf(pool, recordId).isPresent();
  }

  private static OptionalInt rowOf(PersonTable table, String id) {
    return IntStream.range(0, table.size()).filter(row -> table.id(row).equals(id)).findFirst();
  }

  private Person party(String partyId) {
    int row =
        rowOf(parties, partyId)
            .orElseThrow(() -> new IllegalArgumentException("名单中没有当事人：" + partyId));
    return new Person(parties, row);
  }

  /** All self hits of a party, register pages included. */
  public List<Explanation> hits(String partyId) {
    Person person = party(partyId);
    return matcher.matches(person).stream().map(match -> explain(person, match)).toList();
  }

  /** One record, whether it is a hit or not. */
  public Explanation record(String partyId, String recordId) {
    int row =
        rowOf(pool, recordId)
            .orElseThrow(() -> new IllegalArgumentException("数据池中没有记录：" + recordId));
    return record(party(partyId), row);
  }

  Explanation record(Person person, int row) {
    Optional<Match> hit =
        matcher.matches(person).stream().filter(match -> match.row == row).findFirst();
    return explain(person, hit.orElseGet(() -> direct(person, row)));
  }

  private Match direct(Person person, int row) {
    Comparison pair = new Comparison();
    scorer.compareAlways(person, row, pair);
    return new Match(row, pair);
  }

  private Explanation explain(Person person, Match match) {
    HitLevel level = decision.of(match.comparison);
    return new Explanation(
        person.id(),
        pool.id(match.row),
        match.score(),
        level == HitLevel.AUTO ? match.level : level,
        evidence.lines(person, match),
        changes(person, match, level));
  }

  /**
   * Single outcomes that lead to another level; among those of a field the one nearest by score.
   */
  private List<Explanation.Change> changes(Person person, Match match, @Nullable HitLevel level) {
    List<Explanation.Change> changes = new ArrayList<>();
    for (ScoredField field : ScoredField.ALL) {
      List<Explanation.Change> ofField = new ArrayList<>();
      for (Level outcome : field.levels) {
        if (outcome != field.level(match.comparison)) {
          Comparison other = match.comparison.copy();
          scorer.reweigh(new PairScorer.Pair(person, match.row), field, outcome, other);
          HitLevel then = decision.of(other);
          if (then != level) {
            ofField.add(new Explanation.Change(field.field, outcome.label(), other.score(), then));
          }
        }
      }
      nearest(ofField, match.score()).ifPresent(changes::add);
    }
    changes.sort(Comparator.comparingDouble(change -> Math.abs(change.score() - match.score())));
    return changes.size() > MOST_CHANGES ? changes.subList(0, MOST_CHANGES) : changes;
  }

  private static Optional<Explanation.Change> nearest(
      List<Explanation.Change> changes, double score) {
    return changes.stream()
        .min(Comparator.comparingDouble(change -> Math.abs(change.score() - score)));
  }
}
