package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.JointRelief.Level;
import org.relieflink.law.payment.Parts;

@Label("分钱：写负数、写过头的，一律说明不分；分出来的没有一份是负的，没有一份超过总额")
class PartsTest {
  private static final long MOST = 1_000_000_000;

  @Property(tries = 500)
  @Label("两级联合：总额和写定的数额随便写")
  void twoLevels(
      @ForAll @LongRange(min = -MOST, max = MOST) long total,
      @ForAll @LongRange(min = -MOST, max = MOST) long fixed) {
    check(
        total,
        JointRelief.divide(
            total, List.of(level("市", fixed, 0), level("县", null, 1)), Organ.PROCURATORATE),
        total >= 0 && fixed >= 0 && fixed <= total);
  }

  @Property(tries = 500)
  @Label("分期：决定的和先付的随便写")
  void instalments(
      @ForAll @LongRange(min = -MOST, max = MOST) long decided,
      @ForAll @LongRange(min = -MOST, max = MOST) long advance) {
    List<Instalments.Due> dues =
        List.of(
            new Instalments.Due(LocalDate.of(2026, 12, 1), 2),
            new Instalments.Due(LocalDate.of(2027, 1, 1), 1));
    check(
        decided - advance,
        Instalments.plan(decided, advance, dues, Organ.PROCURATORATE),
        decided >= 0 && advance >= 0 && advance <= decided);
  }

  private static Level level(String office, @Nullable Long fixed, int weight) {
    return new Level(office, fixed, weight);
  }

  private static void check(long total, Parts parts, boolean possible) {
    if (possible) {
      assertThat(((Parts.Divided) parts).parts())
          .allSatisfy(part -> assertThat(part.fen()).isBetween(0L, total));
    } else {
      assertThat(((Parts.Refused) parts).reasons())
          .isNotEmpty()
          .allSatisfy(reason -> assertThat(reason).contains("请"));
    }
  }
}
