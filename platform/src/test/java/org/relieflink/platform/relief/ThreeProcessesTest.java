package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("三种流程从登记走到决定：检察院一步决定，会签后送政法委评审，法院依次签")
class ThreeProcessesTest extends CaseStory {

  @Test
  @DisplayName("检察院一步决定：受理、核验、审查，负责人决定，金额和意见一样")
  void aSingleStep() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"");
    assertThat(state(id)).isEqualTo("DECISION");
    done(NEXT_CHIEF, id, ReliefAct.GRANT, words("符合规定"));
    JsonNode shown = shown(NEXT_CHIEF, id);
    assertThat(shown.get("state").asString()).isEqualTo("PAYMENT_DUE");
    assertThat(shown.get("told").asString()).isEqualTo("已经决定救助，等拨款");
    assertThat(shown.get("process").asString()).isEqualTo("single-step");
    JsonNode decision = shown.get("decision");
    assertThat(decision.get("amountFen").asLong())
        .isEqualTo(shown.get("proposedFen").asLong())
        .isPositive();
    assertThat(decision.get("officer").asString()).isEqualTo("YX9902");
    assertThat(decision.get("words").asString()).isEqualTo("符合规定");
  }

  @Test
  @DisplayName("会商以后会签，都签了送政法委，签一个就够，负责人决定")
  void aReviewGroup() throws Exception {
    long id = signing(COLLEAGUE, BUREAU, REVIEWER, OTHER_REVIEWER);
    assertThat(state(id)).isEqualTo("SIGNING");
    mvc.perform(get("/cases/" + id).with(as(HANDLER)))
        .andExpect(content().string(containsString("检察院审查、会签后送政法委评审")))
        .andExpect(content().string(not(containsString("review-group"))));
    done(BUREAU, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("SIGNING");
    assertThat(code(step(REVIEWER, id, ReliefAct.SIGN, ""))).isEqualTo("RELIEF_NOT_YOUR_TURN");
    done(COLLEAGUE, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("GROUP_REVIEW");
    done(OTHER_REVIEWER, id, ReliefAct.SIGN, words("同意"));
    assertThat(state(id)).isEqualTo("DECISION");
    assertThat(code(step(REVIEWER, id, ReliefAct.SIGN, ""))).isEqualTo("RELIEF_MOVED_ON");
    done(CHIEF, id, ReliefAct.REFUSE, ",\"reason\":\"compensated\"" + words("已经赔了"));
    assertThat(state(id)).isEqualTo("REFUSED");
    assertThat(jdbc.sql("select count(*) from flow.act_ru_execution").query(Long.class).single())
        .isNotNegative();
    done(CLERK, id, ReliefAct.TELL, words("邮寄，回执在卷"));
  }

  @Test
  @DisplayName("法院：合议庭依次签，轮不到的签不了；院长决定")
  void aCourt() throws Exception {
    long id = registered(JUDGE);
    done(JUDGE, id, ReliefAct.ACCEPT, "");
    assertThat(state(id)).isEqualTo("REVIEW");
    done(
        JUDGE,
        id,
        ReliefAct.PROPOSE,
        ",\"amountFen\":3000000" + words("三个月的标准") + signers(SECOND_JUDGE, THIRD_JUDGE));
    assertThat(code(step(THIRD_JUDGE, id, ReliefAct.SIGN, ""))).isEqualTo("RELIEF_NOT_YOUR_TURN");
    done(SECOND_JUDGE, id, ReliefAct.SIGN, "");
    done(THIRD_JUDGE, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("DECISION");
    assertThat(code(step(JUDGE, id, ReliefAct.GRANT, words("可以")))).isEqualTo("RELIEF_FOUR_EYES");
    done(PRESIDENT, id, ReliefAct.GRANT, words("同意"));
    assertThat(shown(PRESIDENT, id).get("decision").get("amountFen").asLong()).isEqualTo(3_000_000);
  }
}
