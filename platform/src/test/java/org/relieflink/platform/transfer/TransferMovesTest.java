package org.relieflink.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;

@DisplayName("移送的每一步：每个状态、每个动作、每个角色都真的打一遍，只有表里的做得成")
class TransferMovesTest extends ServerTest {
  private static final Unit OFFICE = Unit.of(DemoAccounts.PLACE, null);
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer SCHOOLS = TransferSamples.SCHOOLS;
  private static final Officer COORDINATOR = TransferSamples.COORDINATOR;
  private static final List<Officer> OFFICERS =
      List.of(
          CLERK,
          PROSECUTOR,
          DemoAccounts.CHIEF,
          BUREAU,
          SCHOOLS,
          COORDINATOR,
          DemoAccounts.ADMINISTRATOR,
          DemoAccounts.AUDITOR,
          new Officer(
              "MZ9901", "外地科员", Role.DEPARTMENT_OFFICER, Unit.of("990125", "civil_affairs")),
          new Officer("YX9901", "外院检察官", Role.PROSECUTOR, Unit.of("990125", null)));

  /**
   * 谁能做什么，照《方案》和单位的分工手写的一张表：act, the states it may be done in, who may. C clerk, P prosecutor, H
   * chief, B the bureau that has it or is asked, S the schools, O the coordinator.
   */
  private static final String TABLE =
      """
      DISCARD DRAFT CPH
      SEND DRAFT PH
      WITHDRAW SENT,PREVIEWED,ACCEPTED,WORKING,PASSED,HANDED_BACK,REJECTED,RETURNED,COORDINATING,QUESTIONED PH
      REMIND SENT,PREVIEWED,ACCEPTED,WORKING,PASSED,COORDINATING,QUESTIONED CPH
      TAKE_BACK HANDED_BACK CPH
      KEEP HANDED_BACK PH
      REDIRECT REJECTED,RETURNED CPH
      QUESTION RESULT CPH
      CONFIRM RESULT PH
      CLOSE CONFIRMED CPH
      END REJECTED,RETURNED PH
      PREVIEW SENT B
      ACCEPT SENT,PREVIEWED B
      ACCEPT PASSED S
      REJECT SENT,PREVIEWED B
      DECLINE PASSED S
      START ACCEPTED B
      HAND_BACK ACCEPTED,WORKING B
      PASS ACCEPTED,WORKING B
      RECALL PASSED B
      REPLY ACCEPTED,WORKING,QUESTIONED B
      ASSIGN COORDINATING O
      """;

  private static final Map<Officer, String> LETTERS =
      Map.of(
          CLERK,
          "C",
          PROSECUTOR,
          "P",
          DemoAccounts.CHIEF,
          "H",
          BUREAU,
          "B",
          SCHOOLS,
          "S",
          COORDINATOR,
          "O");

  /** One line for each officer, act and state that the table allows. */
  private static final Set<String> ALLOWED = new TreeSet<>();

  static {
    for (String row : TABLE.lines().toList()) {
      String[] parts = row.split(" ", 0);
      for (String state : parts[1].split(",", 0)) {
        parts[2].chars().forEach(who -> ALLOWED.add((char) who + " " + parts[0] + " " + state));
      }
    }
  }

  @Test
  @DisplayName("数据库里的动作表和程序里的一条不差")
  void theDatabaseHoldsTheSameTable() {
    Set<String> written = new TreeSet<>();
    for (TransferAct act : TransferAct.values()) {
      if (act.begins()) {
        written.add(act + "  DRAFT");
        continue;
      }
      for (TransferState state : TransferState.values()) {
        if (act.from(state)) {
          written.add(act + " " + state + " " + act.to(state));
        }
      }
    }
    assertThat(
            new TreeSet<>(
                jdbc.sql("select act || ' ' || from_state || ' ' || to_state from transfer.move")
                    .query(String.class)
                    .list()))
        .isEqualTo(written);
  }

