package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 依据代码的写法：每项分值从哪里来。 Where the weight of a field comes from in an {@link EvidenceCode}, and how it
 * is reckoned: by the very expressions of {@link PairScorer}, so that it is the same to the last
 * bit.
 */
final class EvidenceForm {
  /** The field has no line. */
  static final int ABSENT = 0;

  /** The outcome weighs nothing here, as a date that stands inside an equal number. */
  static final int ZERO = 1;

  /** As the model says. */
  static final int MODEL = 2;

  /** As the model says, less the share of foreign numbers in a pool of this size. */
  static final int POOL = 3;

  /** Told in eight bytes. */
  static final int TOLD = 4;

  static final int MODE_SHIFT = 5;
  static final int RANK_MASK = (1 << MODE_SHIFT) - 1;

  static final byte COMPARISON = 0;
  static final byte LINK = 1;

  private final LinkageModel model;
  private final double[][] weights = new double[ScoredField.ALL.length][];
  private final int fingerprint;

  EvidenceForm(LinkageModel model) {
    this.model = model;
    fingerprint = fingerprintOf(model);
    for (ScoredField field : ScoredField.ALL) {
      weights[field.rank()] = model.weights(field.key, field.levels);
    }
  }

  /** Of all parameters, and of the order of outcomes, notes and links, which the code counts. */
  private static int fingerprintOf(LinkageModel model) {
    StringBuilder all = new StringBuilder();
    model.weighing().forEach(line -> all.append(line).append('\n'));
    for (ScoredField field : ScoredField.ALL) {
      all.append(Arrays.toString(field.levels));
    }
    all.append(Arrays.toString(ContextNote.ALL)).append(Arrays.toString(FamilyLink.ALL));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return Hashes.of(bytes, 0, bytes.length);
  }

  /** Tells models apart: evidence is read back by the model that made it and no other. */
  int fingerprint() {
    return fingerprint;
  }

  double prior(double people) {
    return Logs.log2(model.number("prior.matches-per-party") / people);
  }

  /** How many people make a prior; 0 where no whole number makes exactly this one. */
  int people(double prior) {
    double people = Math.rint(model.number("prior.matches-per-party") / Math.pow(2, prior));
    return people >= 1 && people < Integer.MAX_VALUE && prior(people) == prior ? (int) people : 0;
  }

  double ofModel(ScoredField field, int rank) {
    return weights[field.rank()][rank];
  }

  double ofPool(ScoredField field, int rank, double people) {
    return ofModel(field, rank) - Logs.log2(model.number("number.foreign-share") / people);
  }

  /** The outcome with a label; null where there is none. */
  @Nullable Level level(ScoredField field, String label) {
    for (Level level : field.levels) {
      if (model.fields().label(level).equals(label)) {
        return level;
      }
    }
    return null;
  }
}
