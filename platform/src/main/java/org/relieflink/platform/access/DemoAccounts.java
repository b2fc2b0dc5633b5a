package org.relieflink.platform.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/** 演示账号：five fictional officers; they exist and work in demo mode only. */
@Service
public class DemoAccounts implements ApplicationRunner {
  public static final String PASSWORD = "relief-demo-2026";
  public static final Officer CLERK = new Officer("YX0101", "周书记员", Role.CLERK, null);
  public static final Officer PROSECUTOR = new Officer("YX0217", "林检察官", Role.PROSECUTOR, null);
  public static final Officer CHIEF = new Officer("YX0218", "赵检察长", Role.PROSECUTOR, null);
  public static final Officer DEPARTMENT_OFFICER =
      new Officer("MZ0301", "钱科员", Role.DEPARTMENT_OFFICER, "civil_affairs");
  public static final Officer ADMINISTRATOR =
      new Officer("GL0001", "管理员", Role.ADMINISTRATOR, null);

  private final Accounts accounts;
  private final boolean demo;

  DemoAccounts(Accounts accounts, @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    shown().forEach(officer -> accounts.create(officer, PASSWORD, true));
  }

  /** The accounts the sign-in page offers: none outside demo mode. */
  public List<Officer> shown() {
    return demo ? List.of(CLERK, PROSECUTOR, CHIEF, DEPARTMENT_OFFICER, ADMINISTRATOR) : List.of();
  }
}
