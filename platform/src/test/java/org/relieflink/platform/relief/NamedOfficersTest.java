package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;

@DisplayName("点了名的人：账号停用的请不来；已经请了的停用了，案件不卡住")
class NamedOfficersTest extends CaseStory {
  private static final Officer GONE = new Officer("YX0231", "调走的", Role.PROSECUTOR, OFFICE);
  private static final Officer NEVER = new Officer("YX0232", "停用的", Role.PROSECUTOR, OFFICE);
  private static final Officer JUDGE_GONE =
      new Officer("FY0531", "调走的法官", Role.DEPARTMENT_OFFICER, COURT);
  private static final Officer GROUP_GONE =
      new Officer("ZF0431", "调走的委员", Role.DEPARTMENT_OFFICER, GROUP);

  private void leaves(Officer officer) {
    jdbc.sql(
            "update access.account set closed_at = now(), role = null, version = version + 1"
                + " where staff_number = ?")
        .param(officer.staffNumber())
        .update();
  }

  private static String whom(Officer officer) {
    return ",\"whom\":\"" + officer.staffNumber() + "\"";
  }

  private String refused(Officer officer, long id, ReliefAct act, String more) throws Exception {
    return code(step(officer, id, act, more));
  }

  @Test
  @DisplayName("停用的账号：不能会签、加签、接办、代签、抄送")
  void nobodyWhoLeftIsNamed() throws Exception {
    comes(NEVER);
    leaves(NEVER);
    long id = concluding();
    String unusable = "RELIEF_OFFICER_UNUSABLE";
    assertThat(refused(COLLEAGUE, id, ReliefAct.CONCLUDE, words("同意") + signers(NEVER, REVIEWER)))
        .isEqualTo(unusable);
    assertThat(refused(HANDLER, id, ReliefAct.HAND_ON, whom(NEVER))).isEqualTo(unusable);
    assertThat(refused(HANDLER, id, ReliefAct.COPY, whom(NEVER))).isEqualTo(unusable);
    done(COLLEAGUE, id, ReliefAct.CONCLUDE, words("同意") + signers(THIRD, REVIEWER));
    assertThat(refused(HANDLER, id, ReliefAct.ADD_SIGNER, whom(NEVER))).isEqualTo(unusable);
    assertThat(refused(THIRD, id, ReliefAct.DELEGATE, whom(NEVER))).isEqualTo(unusable);
  }

  private long concluding() throws Exception {
    long id = reviewed(HANDLER);
    done(HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(HANDLER) + "\"");
    return id;
  }

  @Test
  @DisplayName("会签、评审的人停用了：先加签，再减签，案件走得下去")
  void aSeatOfWhoLeftDoesNotBlock() throws Exception {
    comes(GONE);
    comes(GROUP_GONE);
    long id = signing(GONE, GROUP_GONE);
    leaves(GONE);
    leaves(GROUP_GONE);
    replaced(id, GONE, THIRD);
    assertThat(state(id)).isEqualTo("SIGNING");
    done(THIRD, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("GROUP_REVIEW");
    replaced(id, GROUP_GONE, REVIEWER);
    done(REVIEWER, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("DECISION");
  }

  private void replaced(long id, Officer gone, Officer other) throws Exception {
    String remove = whom(gone) + words("调走了");
    assertThat(refused(CHIEF, id, ReliefAct.REMOVE_SIGNER, remove)).isEqualTo("RELIEF_LAST_SIGNER");
    done(CHIEF, id, ReliefAct.ADD_SIGNER, whom(other));
    done(CHIEF, id, ReliefAct.REMOVE_SIGNER, remove);
  }

  @Test
  @DisplayName("依次签的，轮到的人停用了：加一个、减掉他，接着往下签")
  void inTurnToo() throws Exception {
    comes(JUDGE_GONE);
    long id = registered(JUDGE);
    done(JUDGE, id, ReliefAct.ACCEPT, "");
    String asked = signers(JUDGE_GONE, SECOND_JUDGE);
    done(JUDGE, id, ReliefAct.PROPOSE, ",\"amountFen\":3000000" + words("三个月") + asked);
    leaves(JUDGE_GONE);
    done(JUDGE, id, ReliefAct.ADD_SIGNER, whom(THIRD_JUDGE));
    done(JUDGE, id, ReliefAct.REMOVE_SIGNER, whom(JUDGE_GONE) + words("调走了"));
    done(SECOND_JUDGE, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("SIGNING");
    done(THIRD_JUDGE, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("DECISION");
  }
}
