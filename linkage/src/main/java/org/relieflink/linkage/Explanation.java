package org.relieflink.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一对人员的解释。 Why a party and a record are, or are not, taken for one person, and what would change
 * that.
 *
 * @param level null when the pair is no hit
 * @param lines weights that sum to the score
 * @param changes single outcomes that would change the level, the smallest step first
 */
public record Explanation(
    String partyId,
    String recordId,
    double score,
    @Nullable HitLevel level,
    List<Line> lines,
    List<Change> changes) {

  public Explanation {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** A text in both languages. */
  public record Label(String zh, String en) {}

  /**
   * One line of the evidence.
   *
   * @param left what the party has, number and phone masked; null if nothing
   * @param right what the record has, in the same form
   */
  public record Line(
      Field field, Label label, @Nullable String left, @Nullable String right, double weight) {
    @Override
    public String toString() {
      return label.zh + WeightText.of(weight);
    }
  }

  /**
   * What a single other outcome would lead to.
   *
   * @param level null when the pair would be no hit
   */
  public record Change(Field field, Label outcome, double score, @Nullable HitLevel level) {}
}
