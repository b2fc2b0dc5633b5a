package org.relieflink.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("多方授权的第二道墙：绕开程序直接改库，数据库也不许")
class ApprovalWallTest extends ServerTest {
  @Autowired Approvals approvals;
  @Autowired PlatformTransactionManager transactions;
  private long open;

  @BeforeAll
  void ask() {
    open = ask("field-1");
  }

  private long ask(String subject) {
    var request = Requests.of(ApprovalKind.FIELD_UNSEAL, subject);
    return approvals.ask(DemoAccounts.PROSECUTOR, request).orThrow().id();
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .as(sql)
        .isInstanceOf(DataAccessException.class);
  }

  private static String step(String act, String officer, String role, String department) {
    return """
        insert into approval.step (request_id, act, officer, officer_name, officer_role, department, at)
        values (%d, '%s', '%s', '某', '%s', '%s', now())
        """
        .formatted(0, act, officer, role, department);
  }

  private static String stepOn(long id, String sql) {
    return sql.replace("values (0,", "values (" + id + ",");
  }

  @Tag("asvs-2.3.1")
  @Test
  @DisplayName("没有人同意就改成已同意、从等同意直接改成已用、往回改：都不许")
  void statesMoveForwardOnly() {
    long id = ask("forward");
    String move = "update approval.request set state = '%s' where id = " + id;
    refused(move.formatted("granted"));
    refused(move.formatted("used"));
    approvals.withdraw(DemoAccounts.PROSECUTOR, id, Saying.of("")).orThrow();
    refused(move.formatted("open"));
    refused(move.formatted("granted"));
  }

  @Test
  @DisplayName("请求的内容、期限、人数一概不能改，也不能删")
  void requestsDoNotChange() {
    refused("update approval.request set digest = repeat('0', 64) where id = " + open);
    refused("update approval.request set expires_at = expires_at + interval '1 day'");
    refused("update approval.request set agreements_needed = 1, departments_needed = 1");
    refused("update approval.request set asker = 'YX0220'");
    refused("delete from approval.request");
    refused("truncate approval.request cascade");
    refused("update approval.owned set owner_department = 'education'");
  }

  @Test
  @DisplayName("请求人自己、角色不对、别的部门、过了期的同意，写不进去")
  void voicesThatDoNotCount() {
    long open = ask("voices");
    refused(stepOn(open, step("agreed", "YX0217", "PROSECUTOR", "procuratorate")));
    refused(stepOn(open, step("agreed", "YX0101", "CLERK", "procuratorate")));
    refused(stepOn(open, step("agreed", "JY0301", "DEPARTMENT_OFFICER", "education")));
    refused(stepOn(open, step("used", "YX0217", "PROSECUTOR", "procuratorate")));
    refused(
        stepOn(open, step("agreed", "YX0201", "PROSECUTOR", "procuratorate"))
            .replace("now()", "now() + interval '73 hours'"));
  }

  @Test
  @DisplayName("同意过的记录不能改、不能删、不能再记一遍；两个人同意但来自一个部门，还是不能生效")
  void twoOfOneDepartmentAreNotTwoDepartments() {
    approvals.approve(DemoAccounts.CHIEF, open, Saying.of("")).orThrow();
    refused(stepOn(open, step("agreed", "YX0201", "PROSECUTOR", "procuratorate")));
    approvals.approve(Requests.SECOND, open, Saying.of("")).orThrow();
    assertThat(approvals.find(DemoAccounts.PROSECUTOR, open).orElseThrow().state())
        .isEqualTo(ApprovalState.OPEN);
    refused("update approval.request set state = 'granted' where id = " + open);
    refused("update approval.step set officer = 'X'");
    refused("delete from approval.step");
    refused("truncate approval.step");
    assertThat(
            approvals
                .approve(DemoAccounts.DEPARTMENT_OFFICER, open, Saying.of(""))
                .orThrow()
                .state())
        .isEqualTo(ApprovalState.GRANTED);
  }

  @Test
  @DisplayName("事没办成，授权也没用掉：同一个事务，一起成、一起不成")
  void useStandsOrFallsWithTheAct() {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "rolled-back");
    long id = approvals.ask(DemoAccounts.PROSECUTOR, Requests.of(content)).orThrow().id();
    approvals.approve(DemoAccounts.CHIEF, id, Saying.of("")).orThrow();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              approvals.use(DemoAccounts.PROSECUTOR, content).orThrow();
              status.setRollbackOnly();
            });
    assertThat(approvals.find(DemoAccounts.PROSECUTOR, id).orElseThrow().state())
        .isEqualTo(ApprovalState.GRANTED);
    approvals.use(DemoAccounts.PROSECUTOR, content).orThrow();
  }
}
