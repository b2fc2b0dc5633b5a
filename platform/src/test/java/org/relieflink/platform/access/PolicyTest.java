package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.internal.PolicyReader;

@DisplayName("权限总表 policy.csv：没写的不给，写重的不启动")
class PolicyTest {
  private static final String HEADER = "事项,动作,角色,关系,级别,目的,状态,结果,依据,出处";
  private static final Policy SHIPPED = new Policy(new PolicyReader());

  private static Policy policy(String... lines) {
    return new Policy(
        PolicyReader.rows(List.of((HEADER + "\n" + String.join("\n", lines)).split("\n"))));
  }

  private static PolicyCell cell(Role role, String need, Relation relation, int level) {
    return new PolicyCell(
        role, Need.parse(need), relation, level, Purpose.RELIEF_CASE, RowState.OPEN);
  }

  @Test
  @DisplayName("没有一行说到的格子，一律不给")
  void silenceIsNo() {
    Policy policy = policy("命中,看,书记员,本单位,3,*,未封存,遮盖,某依据,转引");
    assertThat(policy.effect(cell(Role.CLERK, "HITS.READ", Relation.OWN, 3)))
        .isEqualTo(Effect.MASK);
    assertThat(policy.effect(cell(Role.CLERK, "HITS.READ", Relation.OWN, 4)))
        .isEqualTo(Effect.DENY);
    assertThat(policy.effect(cell(Role.CLERK, "HITS.READ", Relation.OTHER, 3)))
        .isEqualTo(Effect.DENY);
    assertThat(policy.ever(Role.AUDITOR, Need.parse("HITS.READ"))).isFalse();
  }

  @Tag("asvs-16.5.3")
  @Test
  @DisplayName("两行说同一格，服务不启动，并指出是哪两行")
  void overlapsStopTheStart() {
    assertThatThrownBy(
            () -> policy("命中,看,书记员、检察官,本单位,3,*,未封存,遮盖,甲,转引", "命中,看,检察官,本单位,*,办案,未封存,给,乙,转引"))
        .hasMessageContaining("第 2 行和第 3 行");
  }

  @Test
  @DisplayName("不认得的词、越界的级别、没写依据，都指出第几行")
  void mistakesNameTheirLine() {
    assertThatThrownBy(() -> policy("命中,看,书记,本单位,3,*,未封存,遮盖,甲,转引"))
        .hasMessageContaining("第 2 行")
        .hasMessageContaining("“书记”");
    assertThatThrownBy(() -> policy("命中,看,书记员,本单位,5,*,未封存,遮盖,甲,转引")).hasMessageContaining("级别“5”");
    assertThatThrownBy(() -> policy("命中,看,书记员,本单位,3,*,未封存,遮盖,,转引")).hasMessageContaining("依据不能空");
  }

  @Test
  @DisplayName("行的先后没有关系")
  void orderMeansNothing() {
    String one = "命中,看,书记员,本单位,3,*,未封存,遮盖,甲,转引";
    String other = "命中,揭示,检察官,本单位,3,办案,未封存,给,乙,转引";
    for (Role role : Role.values()) {
      assertThat(policy(one, other).tokens(role)).isEqualTo(policy(other, one).tokens(role));
    }
  }

  @Test
  @DisplayName("三员分立：看留痕的不收名单，收名单的看不了留痕；系统、安全管理员看不到一个人的信息")
  void administratorsAreApart() {
    for (Role role : Role.values()) {
      long held =
          List.of("POOL.WRITE", "TRAIL.READ").stream()
              .filter(need -> SHIPPED.ever(role, Need.parse(need)))
              .count();
      assertThat(held).as(role.word()).isLessThanOrEqualTo(1);
    }
    for (Role role : EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)) {
      for (Matter matter : EnumSet.complementOf(EnumSet.of(Matter.POLICY))) {
        for (int level = PolicyCell.PERSON; level <= PolicyCell.CLOSEST; level++) {
          var read = new Need(matter, Deed.READ);
          var asked =
              new PolicyCell(role, read, Relation.OWN, level, matter.purpose(), RowState.OPEN);
          assertThat(SHIPPED.effect(asked)).as(role.word() + matter.word()).isEqualTo(Effect.DENY);
        }
      }
    }
  }

  @Test
  @DisplayName("目的：别的目的的一行不给这里的权；查人按选的目的给")
  void purposesCount() {
    Policy policy = policy("命中,看,书记员,本单位,3,监督,未封存,遮盖,甲,转引", "名单,查人,书记员,本单位,3,接待,未封存,遮盖,甲,转引");
    assertThat(policy.ever(Role.CLERK, Need.parse("HITS.READ"))).isFalse();
    assertThat(policy.ever(Role.CLERK, Need.parse("POOL.LOOK_UP"))).isTrue();
  }

  @Test
  @DisplayName("未成年人：书记员一概不给，检察官要看全部须有第二个人同意")
  void minors() {
    assertThat(SHIPPED.effect(cell(Role.CLERK, "HITS.READ", Relation.OWN, 4)))
        .isEqualTo(Effect.DENY);
    assertThat(SHIPPED.effect(cell(Role.PROSECUTOR, "HITS.READ", Relation.OWN, 4)))
        .isEqualTo(Effect.MASK);
    assertThat(SHIPPED.effect(cell(Role.PROSECUTOR, "HITS.REVEAL", Relation.OWN, 4)))
        .isEqualTo(Effect.TWO_PERSON);
  }

  @Test
  @DisplayName("单位之间的关系：市院对县院是上级，县院对市院、对邻县是外地，同县各部门是同地其他单位")
  void relations() {
    Unit county = Unit.of("990123", null);
    Unit city = Unit.of("990100", null);
    Unit province = Unit.of("990000", null);
    Unit bureau = Unit.of("990123", "civil_affairs");
    assertThat(county.to(county)).isEqualTo(Relation.OWN);
    assertThat(city.to(county)).isEqualTo(Relation.HIGHER);
    assertThat(province.to(city)).isEqualTo(Relation.HIGHER);
    assertThat(county.to(city)).isEqualTo(Relation.ELSEWHERE);
    assertThat(county.to(Unit.of("990125", null))).isEqualTo(Relation.ELSEWHERE);
    assertThat(bureau.to(county)).isEqualTo(Relation.OTHER);
    assertThat(city.to(bureau)).isEqualTo(Relation.ELSEWHERE);
  }

  @Tag("asvs-1.2.4")
  @Test
  @DisplayName("单位代码和工号里夹带的语句进不了查询条件")
  void codesAreCodes() {
    assertThatThrownBy(() -> new Unit("990123' or true --", "procuratorate"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit("990123", "x'; drop table trail.entry"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Officer("A' or '1'='1", "某", Role.CLERK, Unit.of("990123", null)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
