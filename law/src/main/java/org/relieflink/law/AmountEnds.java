package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relieflink.law.SheetDraft.Frame;
import org.relieflink.law.SheetDraft.Head;
import org.relieflink.law.SheetDraft.Pick;

/** 算完倍数以后的各步：扣减、最低、不超判赔、取整。The steps after the multiples: deduct, floor, limit, round. */
final class AmountEnds {
  private final Facts facts;
  private final PackExtras extras;
  private final SheetDraft draft;

  AmountEnds(SheetDraft draft) {
    this.draft = draft;
    this.facts = draft.facts;
    this.extras = draft.pack.extras();
  }

  private static Frame fixed(Clause clause, long fen) {
    return new Frame(clause, new Allowed.Fixed(BigDecimal.valueOf(fen, 2)), "元");
  }

  private static Pick found(long fen, String reason) {
    return new Pick(BigDecimal.valueOf(fen, 2), "按事实", reason);
  }

  @LegalBasis(instrument = "zzw-2014-3", article = "考虑因素")
  void deduction() {
    PackExtras.Deduction rule = Objects.requireNonNull(extras.deduction());
    long paid = paid(rule);
    long less =
        BigDecimal.valueOf(paid)
            .multiply(rule.share())
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    String source = facts.compensation().source();
    String reason =
        names(rule) + "共 " + Yuan.text(paid) + " 元" + (source.isBlank() ? "" : "（" + source + "）");
    draft.change(
        new Head(
            AmountRule.DEDUCTION, AmountRule.DEDUCTION.label(), "扣减已得的", Yuan.text(less) + " 元"),
        fixed(rule.clause(), less),
        found(less, reason),
        (before, least) -> Math.max(0, before - less));
  }

  private long paid(PackExtras.Deduction rule) {
    Facts.Compensation known = facts.compensation();
    long paid = 0;
    for (PackExtras.Deduction.Paid one : rule.of()) {
      paid +=
          switch (one) {
            case RECEIVED -> known.receivedFen();
            case EARLIER_RELIEF -> known.earlierReliefFen();
          };
    }
    return paid;
  }

  private static String names(PackExtras.Deduction rule) {
    List<String> names = new ArrayList<>();
    for (PackExtras.Deduction.Paid one : rule.of()) {
      names.add(
          switch (one) {
            case RECEIVED -> "已得赔偿";
            case EARLIER_RELIEF -> "别的机关已给的救助";
          });
    }
    return String.join("、", names);
  }

  /** A total of nothing stays nothing: the floor is for those who get something. */
  @LegalBasis(instrument = "binhai-local", article = "最低金额")
  void minimum() {
    PackExtras.Minimum rule = Objects.requireNonNull(extras.minimum());
    String least = Yuan.text(rule.fen());
    draft.change(
        new Head(AmountRule.MINIMUM, AmountRule.MINIMUM.label(), "最低 " + least + " 元", "不足的按最低金额"),
        fixed(rule.clause(), rule.fen()),
        new Pick(BigDecimal.valueOf(rule.fen(), 2), "自动算出", "算出来不足 " + least + " 元"),
        (before, low) -> before > 0 ? Math.max(before, rule.fen()) : before);
  }

  @LegalBasis(instrument = "zzw-2014-3", article = "超过标准")
  void awardLimit() {
    Long award = facts.circumstances().awardFen();
    if (award == null) {
      return;
    }
    String text = Yuan.text(award);
    draft.change(
        new Head(
            AmountRule.AWARD_LIMIT,
            AmountRule.AWARD_LIMIT.label(),
            "不超过应当判决的赔偿",
            "判赔 " + text + " 元"),
        fixed(Objects.requireNonNull(extras.awardLimit()), award),
        found(award, "应当判决的赔偿是 " + text + " 元"),
        (before, least) -> Math.min(before, award));
  }

  @LegalBasis(instrument = "office-example", article = "示例")
  void rounding() {
    RulePack.Rounding rule = draft.pack.rounding();
    String to = Yuan.text(rule.toFen());
    draft.change(
        new Head(AmountRule.ROUNDING, AmountRule.ROUNDING.label(), "取整到 " + to + " 元", "四舍五入"),
        fixed(rule.clause(), rule.toFen()),
        new Pick(BigDecimal.valueOf(rule.toFen(), 2), "自动算出", "四舍五入到 " + to + " 元"),
        (before, least) -> round(before, rule.toFen()));
  }

  /** Half up, but never over the award by the rounding alone. */
  private long round(long fen, long toFen) {
    long rounded = halfUp(fen, toFen);
    Long award = facts.circumstances().awardFen();
    boolean over = extras.awardLimit() != null && award != null && rounded > award;
    return over ? rounded - toFen : rounded;
  }

  private static long halfUp(long fen, long toFen) {
    return BigDecimal.valueOf(fen)
        .divide(BigDecimal.valueOf(toFen), 0, RoundingMode.HALF_UP)
        .multiply(BigDecimal.valueOf(toFen))
        .longValueExact();
  }
}
