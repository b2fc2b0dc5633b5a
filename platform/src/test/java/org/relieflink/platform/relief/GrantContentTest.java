package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.springframework.dao.DataAccessException;

@DisplayName("决定救助的内容：金额是这件案件、这个人的；材料过期、对不上的，没有说明不能决定救助")
class GrantContentTest extends CaseStory {

  private long reviewed(String caseNo, String name, String number) throws Exception {
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"%s\",\"citizenId\":\"%s\"}".formatted(caseNo, name, number);
    long id = id(register(HANDLER, UUID.randomUUID().toString(), body));
    done(HANDLER, id, ReliefAct.NO_GUARDIAN, NOBODY);
    done(HANDLER, id, ReliefAct.ACCEPT, "");
    done(HANDLER, id, ReliefAct.VERIFY, "");
    return id;
  }

  private String proposed(long id, String saved) throws Exception {
    return code(step(HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + saved + "\""));
  }

  @Test
  @DisplayName("两个窗口来的人：别的案号、别的姓名、别的出生日期，金额都用不上；括号写法不同的是同一个案号")
  void anAmountIsOfOnePerson() throws Exception {
    String saved = proposal(HANDLER);
    String unknown = "RELIEF_PROPOSAL_UNKNOWN";
    long otherCase = reviewed("某检刑〔2026〕8号", CHILD, HarmSamples.number(BORN, 801));
    long otherName = reviewed(CASE, "吴建国", HarmSamples.number(BORN, 802));
    long otherAge = reviewed(CASE, CHILD, HarmSamples.adult(803));
    long noCase = reviewed("", CHILD, HarmSamples.number(BORN, 804));
    for (long id : new long[] {otherCase, otherName, otherAge, noCase}) {
      assertThat(proposed(id, saved)).isEqualTo(unknown);
    }
    long own = reviewed("云检救助[2026]37号", CHILD, HarmSamples.number(BORN, 805));
    assertThat(proposed(own, saved)).isEqualTo("DONE");
  }

  @Test
  @DisplayName("看的是算金额时的事实：事实后来改成别的案件的，旧金额还是原来那个案件的")
  void theFactsOfTheAmount() throws Exception {
    String[] saved = proposal(HANDLER).split("-", 0);
    var other = OpinionSamples.yaml("case-two-four-year-old").replace(CASE, "某检刑〔2026〕7号");
    var file = FactsFile.read(other).orThrow();
    long candidate = Long.parseLong(saved[0]);
    by(HANDLER, () -> opinions.save(candidate, 1, file, HANDLER)).orThrow();
    long id = reviewed("某检刑〔2026〕7号", CHILD, HarmSamples.number(BORN, 806));
    assertThat(proposed(id, String.join("-", saved))).isEqualTo("RELIEF_PROPOSAL_UNKNOWN");
  }

  @Test
  @DisplayName("外院的意见用不到本院的案件上")
  void ofTheSameOffice() throws Exception {
    long candidate =
        by(
            NEXT_HANDLER,
            () ->
                opinions
                    .open(
                        NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
                        NEXT_HANDLER)
                    .id());
    long saved =
        by(NEXT_HANDLER, () -> opinions.propose(candidate, 1, NEXT_HANDLER)).orThrow().id();
    assertThat(proposed(reviewed(HANDLER), candidate + "-" + saved))
        .isEqualTo("RELIEF_PROPOSAL_UNKNOWN");
  }

  /** Proposed and before the chief, in the office that decides in one step. */
  private long deciding() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"");
    return id;
  }

  private String grant(long id) throws Exception {
    return code(step(NEXT_CHIEF, id, ReliefAct.GRANT, words("符合规定")));
  }

  private long paper(long id) {
    return jdbc.sql("select max(id) from relief.paper where case_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private void cleared(long id, String outcome) throws Exception {
    String paper = ",\"outcome\":\"%s\",\"paper\":\"%d\"".formatted(outcome, paper(id));
    done(NEXT_HANDLER, id, ReliefAct.CLEAR, paper);
  }

  @Test
  @DisplayName("欠的材料过了期限：先办了材料，才能决定救助；没到期的不挡")
  void aLatePaper() throws Exception {
    long id = deciding();
    done(NEXT_HANDLER, id, ReliefAct.OWE, ",\"kind\":\"hardship\"");
    jdbc.sql(
            """
            insert into relief.paper (case_id, kind, promised, owed_on, due_on, owed_at, words)
            values (?, 'identity', true, date '2026-01-01', date '2026-01-15', 1, '')
            """)
        .param(id)
        .update();
    assertThat(grant(id)).isEqualTo("RELIEF_PAPER_LATE");
    cleared(id, "RECEIVED");
    assertThat(grant(id)).isEqualTo("DONE");
  }

  @Test
  @DisplayName("承诺和数据对不上：退回审查，意见里说明了再提请，才能决定救助；数据库也不收")
  void aContradictedPromise() throws Exception {
    long id = deciding();
    done(NEXT_HANDLER, id, ReliefAct.OWE, ",\"kind\":\"hardship\",\"promised\":true");
    cleared(id, "CONTRADICTED");
    assertThat(grant(id)).isEqualTo("RELIEF_PAPER_CONTRADICTED");
    assertThatThrownBy(() -> granted(id))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("past a paper");
    done(NEXT_CHIEF, id, ReliefAct.RETURN, ",\"to\":\"REVIEW\"" + words("收入对不上，请说明"));
    String again = ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"";
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.PROPOSE, again)))
        .isEqualTo("RELIEF_WORDS_MISSING");
    done(NEXT_HANDLER, id, ReliefAct.PROPOSE, again + words("那笔是一次性的，不影响"));
    assertThat(grant(id)).isEqualTo("DONE");
  }

  /** Past the program: the step and the decision as the program would write them. */
  private void granted(long id) {
    jdbc.sql(
            """
            do $$ begin
              insert into relief.step select case_id, number + 1, 'GRANT', 'PAYMENT_DUE', false,
                handler, 'YX9902', '外院检察长', '', '', '可以', now() from relief.step
                where case_id = %d order by number desc limit 1;
              insert into relief.decision select s.case_id, s.number, p.amount_fen, '', p.digest
                from relief.step s join relief.proposal p using (case_id)
                where case_id = %d and s.act = 'GRANT';
            end $$
            """
                .formatted(id, id))
        .update();
  }
}
