package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@DisplayName("未成年人、监护人、代理人；太晚不是理由；诉讼费减免转告法院；别的赔偿问了、记了")
class GuardiansTest extends CaseStory {
  private static final String FATHER = "GUARDIAN\",\"relation\":\"parent";
  private static final String AGENT = "AGENT\",\"relation\":\"near-kin";

  private long accepted(String number) throws Exception {
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"%s\",\"citizenId\":\"%s\"}".formatted(CASE, CHILD, number);
    long id = id(register(NEXT_HANDLER, UUID.randomUUID().toString(), body));
    done(NEXT_HANDLER, id, ReliefAct.ACCEPT, "");
    done(NEXT_HANDLER, id, ReliefAct.VERIFY, "");
    return id;
  }

  private String proposed(long id) throws Exception {
    String saved = ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"";
    return code(step(NEXT_HANDLER, id, ReliefAct.PROPOSE, saved));
  }

  @Test
  @DisplayName("孩子的案件：没有监护人，也没有写明为什么，提不出；加了监护人，或者写明了，才提得出")
  void aChildWantsAGuardian() throws Exception {
    long id = accepted(HarmSamples.number(BORN, 701));
    assertThat(proposed(id)).isEqualTo("RELIEF_GUARDIAN_MISSING");
    done(NEXT_HANDLER, id, ReliefAct.JOIN, JointCaseTest.person(AGENT, 711));
    assertThat(proposed(id)).isEqualTo("RELIEF_GUARDIAN_MISSING");
    done(NEXT_HANDLER, id, ReliefAct.JOIN, JointCaseTest.person(FATHER, 712));
    assertThat(proposed(id)).isEqualTo("DONE");
    long other = accepted(HarmSamples.number(BORN, 702));
    assertThat(code(step(NEXT_HANDLER, other, ReliefAct.NO_GUARDIAN, "")))
        .isEqualTo("RELIEF_WORDS_MISSING");
    done(NEXT_HANDLER, other, ReliefAct.NO_GUARDIAN, NOBODY);
    assertThat(proposed(other)).isEqualTo("DONE");
  }

