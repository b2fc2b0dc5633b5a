package org.relieflink.platform.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/** 全县的人：the demo officers and as many more as eight departments need; nobody exists. */
final class CountyOfficers {
  static final Officer CLERK = DemoAccounts.CLERK;
  static final Officer CHIEF = DemoAccounts.CHIEF;
  static final Officer DEPUTY = DemoAccounts.DEPUTY_CHIEF;
  static final Officer ACCOUNTANT = DemoAccounts.ACCOUNTANT;
  static final Officer CASHIER = DemoAccounts.CASHIER;
  static final List<Officer> PROSECUTORS =
      List.of(
          DemoAccounts.PROSECUTOR,
          prosecutor("YX0218", "孙检察官"),
          prosecutor("YX0219", "李检察官"),
          prosecutor("YX0220", "周检察官"));
  static final Officer REVIEWER = department("ZF0401", "political_legal");

  /** Eight departments; who they are is the line. */
  static final Map<String, Officer> DEPARTMENTS = departments();

  private CountyOfficers() {}

  private static Officer prosecutor(String number, String name) {
    return new Officer(number, name, Role.PROSECUTOR, DemoAccounts.PROSECUTOR.unit());
  }

  private static Officer department(String number, String line) {
    return new Officer(number, "某经办人", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, line));
  }

  private static Map<String, Officer> departments() {
    Map<String, Officer> all = new LinkedHashMap<>();
    all.put("civil_affairs", DemoAccounts.DEPARTMENT_OFFICER);
    all.put("education", department("JY0301", "education"));
    all.put("disabled_federation", department("CL0301", "disabled_federation"));
    all.put("womens_federation", department("FL0301", "womens_federation"));
    all.put("rural_affairs", department("NY0301", "rural_affairs"));
    all.put("medical_insurance", department("YB0301", "medical_insurance"));
    all.put("trade_union", department("GH0301", "trade_union"));
    all.put("veterans_affairs", department("TY0301", "veterans_affairs"));
    return all;
  }

  static List<String> lines() {
    return List.copyOf(DEPARTMENTS.keySet());
  }

  /** What an installation has before its first day. */
  static void come(Accounts accounts) {
    PROSECUTORS.forEach(one -> accounts.create(one, DemoAccounts.PASSWORD, true));
    accounts.addUnit(REVIEWER.unit(), "云溪县委政法委");
    accounts.create(REVIEWER, DemoAccounts.PASSWORD, true);
    DEPARTMENTS.forEach(
        (line, one) -> {
          accounts.addUnit(one.unit(), "云溪县" + line);
          accounts.create(one, DemoAccounts.PASSWORD, true);
        });
  }
}
