package org.relieflink.platform.screening.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Evidence;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.PathStep;

/**
 * 一次比对的存档：两边当时的样子、依据和路径。 What is kept of a comparison: both sides as they were, the evidence and
 * the path.
 *
 * @param party the party as compared
 * @param records every record on the path, in path order; the last is the hit
 */
public record Comparison(
    Face party, List<RecordFace> records, List<Reason> evidence, List<Step> path) {

  public Comparison {
    records = List.copyOf(records);
    evidence = List.copyOf(evidence);
    path = List.copyOf(path);
  }

  /** 一条依据。 One line of evidence, as the engine gave it. */
  public record Reason(
      String field, String label, @Nullable String left, @Nullable String right, double weight) {
    static Reason of(Evidence evidence) {
      return new Reason(
          evidence.field().name(),
          evidence.labelZh(),
          evidence.leftText(),
          evidence.rightText(),
          evidence.weight());
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** 路径的一步。 One step of the path. */
  public record Step(PathStep.Kind kind, String fromId, String toId, String label, double score) {
    static Step of(PathStep step) {
      return new Step(step.kind(), step.fromId(), step.toId(), step.labelZh(), step.score());
    }

    public boolean samePerson() {
      return kind == PathStep.Kind.SAME_PERSON;
    }
  }

  public static Comparison of(Hit hit, Face party, List<RecordFace> records) {
    return new Comparison(
        party,
        records,
        hit.evidence().stream().map(Reason::of).toList(),
        hit.path().stream().map(Step::of).toList());
  }

  /** Records on the path that are the party's own: as far as it goes from the same to the same. */
  public List<RecordFace> ofTheParty() {
    int own = 0;
    while (own < records.size() && path.get(own).samePerson()) {
      own++;
    }
    return records.subList(0, own);
  }

  public RecordFace hitRecord() {
    return records.get(records.size() - 1);
  }

  /**
   * The step that a person has to judge: the least sure of those that say "same person"; where none
   * does, since the party is joined to the record by a guardian or an address, the least sure link.
   */
  public Step asked() {
    java.util.Comparator<Step> bySure = java.util.Comparator.comparingDouble(Step::score);
    return path.stream()
        .filter(Step::samePerson)
        .min(bySure)
        .or(() -> path.stream().min(bySure))
        .orElseThrow(() -> new IllegalStateException("a path without a person in it"));
  }

  public Optional<RecordFace> record(String recordId) {
    return records.stream().filter(record -> record.recordId().equals(recordId)).findFirst();
  }

  /** The left side of the question: the party or a record of the family. */
  public Face askedFrom() {
    return record(asked().fromId()).map(RecordFace::face).orElse(party);
  }

  public RecordFace askedTo() {
    return record(asked().toId()).orElseGet(this::hitRecord);
  }

  @Override
  public String toString() {
    return "Comparison[" + path.size() + " steps, " + evidence.size() + " reasons]";
  }
}
