package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.Parts;
import org.relieflink.law.payment.UrgentRelief;

/** 怎样发：whatever the weights, every division sums to the proposed amount to the fen. */
class PaymentPartsTest {
  private static final AmountProposal COURT =
      OpinionSamples.proposal(
          org.relieflink.law.FactsFile.read(OpinionSamples.yaml("yunxi-court", "bereaved-mid"))
              .orThrow());
  private static final RulePack PACK = RulePacks.shipped().effective(COURT.facts()).orElseThrow();

  @Label("分人、分期、两级：不论多少份，合计分文不差；先付的加各期是全部")
  @Property(tries = 200)
  void everythingAddsUp(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 9999) Integer> weights,
      @ForAll @LongRange(min = 1, max = 3_000_000) long advance) {
    PaymentParts parts =
        PaymentParts.of(
            PaymentParts.Basis.of(COURT, PACK),
            new PaymentPlan(
                new UrgentRelief.Wish(advance, true, ""),
                weights.stream().map(one -> new PaymentPlan.Share("某*", "亲属", one)).toList(),
                dues(weights),
                weights.stream()
                    .map(one -> new JointRelief.Level("机关" + one, null, one))
                    .distinct()
                    .limit(3)
                    .toList()));
    assertThat(sum(parts.shares())).isEqualTo(COURT.amountFen());
    assertThat(sum(parts.dues()) + parts.advanceFen()).isEqualTo(COURT.amountFen());
    assertThat(parts.advanceFen()).isEqualTo(advance);
    if (parts.levels() instanceof Parts.Divided) {
      assertThat(sum(parts.levels())).isEqualTo(COURT.amountFen());
      assertThat(parts.sound()).isTrue();
    }
  }

  private static List<Instalments.Due> dues(List<Integer> weights) {
    List<Instalments.Due> dues = new ArrayList<>();
    for (int weight : weights) {
      dues.add(new Instalments.Due(LocalDate.of(2026, 12, 1).plusMonths(dues.size()), weight));
    }
    return dues;
  }

  private static long sum(Parts parts) {
    return Stream.of(parts)
        .map(Parts.Divided.class::cast)
        .flatMap(divided -> divided.parts().stream())
        .mapToLong(Parts.Part::fen)
        .sum();
  }
}
