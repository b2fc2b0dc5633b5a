package org.relieflink.platform.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/** 演示账号：twelve fictional officers; they exist and work in demo mode only. */
@Service
public class DemoAccounts implements ApplicationRunner {
  public static final String PASSWORD = "relief-demo-2026";

  /** 云溪县, which does not exist. */
  public static final String PLACE = "990123";

  private static final Unit OFFICE = Unit.of(PLACE, null);
  public static final Officer CLERK = new Officer("YX0101", "周书记员", Role.CLERK, OFFICE);
  public static final Officer PROSECUTOR = new Officer("YX0217", "林检察官", Role.PROSECUTOR, OFFICE);
  public static final Officer CHIEF = new Officer("YX0201", "赵检察长", Role.CHIEF, OFFICE);
  public static final Officer DEPARTMENT_OFFICER =
      new Officer("MZ0301", "钱科员", Role.DEPARTMENT_OFFICER, Unit.of(PLACE, "civil_affairs"));
  public static final Officer DEPUTY_CHIEF = new Officer("YX0202", "何副检察长", Role.CHIEF, OFFICE);

  /** Makes payment batches; the other one releases them. */
  public static final Officer ACCOUNTANT =
      new Officer("CZ0401", "唐会计", Role.DEPARTMENT_OFFICER, Unit.of(PLACE, "finance"));

  public static final Officer CASHIER =
      new Officer("CZ0402", "冯出纳", Role.DEPARTMENT_OFFICER, Unit.of(PLACE, "finance"));
  public static final Officer ADMINISTRATOR =
      new Officer("GL0001", "孙管理员", Role.ADMINISTRATOR, OFFICE);
  public static final Officer SECURITY_ADMINISTRATOR =
      new Officer("GL0002", "吴管理员", Role.SECURITY_ADMINISTRATOR, OFFICE);
  public static final Officer AUDITOR = new Officer("GL0003", "郑审计员", Role.AUDITOR, OFFICE);

  /** 云岭市, above the county; does not exist either. */
  private static final Unit CITY_OFFICE = Unit.of("990100", null);

  public static final Officer CITY_PROSECUTOR =
      new Officer("YS0117", "许检察官", Role.PROSECUTOR, CITY_OFFICE);
  public static final Officer CITY_CHIEF = new Officer("YS0101", "高副检察长", Role.CHIEF, CITY_OFFICE);

  private final Accounts accounts;
  private final boolean demo;

  DemoAccounts(Accounts accounts, @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (demo) {
      accounts.addUnit(OFFICE, "云溪县人民检察院");
      accounts.addUnit(CITY_OFFICE, "云岭市人民检察院");
      accounts.addUnit(DEPARTMENT_OFFICER.unit(), "云溪县民政局");
      accounts.addUnit(ACCOUNTANT.unit(), "云溪县财政局");
    }
    shown().forEach(officer -> accounts.create(officer, PASSWORD, true));
  }

  /** The accounts the sign-in page offers: none outside demo mode. */
  public List<Officer> shown() {
    return demo
        ? List.of(
            CLERK,
            PROSECUTOR,
            CHIEF,
            DEPUTY_CHIEF,
            CITY_PROSECUTOR,
            CITY_CHIEF,
            DEPARTMENT_OFFICER,
            ACCOUNTANT,
            CASHIER,
            ADMINISTRATOR,
            SECURITY_ADMINISTRATOR,
            AUDITOR)
        : List.of();
  }
}
