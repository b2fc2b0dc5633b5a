package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("解释：每一项值多少分，什么会改变结论")
class ExplainerTest {
  private static final String HOME = "云溪县桥头镇柳湾村3组";
  private static final String NUMBER = People.number("19700605", 41);
  private static final PoolIndex POOL =
      People.pool(
          People.record("R1", "陈建国", NUMBER, "1970-06-05", HOME, "13800125678"),
          People.record("R2", "李秀莲", People.number("19880211", 22), "1988-02-11", HOME, null));

  private static Explainer of(CaseParty party) {
    return new Explainer(POOL, PartyList.of(List.of(party)));
  }

  @Test
  @DisplayName("各行相加就是得分，与命中的依据一致，中英文都有")
  void linesSumToScore() {
    CaseParty party = People.party("陈健国", NUMBER, "1970-06-05", HOME, null);
    Explanation one = of(party).hits("P1").get(0);
    Hit hit = POOL.collide(party).get(0);
    assertThat(one.lines().stream().mapToDouble(Explanation.Line::weight).sum())
        .isCloseTo(one.score(), Offset.offset(1e-9))
        .isCloseTo(hit.score(), Offset.offset(1e-9));
    assertThat(one.level()).isEqualTo(hit.level());
    assertThat(one.lines().stream().map(line -> line.label().zh()).toList())
        .containsExactlyElementsOf(hit.evidence().stream().map(Evidence::labelZh).toList());
    assertThat(one.lines()).allMatch(line -> line.label().en().matches("[a-z0-9 :,]+"));
  }

  @Test
  @DisplayName("待核对的：指出哪一项核实后就把握大")
  void whatWouldMakeItSure() {
    Explanation one = of(People.party("陈建国", null, null, HOME, null)).record("P1", "R1");
    assertThat(one.level()).isEqualTo(HitLevel.REVIEW);
    assertThat(one.changes())
        .anySatisfy(
            change -> {
              assertThat(change.field()).isEqualTo(Field.NUMBER);
              assertThat(change.level()).isEqualTo(HitLevel.AUTO);
            });
    assertThat(one.changes().stream().map(Explanation.Change::field)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("没有命中的记录也能解释：不命中，并指出什么会使它命中")
  void whyNot() {
    Explanation one = of(People.party("陈建国", null, "1970-06-05", null, null)).record("P1", "R2");
    assertThat(one.level()).isNull();
    assertThat(one.score()).isLessThan(LinkageModel.standard().reviewThreshold());
    assertThat(one.changes()).allMatch(change -> change.level() != null);
  }

  @Test
  @DisplayName("不认识的当事人或记录")
  void unknownIds() {
    Explainer explainer = of(People.party("陈建国", NUMBER, null, null, null));
    assertThat(explainer.hasParty("P1")).isTrue();
    assertThat(explainer.hasParty("P9")).isFalse();
    assertThat(explainer.hasRecord("R2")).isTrue();
    assertThat(explainer.hasRecord("R9")).isFalse();
    assertThatThrownBy(() -> explainer.hits("P9")).hasMessageContaining("P9");
    assertThatThrownBy(() -> explainer.record("P1", "R9")).hasMessageContaining("R9");
  }
}
