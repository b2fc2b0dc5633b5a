package org.relieflink.platform.access;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.internal.PhoneApp;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：登录第二步，绑定、恢复码、填码")
class SecondFactorFaceTest extends FaceTest {
  @Autowired SecondFactors factors;
  @Autowired Clock clock;
  private final Deque<String> codes = new ArrayDeque<>();

  @BeforeAll
  void enroll() {
    NewFactor offered = factors.begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    codes.addAll(
        factors.enroll(DemoAccounts.PROSECUTOR, offered, SecondFactors.Proof.of(code)).codes());
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CLERK, "/second-factor", "second-factor-none"),
        Face.of(DemoAccounts.CLERK, "/second-factor", "second-factor-bind")
            .after(SecondFactorFaceTest::begin),
        Face.of(DemoAccounts.CLERK, "/second-factor", "second-factor-bind-wrong")
            .after(
                page -> {
                  begin(page);
                  page.fill("#code", "000000x");
                  page.click("form[action='/second-factor/binding'] button");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(null, "/sign-in", "second-step").after(this::half),
        Face.of(null, "/sign-in", "second-step-wrong")
            .after(
                page -> {
                  half(page);
                  page.fill("#code", "000000x");
                  page.click("main .button--primary");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(null, "/sign-in", "second-factor-have").after(this::whole),
        Face.of(null, "/sign-in", "second-factor-change")
            .after(
                page -> {
                  whole(page);
                  begin(page);
                }),
        Face.of(null, "/sign-in", "second-factor-codes")
            .after(
                page -> {
                  whole(page);
                  page.fill("#codes-code", codes.pop());
                  page.click("form[action='/second-factor/codes'] button");
                  codes.clear();
                  codes.addAll(List.of(page.textContent("#codes").split("\n")));
                }));
  }

  /** A secret is offered; a later visit of the same session finds the last one. */
  private static void begin(Page page) {
    page.click("form[action='/second-factor/new'] button");
    page.waitForSelector("#secret");
  }

  private void half(Page page) {
    page.context().clearCookies();
    page.navigate(url("/sign-in"));
    page.fill("#user", DemoAccounts.PROSECUTOR.staffNumber());
    page.fill("#pw", DemoAccounts.PASSWORD);
    page.click("main button");
    page.waitForSelector("#code");
  }

  private void whole(Page page) {
    half(page);
    page.fill("#code", codes.pop());
    page.click("main .button--primary");
    page.waitForURL(url("/"));
    page.navigate(url("/second-factor"));
  }
}
