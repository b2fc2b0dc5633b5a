package org.relieflink.platform.staff;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.PhoneApp;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：账号、单位、岗位、角色、换密码")
class StaffFaceTest extends FaceTest {
  @Autowired Staff staff;
  @Autowired Posts posts;
  @Autowired SecondFactors factors;
  @Autowired Clock clock;
  private long clerk;
  private long fresh;
  private long asked;
  private long closed;
  private long office;
  private long empty;

  @BeforeAll
  void people() {
    office = office();
    clerk = id("access.account", "staff_number = 'YX0101'");
    fresh = make("YX0102", "新到的书记员");
    asked = make("YX0222", "钱副检察长");
    var chief = new AccountChange.Grant(Role.CHIEF, "云检政〔2026〕3号");
    staff.change(DemoAccounts.SECURITY_ADMINISTRATOR, asked, chief, Said.of("任副检察长")).orThrow();
    NewFactor offered = factors.begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    factors.enroll(DemoAccounts.PROSECUTOR, offered, SecondFactors.Proof.of(code));
    closed = make("YX0103", "调离的书记员");
    staff
        .change(DemoAccounts.ADMINISTRATOR, closed, new AccountChange.Close(), Said.of("调离"))
        .orThrow();
  }

  @BeforeAll
  void aPostThatNobodyHas() {
    var facts = new PostFacts("控告申诉检察部 司法救助专员", 15, Role.CLERK);
    empty =
        posts
            .add(DemoAccounts.ADMINISTRATOR, new NewPost(office(), "KS-09", facts), Said.of(""))
            .orThrow()
            .id();
  }

  private long office() {
    return id("access.unit", "line = 'procuratorate' and place = '990123'");
  }

  private long id(String table, String where) {
    return jdbc.sql("select min(id) from " + table + " where " + where).query(Long.class).single();
  }

  private long make(String number, String name) {
    return staff
        .create(DemoAccounts.ADMINISTRATOR, new NewAccount(number, name, office, null), Said.of(""))
        .orThrow()
        .account()
        .id();
  }

  @Override
  protected List<Face> faces() {
    var system = DemoAccounts.ADMINISTRATOR;
    var security = DemoAccounts.SECURITY_ADMINISTRATOR;
    long own = id("access.account", "staff_number = 'GL0002'");
    return List.of(
        Face.of(system, "/accounts", "accounts"),
        Face.of(security, "/accounts", "accounts-security"),
        Face.of(DemoAccounts.AUDITOR, "/accounts?q=无此人", "accounts-none"),
        Face.of(system, "/accounts/new", "account-new"),
        Face.of(system, "/accounts/new", "account-new-wrong")
            .after(
                page -> {
                  page.fill("#number", "YX0101");
                  page.fill("#name", "重号");
                  page.click("main form button");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(system, "/accounts/" + clerk, "account-care"),
        Face.of(
            system,
            "/accounts/" + id("access.account", "staff_number = 'YX0217'"),
            "account-factor"),
        Face.of(security, "/accounts/" + fresh, "account-rights"),
        Face.of(security, "/accounts/" + asked, "account-asked"),
        Face.of(security, "/accounts/" + own, "account-own"),
        Face.of(system, "/accounts/" + closed, "account-closed"),
        Face.of(system, "/accounts/" + fresh, "account-password")
            .after(
                page -> {
                  page.click("form[action$='/password'] button");
                  page.click("#confirm [data-yes]");
                  page.waitForSelector("#one-time");
                }),
        Face.of(system, "/units", "units"),
        Face.of(system, "/units/" + office, "unit"),
        Face.of(system, "/posts", "posts"),
        Face.of(system, "/posts/" + id("staff.post", "role = 'CLERK'"), "post"),
        Face.of(security, "/posts/" + empty + "?account=" + fresh, "post-give"),
        Face.of(security, "/roles", "roles"),
        Face.of(security, "/roles/PROSECUTOR", "role"),
        Face.of(DemoAccounts.CHIEF, "/roles/AUDITOR", "role-chief"),
        Face.of(DemoAccounts.CLERK, "/password", "password"),
        Face.of(DemoAccounts.CLERK, "/password", "password-wrong")
            .after(
                page -> {
                  page.fill("#old", DemoAccounts.PASSWORD);
                  page.fill("#fresh", "short");
                  page.fill("#again", "short");
                  page.click("main form button");
                  page.waitForSelector(".error-summary");
                }));
  }
}
