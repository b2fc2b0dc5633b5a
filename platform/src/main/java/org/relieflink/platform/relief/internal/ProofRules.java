package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.relief.OwedPaper;

/** 数据证明材料的规则表：which list proves which paper, or contradicts which promise. */
final class ProofRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "proofs");
  private static final Set<String> ROW =
      Set.of("paper", "when", "list", "outcome", "status", "source", "valid_from", "valid_to");

  private final List<Proof> proofs;

  /** 欠着的，还是承诺的。 */
  enum When {
    OWED,
    PROMISED,
    BOTH
  }

  /**
   * 一条。
   *
   * @param list id of a data contract
   */
  record Proof(
      String paper,
      When when,
      String list,
      OwedPaper.Outcome outcome,
      LocalDate from,
      @Nullable LocalDate to) {
    boolean speaksOf(OwedPaper owed, LocalDate day) {
      boolean asked = when == When.BOTH || (when == When.PROMISED) == owed.promised();
      return asked
          && owed.kind().equals(paper)
          && !day.isBefore(from)
          && (to == null || !day.isAfter(to));
    }
  }

  ProofRules(RuleFile yaml) {
    proofs = yaml.rows("proofs", ROW).stream().map(ProofRules::proof).toList();
  }

  private static Proof proof(RuleFile row) {
    row.status();
    row.text("source");
    Proof proof =
        new Proof(
            row.text("paper"),
            row.word(When.class, "when"),
            row.text("list"),
            row.word(OwedPaper.Outcome.class, "outcome"),
            row.day("valid_from"),
            row.dayOrNull("valid_to"));
    if (proof.outcome != OwedPaper.Outcome.SHOWN_BY_DATA
        && proof.outcome != OwedPaper.Outcome.CONTRADICTED) {
      throw new IllegalStateException(
          "proofs: " + proof.paper + " can only be shown or contradicted");
    }
    return proof;
  }

  /** What may prove or contradict a paper on a day; contradictions first. */
  List<Proof> of(OwedPaper owed, LocalDate day) {
    return proofs.stream()
        .filter(one -> one.speaksOf(owed, day))
        .sorted((one, other) -> other.outcome.compareTo(one.outcome))
        .toList();
  }
}
