package org.relieflink.platform.harm.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.Fen;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.RulePack;
import org.relieflink.law.WageTable;
import org.relieflink.law.WageTable.Wage;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmCap.State;
import org.relieflink.platform.packs.LivePacks;

/** 找上限：so many months of the wage, by the pack in force in a place on a day. */
final class FindCap {
  private final LivePacks packs;
  private final WageTable wages;

  FindCap(LivePacks packs, WageTable wages) {
    this.packs = packs;
    this.wages = wages;
  }

  /**
   * A total against the cap.
   *
   * @param totalFen in fen
   */
  @LegalBasis(instrument = "zzw-2014-3", article = "救助标准")
  HarmCap of(String place, LocalDate day, long totalFen) {
    Optional<RulePack.Cap> cap = packs.now().effective(place, day).map(RulePack::cap);
    Optional<Wage> wage = cap.flatMap(one -> wages.find(place, one.series(), day));
    return wage.isEmpty()
        ? new HarmCap(State.UNKNOWN, null, "", "", List.of())
        : known(cap.orElseThrow(), wage.get(), totalFen);
  }

  private static HarmCap known(RulePack.Cap cap, Wage wage, long totalFen) {
    long capFen = wage.monthsFen(cap.months());
    return new HarmCap(
        totalFen > capFen ? State.OVER : State.WITHIN,
        capFen,
        "%s%d年%s年平均工资 %s 元，按 %d 个月算"
            .formatted(
                wage.placeName(),
                wage.year(),
                wage.series(),
                new Fen(wage.annualFen()).yuanText(),
                cap.months()),
        cap.approval(),
        List.of(cap.clause(), wage.clause()));
  }
}
