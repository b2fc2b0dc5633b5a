package org.relieflink.law.payment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.Facts;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.PackExtras;
import org.relieflink.law.RulePack;
import org.relieflink.law.WageTable;

/**
 * 先行救助：先付多少。What may be paid before the decision: generally up to some monthly wages, at most twice
 * that with a reason.
 *
 * @param usualFen what is generally not exceeded, in fen
 * @param mostFen what is never exceeded, in fen
 * @param proposedFen what is proposed, 0 when refused
 * @param reasons why not, each with the next step; empty when proposed
 * @param notes what has to follow
 */
public record UrgentRelief(
    long usualFen,
    long mostFen,
    long proposedFen,
    List<String> reasons,
    List<String> notes,
    @Nullable Clause clause) {

  /**
   * 要多少、为什么。
   *
   * @param fen what is asked for
   * @param veryPressing first evidence shows very pressing hardship
   * @param reason for going beyond the usual amount, "" for none
   */
  public record Wish(long fen, boolean veryPressing, String reason) {}

  /** Copies the lists. */
  public UrgentRelief {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /**
   * 一般不超过多少、最多多少，都是分。By the wages known when it was proposed; kept with a plan, since a figure of
   * the wage table may be added or mended later.
   */
  public record Bounds(long usualFen, long mostFen) {}

  /** The proposal for these facts under a pack, by the wages known today. */
  public static UrgentRelief propose(Facts facts, RulePack pack, Wish wish) {
    return propose(facts, pack, wish, WageTable.shipped());
  }

  /** The proposal by the wages of a table. */
  @LegalBasis(instrument = "spc-2019-2", article = "先行救助")
  static UrgentRelief propose(Facts facts, RulePack pack, Wish wish, WageTable wages) {
    PackExtras.Urgent rule = pack.extras().urgent();
    if (rule == null) {
      return none("规则包“" + pack.title() + "”没有写先行救助的数额。请按本院规定报批，或者补进规则包。", null);
    }
    return wages
        .find(pack.place(), rule.series(), facts.asOf())
        .map(
            wage ->
                new Bounds(wage.monthsFen(rule.usualMonths()), wage.monthsFen(rule.mostMonths())))
        .map(bounds -> within(bounds, wish, rule.clause()))
        .orElseGet(
            () -> none(facts.asOf() + " 以前没有“" + rule.series() + "”的工资数字。请先录入。", rule.clause()));
  }

  /** The proposal by bounds that were kept, whatever the wage table says by now. */
  public static UrgentRelief within(Bounds bounds, Wish wish, @Nullable Clause clause) {
    List<String> reasons = reasons(wish, bounds.usualFen(), bounds.mostFen());
    return new UrgentRelief(
        bounds.usualFen(),
        bounds.mostFen(),
        reasons.isEmpty() ? wish.fen() : 0,
        reasons,
        notes(wish, bounds.usualFen()),
        clause);
  }

  private static UrgentRelief none(String sentence, @Nullable Clause clause) {
    return new UrgentRelief(0, 0, 0, List.of(sentence), List.of(), clause);
  }

  private static List<String> reasons(Wish wish, long usual, long most) {
    List<String> reasons = new ArrayList<>();
    if (!wish.veryPressing()) {
      reasons.add("还没有初步证据证明生活困难特别急迫。请先补证据，或者按普通程序办理。");
    }
    if (wish.fen() <= 0) {
      reasons.add("金额要大于 0。请核对。");
    }
    if (wish.fen() > most) {
      reasons.add("超过最多的 " + JointRelief.yuan(most) + " 元。请减到这个数以内。");
    } else if (wish.fen() > usual && wish.reason().isBlank()) {
      reasons.add("超过一般的 " + JointRelief.yuan(usual) + " 元，没有写理由。请写明为什么要放宽。");
    }
    return reasons;
  }

  private static List<String> notes(Wish wish, long usual) {
    List<String> notes = new ArrayList<>();
    if (wish.fen() > usual && !wish.reason().isBlank()) {
      notes.add("放宽的理由：" + wish.reason());
    }
    notes.add("先付以后要补立案、补审查；符合条件的补足差额，不符合的决定不予救助并追回。");
    notes.add("决定的金额里要扣除先付的。");
    return notes;
  }
}
