package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("救助案件给谁看：别的单位只有点了名的看得到，封存的和别处一样，绕过程序也看不到、改不了")
class CaseWallTest extends CaseStory {
  @Autowired JdbcClient guarded;
  @Autowired Screening screening;
  @Autowired PartyGlances glances;

  @BeforeAll
  void parties(@TempDir Path folder) throws Exception {
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK).orThrow();
  }

  private int seen(Officer officer, String table, long id) {
    String key = table.equals("relief_case") ? "id" : "case_id";
    return by(
        officer,
        () ->
            guarded
                .sql("select count(*) from relief.%s where %s = ?".formatted(table, key))
                .param(id)
                .query(Integer.class)
                .single());
  }

  @Test
  @DisplayName("没有点名的部门看不到，点了名的、抄送的看得到那一件；外院看不到")
  void onlyWhoIsNamed() throws Exception {
    long id = signing(COLLEAGUE, BUREAU, REVIEWER);
    done(HANDLER, id, ReliefAct.COPY, ",\"whom\":\"FY0501\"");
    for (Officer named : List.of(BUREAU, REVIEWER, JUDGE, CLERK)) {
      assertThat(seen(named, "relief_case", id)).as(named.staffNumber()).isEqualTo(1);
      assertThat(seen(named, "step", id)).as(named.staffNumber()).isPositive();
      assertThat(cases.find(named, id)).isPresent();
      assertThat(shown(named, id).has("number")).isTrue();
    }
    for (Officer other : List.of(BUREAU_COLLEAGUE, OTHER_REVIEWER, PRESIDENT, NEXT_HANDLER)) {
      assertThat(seen(other, "relief_case", id)).as(other.staffNumber()).isZero();
      assertThat(seen(other, "step", id)).as(other.staffNumber()).isZero();
      assertThat(shown(other, id).get("code").asString()).isEqualTo("RELIEF_UNKNOWN");
    }
  }

  @Test
  @DisplayName("封存的案件，书记员和点了名的部门都看不到，也不能再抄送给他们")
  void aSealedCaseIsNotThere() throws Exception {
    long id = id(register(HANDLER, "sealed-1", "{\"partyNo\":\"P-2\"}"));
    done(HANDLER, id, ReliefAct.COPY, ",\"whom\":\"MZ0301\"");
    assertThat(seen(BUREAU, "relief_case", id)).isEqualTo(1);
    jdbc.sql(
            "update screening.party set sealed = true where id ="
                + " (select party_id from relief.relief_case where id = ?)")
        .param(id)
        .update();
    for (Officer officer : List.of(CLERK, BUREAU, NEXT_HANDLER)) {
      assertThat(seen(officer, "relief_case", id)).as(officer.staffNumber()).isZero();
      assertThat(shown(officer, id).get("code").asString()).isEqualTo("RELIEF_UNKNOWN");
    }
    assertThat(seen(HANDLER, "relief_case", id)).isEqualTo(1);
    for (Officer other : List.of(BUREAU_COLLEAGUE, JUDGE, REVIEWER)) {
      String whom = ",\"whom\":\"" + other.staffNumber() + "\"";
      assertThat(code(step(HANDLER, id, ReliefAct.COPY, whom)))
          .as(other.staffNumber())
          .isEqualTo("RELIEF_OFFICER_UNUSABLE");
    }
  }

  @Test
  @DisplayName("从名单登记：姓名、案号、优先清单都从名单带出来，不用写；同一个人不登记第二件，也不加进别人的案件")
  void nothingTypedThatTheListKnows() throws Exception {
    var made = json(register(CLERK, "list-1", "{\"partyNo\":\"P-1\"}"));
    assertThat(made.get("caseNo").asString()).isNotEmpty();
    assertThat(made.get("masked").asString()).contains("*");
    assertThat(code(register(CLERK, "list-2", "{\"partyNo\":\"P-1\"}")))
        .isEqualTo("RELIEF_CASE_OPEN");
    assertThat(json(register(CLERK, "list-1", "{\"partyNo\":\"P-1\"}")).get("id"))
        .isEqualTo(made.get("id"));
    assertThat(code(register(CLERK, "list-1", "{\"partyNo\":\"P-3\"}")))
        .isEqualTo("RELIEF_KEY_REUSED");
    joinsNoOtherCase();
  }

  /** The number comes from the list, however it is typed when somebody joins. */
  private void joinsNoOtherCase() throws Exception {
    long party =
        jdbc.sql("select id from screening.party where party_no = 'P-1'")
            .query(Long.class)
            .single();
    String number = by(HANDLER, () -> glances.number(party)).orElseThrow().toLowerCase(Locale.ROOT);
    String joins =
        ",\"role\":\"CO_APPLICANT\",\"relation\":\"spouse-of-dead\",\"name\":\"周建国\""
            + ",\"citizenId\":\"%s\"".formatted(number);
    assertThat(code(step(HANDLER, reviewed(HANDLER), ReliefAct.JOIN, joins)))
        .isEqualTo("RELIEF_CASE_OPEN");
  }

  @Test
  @DisplayName("绕过程序也改不了：步骤只加，决定只能由没有经办过的人按提请的金额写")
  void theDatabaseHolds() throws Exception {
    long id = signing(COLLEAGUE, BUREAU, REVIEWER);
    for (String statement :
        List.of(
            "update relief.step set words = '' where case_id = " + id,
            "delete from relief.step where case_id = " + id,
            "update relief.relief_case set case_no = '别的号' where id = " + id,
            "update relief.seat set officer = 'ZZ0001' where case_id = " + id,
            "insert into relief.decision values (%d, %d, 1, '', '0')".formatted(id, version(id)),
            "insert into relief.step select case_id, number + 1, 'GRANT', 'PAYMENT_DUE', false, handler,"
                + " officer, officer_name, '', '', '', now() from relief.step where case_id = %d and number = %d"
                    .formatted(id, version(id)))) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  @DisplayName("没有登录的连接，引擎的表一行也看不到")
  void theEngineIsNobodysElse() throws Exception {
    registered(HANDLER);
    assertThat(rows(DemoAccounts.AUDITOR)).isZero();
    assertThat(rows(HANDLER)).isPositive();
  }

  private int rows(Officer officer) {
    return by(
        officer,
        () ->
            guarded
                .sql("select count(*) from flow.act_ru_execution")
                .query(Integer.class)
                .single());
  }
}
