package org.relieflink.platform.staff.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("账号和角色，在数据库里：同样的次序，加上行级安全和触发器")
class StaffDatabaseTest extends ServerTest {
  private static final int ORDERS = 60;
  private static final int STEPS = 50;
  private static final List<Step.Kind> KINDS = List.of(Step.Kind.values());
  private static final long SEED = 20261126L;

  @Autowired Staff staff;
  @Autowired Posts posts;
  @Autowired Approvals approvals;
  @Autowired AuthenticationProvider signIn;
  @Autowired JdbcClient guarded;
  private List<Long> units;

  @BeforeAll
  void threeUnits() {
    units =
        List.of(
            unit("990123", "procuratorate"), unit("990123", "civil_affairs"), unit("990125", "x"));
  }

  private long unit(String place, String line) {
    jdbc.sql(
            """
            insert into access.unit (place, line, name, created_at)
            values (:place, :line, '某单位', now()) on conflict do nothing
            """)
        .param("place", place)
        .param("line", line)
        .update();
    return jdbc.sql("select id from access.unit where place = :place and line = :line")
        .param("place", place)
        .param("line", line)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("六十种次序，真的库、真的授权：谁也没有多得一点权，停用的登录不了")
  void noOrderGivesMore() {
    Map<String, Integer> tally = new TreeMap<>();
    var tools = new DatabaseDesk.Tools(staff, posts, approvals, signIn, jdbc);
    for (int order = 0; order < ORDERS; order++) {
      var steps = steps(new Random(SEED + order));
      new StaffOrder(new DatabaseDesk(tools, "Q" + (100 + order), units), tally).run(steps);
    }
    assertThat(tally)
        .containsKeys("ROLE_GRANTED yes", "ROLE_GRANTED no", "agree yes", "agree no", "privileged")
        .containsKeys("POST_GIVEN yes", "POST_GIVEN no", "POST_TAKEN no", "CHANGE_POST yes")
        .containsKeys("ACCOUNT_CLOSED yes", "PASSWORD_RESET yes", "signs in", "stays out");
  }

  private static List<Step> steps(Random random) {
    return random
        .ints(STEPS, 0, KINDS.size() + 9)
        .mapToObj(
            kind ->
                new Step(
                    KINDS.get(kind < KINDS.size() ? kind : kind % 2 + 2),
                    random.nextInt(21),
                    random.nextInt(21),
                    random.nextInt(21)))
        .toList();
  }

  private int write(Officer officer, String statement) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return guarded.sql(statement).update();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void refused(Officer officer, String statement) {
    assertThatThrownBy(() -> write(officer, statement))
        .as(statement)
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("绕过程序直接写库：自己的角色、系统管理员给角色、删账号、搬单位，都不成")
  void theDatabaseSaysItAgain() {
    String self = "' , version = version + 1 where staff_number = '";
    refused(
        DemoAccounts.CLERK,
        "update access.account set role = 'CHIEF" + self + DemoAccounts.CLERK.staffNumber() + "'");
    refused(
        DemoAccounts.SECURITY_ADMINISTRATOR,
        "update access.account set role = 'CHIEF"
            + self
            + DemoAccounts.SECURITY_ADMINISTRATOR.staffNumber()
            + "'");
    refused(
        DemoAccounts.ADMINISTRATOR,
        "update access.account set role = 'CHIEF" + self + DemoAccounts.CLERK.staffNumber() + "'");
    refused(
        DemoAccounts.SECURITY_ADMINISTRATOR,
        "update access.account set role = 'CHIEF' where staff_number = 'YX0101'");
    refused(DemoAccounts.ADMINISTRATOR, "delete from access.account where staff_number = 'YX0101'");
    refused(DemoAccounts.ADMINISTRATOR, "update access.unit set place = '990124'");
    refused(DemoAccounts.ADMINISTRATOR, "delete from access.unit");
    postsAgain();
    assertThat(
            write(
                DemoAccounts.CLERK,
                "update access.account set display_name = '改', version = version + 1"
                    + " where staff_number = 'YX0217'"))
        .as("somebody else's account is not there for a clerk")
        .isZero();
  }

  /** A post without its role, or of another one, cannot be written; a held one stays in use. */
  private void postsAgain() {
    jdbc.sql(
            """
            insert into staff.post (place, line, code, name, sort_order, role, created_at)
            values ('990123', 'civil_affairs', 'W-1', '别处的岗', 1, 'CHIEF', now())
            """)
        .update();
    String raise =
        "update access.account set version = version + 1, role = 'CHIEF', post_id ="
            + " (select min(id) from staff.post where role = '%s' and line = '%s')"
            + " where staff_number = 'YX0101'";
    refused(DemoAccounts.ADMINISTRATOR, raise.formatted("CHIEF", "procuratorate"));
    refused(DemoAccounts.SECURITY_ADMINISTRATOR, raise.formatted("CLERK", "procuratorate"));
    refused(DemoAccounts.SECURITY_ADMINISTRATOR, raise.formatted("CHIEF", "civil_affairs"));
    String clerk = " where role = 'CLERK' and place = '990123' and line = 'procuratorate'";
    refused(DemoAccounts.ADMINISTRATOR, "update staff.post set closed_at = now()" + clerk);
    refused(DemoAccounts.ADMINISTRATOR, "update staff.post set role = 'CHIEF'" + clerk);
    refused(DemoAccounts.ADMINISTRATOR, "update staff.post set line = 'civil_affairs'" + clerk);
    refused(DemoAccounts.ADMINISTRATOR, "delete from staff.post" + clerk);
    assertThat(write(DemoAccounts.CLERK, "update staff.post set name = '改'"))
        .as("posts are not there for a clerk")
        .isZero();
  }
}
