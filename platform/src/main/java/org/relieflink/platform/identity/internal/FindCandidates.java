package org.relieflink.platform.identity.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.identity.Candidate;
import org.relieflink.platform.identity.Candidate.Why;
import org.relieflink.platform.identity.EvidenceStep;
import org.relieflink.platform.identity.PairEvidence;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 可能是同一个人的。 Few and cheap: by blind index of number, of name with birth and of phone, and in the
 * same household; the engine is asked about those alone.
 */
@Component
class FindCandidates {
  private static final int READ = 40; // ids read by one index; more say nothing of one person

  private final PersonRecords records;
  private final HardshipPool pool;
  private final FindGroup groups;
  private final ObjectProvider<PairEvidence> engine;

  FindCandidates(
      PersonRecords records,
      HardshipPool pool,
      FindGroup groups,
      ObjectProvider<PairEvidence> engine) {
    this.records = records;
    this.pool = pool;
    this.groups = groups;
    this.engine = engine;
  }

  /** Surest first; those already one with the person or kept apart are left out. */
  List<Candidate> of(LiveRecord asked, List<LiveRecord> own, int most) {
    return unscored(asked, own).stream()
        .sorted(Comparator.comparing(one -> one.reasons().get(0)))
        .limit(most)
        .map(one -> scored(asked, one))
        .sorted(Comparator.comparing(FindCandidates::unsure))
        .toList();
  }

  /**
   * Whether the other one may be put beside and decided about: a candidate of the page, or somebody
   * a decision was made about. Else one opened person would open everybody.
   */
  boolean offers(Around around, String left, String right) {
    Set<String> one = around.ledger().groupOf(left);
    Set<String> other = around.ledger().groupOf(right);
    return one.contains(right)
        || around.ledger().decided(one, other)
        || unscored(around.get(left), around.recordsOf(one)).stream()
            .anyMatch(candidate -> other.contains(candidate.record().recordId()));
  }

  private Collection<Candidate> unscored(LiveRecord asked, List<LiveRecord> own) {
    Map<String, Set<Why>> found = new LinkedHashMap<>();
    own.forEach(record -> search(record, found));
    own.forEach(record -> found.remove(record.recordId()));
    Set<String> ids = new LinkedHashSet<>(found.keySet());
    ids.add(asked.recordId());
    Around around = groups.around(ids);
    Set<String> mine = around.ledger().groupOf(asked.recordId());
    Map<String, Candidate> byGroup = new LinkedHashMap<>();
    found.forEach(
        (id, why) -> {
          Set<String> group = around.ledger().groupOf(id);
          LiveRecord record = around.live().get(id);
          if (record != null
              && !mine.contains(id)
              && around.ledger().neverBetween(mine, group).isEmpty()) {
            byGroup.merge(
                group.iterator().next(),
                new Candidate(record, around.recordsOf(group).size() - 1, why, Double.NaN),
                FindCandidates::both);
          }
        });
    return byGroup.values();
  }

  private static double unsure(Candidate candidate) {
    return Double.isNaN(candidate.score()) ? 0 : -candidate.score();
  }

  private static Candidate both(Candidate one, Candidate other) {
    Set<Why> why = EnumSet.copyOf(one.why());
    why.addAll(other.why());
    return new Candidate(one.record(), one.others(), why, one.score());
  }

  private Candidate scored(LiveRecord asked, Candidate candidate) {
    List<EvidenceStep> steps =
        engine.stream()
            .findFirst()
            .map(one -> one.compare(asked.recordId(), candidate.record().recordId()))
            .orElse(List.of());
    double score =
        steps.isEmpty() ? Double.NaN : steps.stream().mapToDouble(EvidenceStep::weight).sum();
    return new Candidate(candidate.record(), candidate.others(), candidate.why(), score);
  }

  private void search(LiveRecord record, Map<String, Set<Why>> found) {
    for (LiveRecord other : records.list(records.alike(record, READ))) {
      boolean number = Objects.equals(record.citizenId(), other.citizenId());
      put(found, other, number && record.citizenId() != null ? Why.NUMBER : Why.NAME_AND_BIRTH);
    }
    Optional.ofNullable(record.phone())
        .flatMap(pool::canonicalPhone)
        .ifPresent(
            phone ->
                records.list(pool.ownersOf(phone, READ).recordIds()).stream()
                    .filter(other -> alikeInName(record, other))
                    .forEach(other -> put(found, other, Why.PHONE)));
    String household = record.householdId();
    if (household != null) {
      records.ofHousehold(household).stream()
          .filter(other -> alikeInName(record, other) || bornAlike(record, other))
          .forEach(other -> put(found, other, Why.HOUSEHOLD));
    }
  }

  private static void put(Map<String, Set<Why>> found, LiveRecord record, Why why) {
    found.computeIfAbsent(record.recordId(), id -> EnumSet.noneOf(Why.class)).add(why);
  }

  /** One name, or two characters in common: members of a family share a phone, and one of them. */
  private static boolean alikeInName(LiveRecord one, LiveRecord other) {
    List<Integer> left = canonical(one);
    List<Integer> right = canonical(other);
    long common = left.stream().filter(right::contains).count();
    return !left.isEmpty() && (left.equals(right) || common > 1);
  }

  private static boolean bornAlike(LiveRecord one, LiveRecord other) {
    return PersonMask.born(one).isPresent()
        && PersonMask.born(one).equals(PersonMask.born(other))
        && PersonMask.sex(one) == PersonMask.sex(other);
  }

  private static List<Integer> canonical(LiveRecord record) {
    String name =
        PersonName.find(record.name())
            .map(PersonName::canonical)
            .orElse(Objects.requireNonNullElse(record.name(), ""));
    return new ArrayList<>(name.codePoints().boxed().toList());
  }
}