  @Test
  @DisplayName("两个监护人意见不一：写明怎么看以前，给不给都不能决定，绕过程序也不能；写明了接着决定")
  void guardiansDisagree() throws Exception {
    long id = accepted(HarmSamples.number(BORN, 703));
    String says = words("父亲要存起来，祖父要给孩子看病");
    done(NEXT_HANDLER, id, ReliefAct.JOIN, JointCaseTest.person(FATHER, 721));
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.DISPUTE, says)))
        .isEqualTo("RELIEF_GUARDIANS_NOT_TWO");
    String grandfather = "GUARDIAN\",\"relation\":\"grandparent";
    done(NEXT_HANDLER, id, ReliefAct.JOIN, JointCaseTest.person(grandfather, 722));
    assertThat(proposed(id)).isEqualTo("DONE");
    done(NEXT_HANDLER, id, ReliefAct.DISPUTE, says);
    assertThat(code(step(NEXT_CHIEF, id, ReliefAct.GRANT, words("可以"))))
        .isEqualTo("RELIEF_DISPUTE_OPEN");
    String refuses = ",\"reason\":\"compensated\"" + words("已经赔了");
    assertThat(code(step(NEXT_CHIEF, id, ReliefAct.REFUSE, refuses)))
        .isEqualTo("RELIEF_DISPUTE_OPEN");
    assertThatThrownBy(() -> granted(id))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("guardians disagree");
    done(NEXT_HANDLER, id, ReliefAct.ANSWER, words("孩子跟祖父住，先保证看病，余下的存"));
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ANSWER, words("再写"))))
        .isEqualTo("RELIEF_NOT_DISPUTED");
    done(NEXT_CHIEF, id, ReliefAct.GRANT, words("同意承办人的意见"));
  }

  private void granted(long id) {
    jdbc.sql(
            """
            do $$ begin
              insert into relief.step select case_id, number + 1, 'GRANT', 'PAYMENT_DUE', false,
                handler, 'YX9902', '外院检察长', '', '', '可以', now() from relief.step
                where case_id = %1$d order by number desc limit 1;
              insert into relief.decision select s.case_id, s.number, p.amount_fen, '', p.digest
                from relief.step s join relief.proposal p using (case_id)
                where case_id = %1$d and s.act = 'GRANT';
            end $$
            """
                .formatted(id))
        .update();
  }

  @Test
  @DisplayName("申请太晚不是理由：不受理、提请不予、决定不予都拒绝，并且说出是哪一条")
  void latenessIsNoGround() throws Exception {
    long id = registered(NEXT_HANDLER);
    JsonNode declined =
        json(step(NEXT_CHIEF, id, ReliefAct.DECLINE, ",\"reason\":\"late\"" + words("三年前的事")));
    assertThat(declined.get("code").asString()).isEqualTo("RELIEF_LATENESS_NO_GROUND");
    assertThat(declined.get("detail").asString()).contains("第七条、第八条");
    done(NEXT_HANDLER, id, ReliefAct.ACCEPT, "");
    done(NEXT_HANDLER, id, ReliefAct.VERIFY, "");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.PROPOSE, ",\"ground\":\"late\"" + words("晚"))))
        .isEqualTo("RELIEF_LATENESS_NO_GROUND");
    assertThat(proposed(id)).isEqualTo("DONE");
    assertThat(code(step(NEXT_CHIEF, id, ReliefAct.REFUSE, ",\"reason\":\"late\"" + words("晚"))))
        .isEqualTo("RELIEF_LATENESS_NO_GROUND");
  }

  @Test
  @DisplayName("申请的是诉讼费缓、减、免：不登记，告诉本人去哪个法院办；一个案件也没有多出来")
  void feeWaiversGoToTheCourt() throws Exception {
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"%s\",\"citizenId\":\"%s\",\"matter\":\"%s\"}"
            .formatted(CASE, CHILD, HarmSamples.number(BORN, 704), "申请免交案件受理费");
    JsonNode answer = json(register(NEXT_HANDLER, "fee-1", body));
    assertThat(answer.get("code").asString()).isEqualTo("RELIEF_FEE_WAIVER");
    assertThat(answer.get("detail").asString()).contains("人民法院", "第四十四条");
    assertThat(code(register(NEXT_HANDLER, "fee-2", body.replace("免交案件受理费", "国家司法救助"))))
        .isEqualTo("DONE");
  }

  @Test
  @DisplayName("受理时问别的赔偿、以前的申请：答的留着，金额给提请的人看；不对的不收，再问以后看最近一次")
  void otherPaymentsAreAsked() throws Exception {
    long id = registered(NEXT_HANDLER);
    String answers = ",\"aids\":[%s]";
    String paid = "{\"question\":\"insurance\",\"said\":\"YES\",\"amountFen\":300000}";
    String none = "{\"question\":\"applied-before\",\"said\":\"NO\"}";
    String wrong = "{\"question\":\"social-aid\",\"said\":\"NO\",\"amountFen\":1}";
    for (String bad : new String[] {"", wrong, paid.replace("insurance", "weather")}) {
      assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_AID, answers.formatted(bad))))
          .as(bad)
          .isEqualTo("RELIEF_ANSWERS_UNUSABLE");
    }
    done(NEXT_HANDLER, id, ReliefAct.ASK_AID, answers.formatted(paid + "," + none));
    JsonNode kept = shown(NEXT_CHIEF, id).get("aids");
    assertThat(kept.valueStream().mapToLong(it -> it.get("amountFen").asLong()).sum())
        .isEqualTo(300_000);
    done(NEXT_HANDLER, id, ReliefAct.ASK_AID, answers.formatted(none));
    assertThat(shown(NEXT_CHIEF, id).get("aids").size()).isEqualTo(1);
  }
}
