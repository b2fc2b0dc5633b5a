package org.relieflink.law.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Circumstances;
import org.relieflink.law.Facts;
import org.relieflink.law.Organ;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.law.WageTable;

@DisplayName("先行救助的限额：按当时的工资算，存下了就不再变")
class KeptBoundsTest {
  private static final String LOWER_FIGURE =
      """
      wages:
        - place: "000000"
          place_name: 全国
          year: 2025
          series: 城镇非私营单位
          annual: {value: 60000, unit: 元}
          published_on: 2026-05-16
          clause: {instrument: nbs-wage-2024, article: 城镇非私营单位, status: quoted, source: 试验用}
      """;

  private static final Facts FACTS =
      new Facts(
          new Facts.Applicant("某某", null, ""),
          LocalDate.of(2026, 9, 1),
          "990123",
          new Facts.Matter("", "injured", Facts.Harm.OTHER, Facts.Fault.NONE, ""),
          List.of(),
          List.of(),
          new Facts.Compensation(0, 0, ""),
          Map.of(),
          Circumstances.NONE.at(Organ.COURT));
  private static final RulePack PACK = RulePacks.shipped().effective(FACTS).orElseThrow();
  private static final UrgentRelief.Wish WISH = new UrgentRelief.Wish(2_000_000, true, "");

  @Test
  @DisplayName("以后补进一个低的工资数字：今天重算就不许了，照存下的限额仍是两万元")
  void aLaterFigure() {
    UrgentRelief then = UrgentRelief.propose(FACTS, PACK, WISH);
    assertThat(then.proposedFen()).isEqualTo(2_000_000);
    WageTable later = WageTable.read(LOWER_FIGURE).orThrow();
    UrgentRelief now = UrgentRelief.propose(FACTS, PACK, WISH, later);
    assertThat(now.usualFen()).isEqualTo(1_500_000);
    assertThat(now.mostFen()).isEqualTo(3_000_000);
    assertThat(now.proposedFen()).isZero();
    var bounds = new UrgentRelief.Bounds(then.usualFen(), then.mostFen());
    assertThat(UrgentRelief.within(bounds, WISH, then.clause())).isEqualTo(then);
  }

  @Test
  @DisplayName("那一天还没有公布的工资不用：写明没有数字，一分不先付")
  void noFigureYet() {
    WageTable later = WageTable.read(LOWER_FIGURE.replace("2026-05-16", "2026-10-01")).orThrow();
    UrgentRelief none = UrgentRelief.propose(FACTS, PACK, WISH, later);
    assertThat(none.proposedFen()).isZero();
    assertThat(none.reasons()).singleElement().asString().contains("没有", "工资数字", "请先录入");
  }
}
