package org.relieflink.law.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.law.Clause;
import org.relieflink.law.Organ;

@DisplayName("分钱引的条文：写给哪个机关的就引哪一条，法院的规定不引给检察院")
class WrittenForTheOrganTest {
  private static final long TOTAL = 4_000_000;

  private static Stream<Clause> clauses(Organ organ) {
    return Stream.of(shares(organ), instalments(organ), levels(organ))
        .map(parts -> ((Parts.Divided) parts).clause());
  }

  private static Parts shares(Organ organ) {
    return Shares.split(TOTAL, List.of(new Shares.Claim("妻", 2), new Shares.Claim("子", 1)), organ);
  }

  private static Parts instalments(Organ organ) {
    return Instalments.plan(
        TOTAL, 0, List.of(new Instalments.Due(LocalDate.of(2026, 12, 1), 1)), organ);
  }

  private static Parts levels(Organ organ) {
    return JointRelief.divide(
        TOTAL,
        List.of(new JointRelief.Level("市", null, 1), new JointRelief.Level("县", null, 1)),
        organ);
  }

  @ParameterizedTest
  @EnumSource(Organ.class)
  @DisplayName("法院的文件只引给法院，检察院的文件只引给检察院；公安、司法行政引六部门意见")
  void oneOrgansRuleIsNeverAnothers(Organ organ) {
    assertThat(clauses(organ))
        .extracting(Clause::instrument)
        .allMatch(id -> organ == Organ.COURT || !id.startsWith("spc-"))
        .allMatch(id -> organ == Organ.PROCURATORATE || !id.startsWith("spp-"));
    if (organ == Organ.POLICE || organ == Organ.JUSTICE) {
      assertThat(clauses(organ)).extracting(Clause::instrument).containsOnly("zzw-2014-3");
    }
  }

  @Test
  @DisplayName("检察院：细则第七条第三项、约第二十八条，两级联合是困难妇女通知；法院：程序规定第四条、第一条")
  void byName() {
    assertThat(clauses(Organ.PROCURATORATE))
        .extracting(Clause::article)
        .containsExactly("第七条第三项", "约第二十八条", "联合救助");
    assertThat(clauses(Organ.COURT))
        .extracting(Clause::article)
        .containsExactly("第四条", "发放期限", "第一条");
    assertThat(clauses(Organ.POLICE))
        .extracting(Clause::article)
        .containsExactly("救助对象第三类", "发放期限", "资金来源");
  }
}
