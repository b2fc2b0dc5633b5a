package org.relieflink.law.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.Clause;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.Organ;

/**
 * 分期发放，各期合计等于决定的金额。Instalments that sum to the decided amount; what was paid in advance counts as
 * paid.
 */
public final class Instalments {
  private static final int MOST = 60;

  private Instalments() {}

  /** 一期：哪一天、占几份。 */
  public record Due(LocalDate day, int weight) {}

  /**
   * The parts of the instalments.
   *
   * @param decidedFen the decided amount in fen
   * @param advanceFen what was paid before the decision, in fen
   * @param organ whose rules are cited
   */
  @LegalBasis(instrument = "spp-2021", article = "约第二十八条")
  public static Parts plan(long decidedFen, long advanceFen, List<Due> dues, Organ organ) {
    List<String> reasons = new ArrayList<>();
    if (decidedFen < 0 || advanceFen < 0) {
      reasons.add("决定的和先付的金额都不能是负数。请核对金额。");
    } else if (advanceFen > decidedFen) {
      String over = JointRelief.yuan(advanceFen - decidedFen);
      reasons.add("先行救助已付的比决定的多 " + over + " 元。请追回多付的，不再分期。");
    }
    if (dues.isEmpty() || dues.size() > MOST) {
      reasons.add("要分 1 到 " + MOST + " 期，写了 " + dues.size() + " 期。请核对。");
    }
    for (int i = 1; i < dues.size(); i++) {
      if (!dues.get(i).day().isAfter(dues.get(i - 1).day())) {
        reasons.add("第 " + (i + 1) + " 期的日期不在前一期之后。请按先后写。");
      }
    }
    if (dues.stream().anyMatch(due -> due.weight() < 1)) {
      reasons.add("每期至少 1 份。请写 1 或者更大的整数。");
    }
    return reasons.isEmpty()
        ? parts(decidedFen - advanceFen, dues, Written.instalments(organ))
        : new Parts.Refused(reasons);
  }

  private static Parts parts(long restFen, List<Due> dues, Clause clause) {
    long[] fen = Shares.divide(restFen, dues.stream().mapToInt(Due::weight).toArray());
    List<Parts.Part> parts = new ArrayList<>();
    for (int i = 0; i < fen.length; i++) {
      parts.add(new Parts.Part(dues.get(i).day().toString(), fen[i], "第 " + (i + 1) + " 期"));
    }
    return new Parts.Divided(restFen, parts, clause);
  }
}
