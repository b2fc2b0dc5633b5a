package org.relieflink.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
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
          DemoAccounts.SECURITY_ADMINISTRATOR,
          DemoAccounts.AUDITOR,
          new Officer(
              "MZ9901", "外地科员", Role.DEPARTMENT_OFFICER, Unit.of("990125", "civil_affairs")),
          new Officer("YX9901", "外院检察官", Role.PROSECUTOR, Unit.of("990125", null)));

  private static final Set<Officer> MAKES = Set.of(CLERK, PROSECUTOR, DemoAccounts.CHIEF);
  private static final Set<Officer> DECIDES = Set.of(PROSECUTOR, DemoAccounts.CHIEF);
  private static final Set<Officer> CIVIL = Set.of(BUREAU);
  private static final Set<Officer> COORDINATES = Set.of(COORDINATOR);
  private static final String WITH_DEPARTMENT =
      "SENT PREVIEWED ACCEPTED WORKING PASSED HANDED_BACK COORDINATING QUESTIONED";

  /**
   * Who may do what in which states, in matters that were sent to civil affairs and passed to
   * education: written by hand from the plan; what does not stand here nobody may do.
   */
  private static final List<May> BY_HAND =
      List.of(
          new May("DISCARD", MAKES, "DRAFT"),
          new May("SEND", DECIDES, "DRAFT"),
          new May("WITHDRAW", DECIDES, WITH_DEPARTMENT + " REJECTED RETURNED"),
          new May("REMIND", MAKES, WITH_DEPARTMENT.replace("HANDED_BACK ", "")),
          new May("TAKE_BACK", MAKES, "HANDED_BACK"),
          new May("KEEP", DECIDES, "HANDED_BACK"),
          new May("REDIRECT", MAKES, "REJECTED RETURNED"),
          new May("QUESTION", MAKES, "RESULT"),
          new May("CONFIRM", DECIDES, "RESULT"),
          new May("CLOSE", MAKES, "CONFIRMED"),
          new May("END", DECIDES, "REJECTED RETURNED"),
          new May("PREVIEW", CIVIL, "SENT"),
          new May("ACCEPT", CIVIL, "SENT PREVIEWED"),
          new May("ACCEPT", Set.of(SCHOOLS), "PASSED"),
          new May("REJECT", CIVIL, "SENT PREVIEWED"),
          new May("DECLINE", Set.of(SCHOOLS), "PASSED"),
          new May("START", CIVIL, "ACCEPTED"),
          new May("HAND_BACK", CIVIL, "ACCEPTED WORKING"),
          new May("PASS", CIVIL, "ACCEPTED WORKING"),
          new May("RECALL", CIVIL, "PASSED"),
          new May("REPLY", CIVIL, "ACCEPTED WORKING QUESTIONED"),
          new May("ASSIGN", COORDINATES, "COORDINATING"));

  /** 谁在哪几步可以做一个动作。 */
  private record May(String act, Set<Officer> officers, String states) {
    boolean lets(Officer officer, TransferAct wanted, TransferState state) {
      return act.equals(wanted.name())
          && officers.contains(officer)
          && List.of(states.split(" ", 0)).contains(state.name());
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
    return BY_HAND.stream().anyMatch(one -> one.lets(officer, act, state));
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
            : "{\"act\":\"%s\",\"version\":%d,\"reason\":\"not-our-duty\",\"department\":\"education\",\"words\":\"说明\"}"
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
    assertThat(done).isGreaterThan(60);
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
