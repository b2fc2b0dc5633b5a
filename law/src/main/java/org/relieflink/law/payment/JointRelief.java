package org.relieflink.law.payment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.Organ;

/** 上下两级联合救助：一个总额，各级出多少。One relief paid by two levels: fixed amounts first, the rest by weights. */
public final class JointRelief {
  private JointRelief() {}

  /**
   * 一级出的。
   *
   * @param fixedFen a fixed amount in fen, or null when it pays by weight
   * @param weight the weight among those without a fixed amount
   */
  public record Level(String office, @Nullable Long fixedFen, int weight) {}

  /** The parts of the levels. */
  @LegalBasis(instrument = "spc-2019-2", article = "第一条")
  public static Parts divide(long totalFen, List<Level> levels, Organ organ) {
    long fixed = 0;
    List<Shares.Claim> weighted = new ArrayList<>();
    for (Level level : levels) {
      if (level.fixedFen() == null) {
        weighted.add(new Shares.Claim(level.office(), level.weight()));
      } else {
        fixed += level.fixedFen();
      }
    }
    List<String> reasons = reasons(totalFen, levels, fixed, weighted.isEmpty());
    if (!reasons.isEmpty()) {
      return new Parts.Refused(reasons);
    }
    if (weighted.isEmpty()) {
      return parts(totalFen, levels, List.of(), organ);
    }
    List<String> wrong = Shares.reasons(totalFen - fixed, weighted);
    return wrong.isEmpty()
        ? parts(totalFen, levels, Shares.parts(totalFen - fixed, weighted), organ)
        : new Parts.Refused(wrong);
  }

  private static List<String> reasons(
      long totalFen, List<Level> levels, long fixed, boolean nobodyElse) {
    List<String> reasons = new ArrayList<>();
    if (levels.size() < 2) {
      reasons.add("联合救助至少有两级。请补上另一级，或者按一级办理。");
    }
    if (totalFen < 0) {
      reasons.add("总额不能是负数。请核对金额。");
    } else if (levels.stream().anyMatch(level -> isOut(level.fixedFen(), totalFen))) {
      reasons.add("一级写定的数额要在 0 和总额 " + yuan(totalFen) + " 元之间。请核对。");
    } else if (fixed > totalFen) {
      reasons.add("各级写定的合计 " + yuan(fixed) + " 元，超过总额 " + yuan(totalFen) + " 元。请减下来。");
    } else if (nobodyElse && fixed != totalFen) {
      reasons.add("各级写定的合计差 " + yuan(totalFen - fixed) + " 元。请写清由谁出。");
    }
    return reasons;
  }

  private static boolean isOut(@Nullable Long fixedFen, long totalFen) {
    return fixedFen != null && (fixedFen < 0 || fixedFen > totalFen);
  }

  private static Parts parts(
      long totalFen, List<Level> levels, List<Parts.Part> weighted, Organ organ) {
    List<Parts.Part> parts = new ArrayList<>();
    int next = 0;
    for (Level level : levels) {
      if (level.fixedFen() == null) {
        parts.add(weighted.get(next++));
      } else {
        parts.add(new Parts.Part(level.office(), level.fixedFen(), "写定的数额"));
      }
    }
    return new Parts.Divided(totalFen, parts, Written.levels(organ));
  }

  static String yuan(long fen) {
    return new org.relieflink.kernel.Fen(fen).yuanText();
  }
}
