package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@DisplayName("共同申请：一名死者的几名亲属一个案件，份额和金额一起定，分文不差；几名被害人各立一案")
class JointCaseTest extends CaseStory {
  private static final String SPOUSE = "CO_APPLICANT\",\"relation\":\"spouse-of-dead";
  private static final String PARENT = "CO_APPLICANT\",\"relation\":\"parent-of-dead";
  private static final int TRIES = Integer.getInteger("relief.shares", 8);

  static String person(String roleAndRelation, int number) {
    return ",\"role\":\"%s\",\"name\":\"周建国\",\"citizenId\":\"%s\""
        .formatted(roleAndRelation, HarmSamples.adult(number));
  }

  private static String share(Object participant, String how) {
    return "{\"participant\":\"%s\",%s}".formatted(participant, how);
  }

  private long joined(long id, int index) throws Exception {
    return shown(NEXT_HANDLER, id).get("people").get(index).get("id").asLong();
  }

  private String proposed(long id, String shares) throws Exception {
    String saved = ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"";
    return code(step(NEXT_HANDLER, id, ReliefAct.PROPOSE, saved + shares));
  }

  @Test
  @DisplayName("三名亲属：一个写定、两个按份；没有写齐、超过总额的提不出；决定的金额就是几份的合计")
  void relativesShareOneTotal() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.JOIN, person(SPOUSE, 501));
    done(NEXT_HANDLER, id, ReliefAct.JOIN, person(PARENT, 502));
    long first = joined(id, 0);
    long second = joined(id, 1);
    JsonNode people = shown(NEXT_HANDLER, id).get("people");
    assertThat(people.toString()).contains("周*国").doesNotContain("周建国", HarmSamples.adult(501));
    assertThat(proposed(id, "")).isEqualTo("RELIEF_SHARES_MISSING");
    assertThat(proposed(id, ",\"shares\":[" + share(0, "\"weight\":1") + "]"))
        .isEqualTo("RELIEF_SHARES_MISSING");
    String all = ",\"shares\":[%s,%s,%s]";
    String tooMuch = share(0, "\"amountFen\":4000001");
    assertThat(
            proposed(
                id,
                all.formatted(
                    tooMuch, share(first, "\"weight\":1"), share(second, "\"weight\":2"))))
        .isEqualTo("RELIEF_SHARES_UNUSABLE");
    String fixed = share(0, "\"amountFen\":1000000");
    String agreed =
        all.formatted(fixed, share(first, "\"weight\":1"), share(second, "\"weight\":1"));
    assertThat(proposed(id, agreed)).isEqualTo("DONE");
    JsonNode shares = shown(NEXT_CHIEF, id).get("shares");
    assertThat(shares.valueStream().mapToLong(it -> it.get("amountFen").asLong()).toArray())
        .containsExactly(1_000_000, 1_500_000, 1_500_000);
    done(NEXT_CHIEF, id, ReliefAct.GRANT, words("符合规定，三人已经商定"));
    assertThat(shown(NEXT_CHIEF, id).get("decision").get("amountFen").asLong())
        .isEqualTo(4_000_000);
  }

  @Test
  @DisplayName("份数看不懂、没有写：不当作零，请人重写；份额里有空的一项不出错")
  void nothingUnreadableIsZero() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.JOIN, person(SPOUSE, 511));
    String two = ",\"shares\":[%s,%s]";
    String own = share(0, "\"weight\":1");
    for (String how : new String[] {"\"weight\":-1", "\"amountFen\":null", "\"amountFen\":-5"}) {
      assertThat(proposed(id, two.formatted(own, share(joined(id, 0), how))))
          .as(how)
          .isEqualTo("RELIEF_SHARES_UNUSABLE");
    }
    assertThat(proposed(id, ",\"shares\":[null]")).isEqualTo("RELIEF_SHARES_MISSING");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_AID, ",\"aids\":[null]")))
        .isEqualTo("RELIEF_ANSWERS_UNUSABLE");
  }

  @Test
  @DisplayName("孩子和大人一起申请：也要监护人，或者写明为什么没有")
  void aChildWhoJoinsWantsAGuardian() throws Exception {
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"%s\",\"citizenId\":\"%s\"}"
            .formatted(CASE, CHILD, HarmSamples.adult(571));
    long id = id(register(NEXT_HANDLER, UUID.randomUUID().toString(), body));
    done(NEXT_HANDLER, id, ReliefAct.ACCEPT, "");
    done(NEXT_HANDLER, id, ReliefAct.VERIFY, "");
    String child =
        person("CO_APPLICANT\",\"relation\":\"child-of-dead", 572)
            .replace(HarmSamples.adult(572), HarmSamples.number(BORN, 572));
    done(NEXT_HANDLER, id, ReliefAct.JOIN, child);
    String shares = share(0, "\"weight\":1") + "," + share(joined(id, 0), "\"weight\":1");
    String both = ",\"shares\":[" + shares + "]";
    assertThat(proposed(id, both)).isEqualTo("RELIEF_GUARDIAN_MISSING");
    done(NEXT_HANDLER, id, ReliefAct.NO_GUARDIAN, NOBODY);
    assertThat(proposed(id, both)).isNotEqualTo("RELIEF_GUARDIAN_MISSING");
  }

  @Test
  @DisplayName("份额怎么写，合计都等于总额：许多种份数，一分不多，一分不少")
  void sharesAlwaysMakeTheTotal() throws Exception {
    Random random = new Random(66_002);
    long id = reviewed(NEXT_HANDLER);
    for (int i = 0; i < 4; i++) {
      done(NEXT_HANDLER, id, ReliefAct.JOIN, person(PARENT, 520 + i));
    }
    JsonNode people = shown(NEXT_HANDLER, id).get("people");
    for (int tried = 0; tried < TRIES; tried++) {
      StringBuilder shares = new StringBuilder(share(0, "\"weight\":" + (1 + random.nextInt(97))));
      people
          .valueStream()
          .map(it -> it.get("id").asString())
          .map(it -> share(it, how(random)))
          .forEach(it -> shares.append(',').append(it));
      assertThat(proposed(id, ",\"shares\":[" + shares + "]")).isEqualTo("DONE");
      long sum =
          shown(NEXT_HANDLER, id)
              .get("shares")
              .valueStream()
              .mapToLong(it -> it.get("amountFen").asLong())
              .sum();
      assertThat(sum).as(shares.toString()).isEqualTo(4_000_000);
      done(NEXT_CHIEF, id, ReliefAct.RETURN, ",\"to\":\"REVIEW\"" + words("再商量"));
    }
  }

  private static String how(Random random) {
    return random.nextBoolean()
        ? "\"weight\":" + random.nextInt(97)
        : "\"amountFen\":" + random.nextInt(1_000_000);
  }

  @Test
  @DisplayName("退出的不再有份额；加进来的要重新提请；绕过程序，份额对不上的决定数据库也不收")
  void whoLeavesHasNoShare() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.JOIN, person(SPOUSE, 541));
    long first = joined(id, 0);
    String two =
        ",\"shares\":[%s,%s]".formatted(share(0, "\"weight\":1"), share(first, "\"weight\":1"));
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.LEAVE, ",\"participant\":\"0\"" + words("不"))))
        .isEqualTo("RELIEF_PARTICIPANT_UNKNOWN");
    assertThat(proposed(id, two)).isEqualTo("DONE");
    assertThatThrownBy(() -> pastTheProgram(id))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("shares do not make the total");
    done(NEXT_CHIEF, id, ReliefAct.RETURN, ",\"to\":\"REVIEW\"" + words("一人不要了"));
    String leaves = ",\"participant\":\"" + first + "\"" + words("写了不申请的声明");
    done(NEXT_HANDLER, id, ReliefAct.LEAVE, leaves);
    assertThat(proposed(id, two)).isEqualTo("RELIEF_SHARES_MISSING");
    assertThat(proposed(id, "")).isEqualTo("DONE");
    done(NEXT_CHIEF, id, ReliefAct.GRANT, words("符合规定"));
  }

  /** A relative more than there are shares, and the grant, as no program would write them. */
  private void pastTheProgram(long id) {
    jdbc.sql(
            """
            do $$ begin
              insert into relief.participant (case_id, role, relation, subject, joined_at)
                values (%1$d, 'CO_APPLICANT', 'parent-of-dead', 0, 1);
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
  @DisplayName("共同申请人不另立案；有自己案件的不能加进来；被害人不是共同申请人，各立一案，同一案号连在一起")
  void onePersonOneCase() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.JOIN, person(SPOUSE, 561));
    String again = person(SPOUSE, 561);
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.JOIN, again)))
        .isEqualTo("RELIEF_JOINED_ALREADY");
    assertThat(
            code(
                step(
                    NEXT_HANDLER,
                    id,
                    ReliefAct.JOIN,
                    person("CO_APPLICANT\",\"relation\":\"victim", 562))))
        .isEqualTo("RELIEF_RELATION_UNUSABLE");
    String own = "{\"caseNo\":\"云检救助[2026]37号\",\"name\":\"周建国\",\"citizenId\":\"%s\"}";
    assertThat(
            code(
                register(
                    NEXT_HANDLER,
                    UUID.randomUUID().toString(),
                    own.formatted(HarmSamples.adult(561)))))
        .isEqualTo("RELIEF_CASE_OPEN");
    long other =
        id(
            register(
                NEXT_HANDLER, UUID.randomUUID().toString(), own.formatted(HarmSamples.adult(563))));
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.JOIN, person(SPOUSE, 563))))
        .isEqualTo("RELIEF_CASE_OPEN");
    ReliefCase one = by(NEXT_HANDLER, () -> cases.find(NEXT_HANDLER, id)).orElseThrow();
    assertThat(by(NEXT_HANDLER, () -> cases.linked(NEXT_HANDLER, one)))
        .extracting(ReliefCase::id)
        .contains(other);
  }
}
