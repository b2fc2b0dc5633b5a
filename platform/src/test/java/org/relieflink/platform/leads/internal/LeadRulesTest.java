package org.relieflink.platform.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadReason;

@DisplayName("线索的规则表：理由、题目有日期有出处，半懂不懂的一行不收")
class LeadRulesTest {
  private static final String REST =
      """
      questions:
        - {id: q, title: 某, status: example, source: 某, valid_from: 2026-01-01}
      most_persons: {value: 2, status: example, source: 某}
      most_a_day: {value: 3, status: example, source: 某}
      """;

  private static LeadRules rules(String reasons) {
    return new LeadRules(
        RuleFile.parse(
            "version: \"1\"\nlast_confirmed_on: 2026-11-28\n" + reasons + REST, LeadRules.FILE));
  }

  private static String reason(String acts, String from, String more) {
    return "  - {id: a, title: 某, acts: [%s], status: example, source: 某, valid_from: %s%s}\n"
        .formatted(acts, from, more);
  }

  @Test
  @DisplayName("随产品的一份：要理由的每个动作都有理由，推翻有题目")
  void shipped() {
    LeadRules shipped = new LeadRules(RuleFile.shipped("leads/rules.yaml", LeadRules.FILE));
    LocalDate day = LocalDate.of(2026, 11, 28);
    for (LeadAct act : LeadAct.values()) {
      assertThat(shipped.reasons(act, day).isEmpty()).as(act.name()).isEqualTo(!act.wantsReason());
    }
    assertThat(shipped.questions(day)).isNotEmpty();
    assertThat(shipped.reasons(LeadAct.CLOSE, LocalDate.of(2010, 1, 1))).isEmpty();
  }

  @Test
  @DisplayName("同一条理由一天只有一个版本；过了最后一天不能再选，旧线索上还有它的名字")
  void oneVersionADay() {
    String old = reason("CLOSE", "2026-01-01", ", valid_to: 2026-06-30");
    LeadRules rules = rules("reasons:\n" + old + reason("CLOSE", "2026-07-01", ""));
    assertThat(rules.reasons(LeadAct.CLOSE, LocalDate.of(2026, 6, 30))).hasSize(1);
    assertThat(rules.anyReason("a").map(LeadReason::validFrom)).contains(LocalDate.of(2026, 7, 1));
    assertThatThrownBy(() -> rules("reasons:\n" + old + reason("CLOSE", "2026-06-30", "")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("给不要理由的动作写理由、写错动作：启动时就说")
  void wrongActs() {
    for (String act : List.of("TAKE", "NOTHING")) {
      assertThatThrownBy(() -> rules("reasons:\n" + reason(act, "2026-01-01", "")))
          .as(act)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
