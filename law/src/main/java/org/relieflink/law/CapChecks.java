package org.relieflink.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 与上限核对，放在最后。Compares the total with the soft caps; over one means a reason and higher approval,
 * never an error.
 */
final class CapChecks {
  private final SheetDraft draft;

  CapChecks(SheetDraft draft) {
    this.draft = draft;
  }

  @LegalBasis(instrument = "spp-2021", article = "约第十条")
  CapCheck months() {
    RulePack.Cap rule = draft.pack.cap();
    Optional<WageTable.Wage> wage =
        WageTable.shipped().find(draft.pack.place(), rule.series(), draft.facts.asOf());
    Long cap = wage.map(one -> one.monthsFen(rule.months())).orElse(null);
    String notice = AmountNotes.wage(draft.facts, draft.pack, wage);
    CapCheck check =
        new CapCheck(
            cap, wage.orElse(null), state(cap), notice, open(rule.ways()), rule.approval());
    BigDecimal months = BigDecimal.valueOf(rule.months());
    draft.check(
        new AmountStep(
            AmountRule.CAP,
            AmountRule.CAP.label(),
            rule.months() + " 个月工资的上限",
            check.state().label(),
            rule.clause(),
            new Allowed.Fixed(months),
            months,
            "个月",
            "自动算出",
            notice,
            0,
            draft.running()));
    return check;
  }

  @LegalBasis(instrument = "zhuzhou-local", article = "最高限额")
  @Nullable CapCheck local() {
    PackExtras.LocalCap rule = draft.pack.extras().localCap();
    if (rule == null) {
      return null;
    }
    String notice = "当地一案一人一般不超过 " + Yuan.text(rule.fen()) + " 元。";
    CapCheck check =
        new CapCheck(
            rule.fen(), null, state(rule.fen()), notice, open(rule.ways()), rule.approval());
    BigDecimal yuan = BigDecimal.valueOf(rule.fen(), 2);
    draft.check(
        new AmountStep(
            AmountRule.LOCAL_CAP,
            AmountRule.LOCAL_CAP.label(),
            "当地限额 " + Yuan.text(rule.fen()) + " 元",
            check.state().label(),
            rule.clause(),
            new Allowed.Fixed(yuan),
            yuan,
            "元",
            "自动算出",
            notice,
            0,
            draft.running()));
    return check;
  }

  private List<RulePack.Cap.Way> open(List<RulePack.Cap.Way> ways) {
    return ways.stream().filter(way -> draft.minor || !way.minorsOnly()).toList();
  }

  private CapCheck.State state(@Nullable Long cap) {
    if (cap == null) {
      return CapCheck.State.NO_FIGURE;
    }
    if (draft.running() <= cap) {
      return CapCheck.State.WITHIN;
    }
    return draft.choices.overCap() == null ? CapCheck.State.OVER_OPEN : CapCheck.State.OVER_GRANTED;
  }
}
