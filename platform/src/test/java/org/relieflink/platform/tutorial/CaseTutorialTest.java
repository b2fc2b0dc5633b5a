package org.relieflink.platform.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("县级平台的案例做成的教程：每一步都照着做一遍，看到的和写的一样")
class CaseTutorialTest extends ServerTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("relief.root", "..")).resolve("docs/tutorials");
  private static final Unit OFFICE = DemoAccounts.PROSECUTOR.unit();
  private static final Unit CITY_FINANCE =
      Unit.of(DemoAccounts.CITY_CHIEF.unit().place(), "finance");
  private static final List<Officer> ALL =
      List.of(
          DemoAccounts.CLERK,
          DemoAccounts.PROSECUTOR,
          DemoAccounts.CHIEF,
          DemoAccounts.DEPUTY_CHIEF,
          DemoAccounts.DEPARTMENT_OFFICER,
          DemoAccounts.ACCOUNTANT,
          DemoAccounts.CASHIER,
          DemoAccounts.CITY_PROSECUTOR,
          DemoAccounts.CITY_CHIEF,
          new Officer("YS0102", "吴副检察长", Role.CHIEF, DemoAccounts.CITY_CHIEF.unit()),
          new Officer("CS0401", "丁会计", Role.DEPARTMENT_OFFICER, CITY_FINANCE),
          new Officer("CS0402", "段出纳", Role.DEPARTMENT_OFFICER, CITY_FINANCE),
          new Officer("YX0218", "孙检察官", Role.PROSECUTOR, OFFICE),
          new Officer("YX0219", "李检察官", Role.PROSECUTOR, OFFICE),
          of("ZF0401", "郭委员", "political_legal"),
          of("JY0301", "何科员", "education"),
          of("CL0301", "高干事", "disabled_federation"),
          of("NY0301", "罗科员", "rural_affairs"));

  @Autowired Accounts accounts;

  private static Officer of(String number, String name, String line) {
    return new Officer(number, name, Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, line));
  }

  @BeforeAll
  void officers() {
    unit("political_legal", "云溪县委政法委");
    unit("education", "云溪县教育局");
    unit("disabled_federation", "云溪县残联");
    unit("rural_affairs", "云溪县农业农村局");
    accounts.addUnit(CITY_FINANCE, "云岭市财政局");
    ALL.forEach(this::comes);
  }

  private void unit(String line, String name) {
    accounts.addUnit(Unit.of(DemoAccounts.PLACE, line), name);
  }

  /** An account without a password of its own: nobody signs in here. */
  private void comes(Officer officer) {
    jdbc.sql(
            """
            insert into access.account
              (staff_number, display_name, role, place, department, password_hash, demo, created_at)
            select ?, ?, ?, ?, ?, password_hash, true, now()
            from access.account where staff_number = ?
            on conflict (staff_number) do nothing
            """)
        .params(
            officer.staffNumber(),
            officer.displayName(),
            officer.role().name(),
            officer.unit().place(),
            officer.department(),
            DemoAccounts.CLERK.staffNumber())
        .update();
  }

  private Played played() {
    var known = ALL.stream().collect(Collectors.toMap(Officer::staffNumber, Function.identity()));
    return new Played(mvc, FOLDER, known::get);
  }

  @Test
  @DisplayName("案例二：四岁的孩子，四万元；案例三：一家人，四个部门的答复；案例一：两级各付一份，十三万元；都到钱付了、签收了")
  void threeCases() throws Exception {
    Played played = played();
    assertThat(played.page("case-2.md")).isGreaterThan(55);
    assertThat(played.page("case-3.md")).isGreaterThan(25);
    assertThat(played.page("case-1.md")).isGreaterThan(85);
  }
}