  private static boolean allowed(Officer officer, TransferAct act, TransferState state) {
    return ALLOWED.contains(LETTERS.getOrDefault(officer, "-") + " " + act + " " + state);
  }

  private String path(long id, TransferAct act) {
    if (act == TransferAct.REPLY) {
      return "/api/v1/transfer-tasks/" + id + "/reply";
    }
    return act.ofDepartment()
        ? "/api/v1/transfer-tasks/" + id + "/works"
        : "/api/v1/transfers/"
            + id
            + (act.by() == TransferAct.By.DECIDES ? "/decisions" : "/works");
  }

  /** Everything that could be asked for is said, so that only right and table decide. */
  private int tried(Officer officer, long id, TransferAct act, int version) throws Exception {
    String body =
        act == TransferAct.REPLY
            ? "{\"version\":%d,\"results\":[{\"outcome\":\"counselled\"}]}".formatted(version)
            : "{\"act\":\"%s\",\"version\":%d,\"reason\":\"not-our-duty\",\"department\":\"education\",\"words\":\"说明\",\"sexual\":false}"
                .formatted(act, version);
    return mvc.perform(
            post(path(id, act))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(officer)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private int steps(long id) {
    return jdbc.sql("select version from transfer.outbound where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("允许的做得成，别的都拒绝，什么也不留下；服务器自己的动作谁也做不了")
  void everyMoveByEveryRole() throws Exception {
    List<String> wrong = new ArrayList<>();
    int done = 0;
    for (TransferState state : TransferState.values()) {
      long id = TransferSamples.planted(jdbc, OFFICE, state.name());
      int version = steps(id);
      for (Officer officer : OFFICERS) {
        for (TransferAct act : TransferAct.values()) {
          int status = tried(officer, id, act, version);
          boolean moved = steps(id) > version;
          if ((status < 300) != moved || moved != allowed(officer, act, state) || status >= 500) {
            wrong.add(
                officer.role() + "@" + officer.unit() + " " + act + " " + state + " " + status);
          }
          if (moved) {
            done++;
            id = TransferSamples.planted(jdbc, OFFICE, state.name());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(done).isEqualTo(ALLOWED.size());
  }

  @Test
  @DisplayName("绕过程序也不行：拟稿的审签、没有接受就换手、改步骤、改号、跳号，数据库都不让")
  void theDatabaseHolds() {
    long draft = TransferSamples.planted(jdbc, OFFICE, "DRAFT");
    long sent = TransferSamples.planted(jdbc, OFFICE, "SENT");
    long accepted = TransferSamples.planted(jdbc, OFFICE, "ACCEPTED");
    String step =
        "insert into transfer.step values (%d, %d, '%s', '%s', '%s', '%s', '%s', '某', 'x', '', '', '', now())";
    for (String statement :
        List.of(
            step.formatted(draft, 2, "SEND", "SENT", "procuratorate", "civil_affairs", "ZZ0001"),
            step.formatted(draft, 2, "ACCEPT", "ACCEPTED", "civil_affairs", "", "ZZ0002"),
            step.formatted(sent, 3, "PREVIEW", "PREVIEWED", "civil_affairs", "", "ZZ0002"),
            step.formatted(sent, 3, "ACCEPT", "ACCEPTED", "education", "", "ZZ0002"),
            step.formatted(accepted, 4, "PASS", "PASSED", "education", "", "ZZ0002"),
            step.formatted(accepted, 5, "START", "WORKING", "civil_affairs", "", "ZZ0002"),
            "update transfer.step set words = '改' where outbound_id = " + sent,
            "delete from transfer.step where outbound_id = " + sent,
            "update transfer.outbound set state = 'CLOSED' where id = " + sent,
            "update transfer.outbound set holder = 'education' where id = " + sent,
            "update transfer.outbound set case_no = '别的' where id = " + sent,
            "delete from transfer.outbound where id = " + sent,
            "insert into transfer.numbering values ('990123', 'procuratorate', 2031, 5)")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
