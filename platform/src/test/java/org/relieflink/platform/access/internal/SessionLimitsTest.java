package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("会话的期限：拨动时钟，到时就结束，说得出原因，记得住在哪一页")
class SessionLimitsTest extends ServerTest {
  private static final Instant MORNING = Instant.parse("2026-11-26T00:30:00Z");

  @Autowired AccountStore accounts;
  @Autowired SecurityAnswers answers;
  @Autowired SecondFactorRules rules;
  @Autowired AccessTable table;
  private boolean demo = true;

  private final MovingClock clock = new MovingClock(MORNING);
  private MockHttpSession session = new MockHttpSession();
  private @Nullable StaffSession officer;

  @BeforeEach
  void signIn() {
    clock.set(MORNING);
    demo = true;
    session = new MockHttpSession();
    officer = new StaffSession(DemoAccounts.PROSECUTOR, version(), false, MORNING);
  }

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  private long version() {
    return accounts.find(DemoAccounts.PROSECUTOR.staffNumber()).orElseThrow().version();
  }

  private static SignInSettings settings() {
    return new SignInSettings(
        5,
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        Duration.ofHours(8),
        Duration.ofDays(3),
        12,
        2,
        "",
        "");
  }

  private MockHttpServletResponse ask(MockHttpServletRequest request) throws Exception {
    SecurityContextHolder.getContext().setAuthentication(officer);
    request.setSession(session);
    var response = new MockHttpServletResponse();
    var check = new SessionCheck(accounts, new FactorDuty(rules, clock, demo), settings(), clock);
    new SessionLimits(check, answers, null).doFilter(request, response, new MockFilterChain());
    if (request.getSession(false) instanceof MockHttpSession now) {
      session = now;
    }
    return response;
  }

  private MockHttpServletRequest page(String path) {
    return new MockHttpServletRequest("GET", path);
  }

  private void ended(MockHttpServletResponse answer, SessionEnd end) {
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(session.getAttribute(SessionEnd.ATTRIBUTE)).isEqualTo(end);
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Tag("asvs-7.3.1")
  @Test
  @DisplayName("一直在用就一直有效；十五分钟没有操作就结束，差一秒还有效")
  void idle() throws Exception {
    for (int i = 0; i < 20; i++) {
      clock.pass(Duration.ofMinutes(15).minusSeconds(1));
      assertThat(ask(page("/screening")).getRedirectedUrl()).isNull();
    }
    clock.pass(Duration.ofMinutes(15));
    ended(ask(page("/screening")), SessionEnd.IDLE);
  }

  @Tag("asvs-7.3.2")
  @Test
  @DisplayName("不停地用，满八小时也要重新登录")
  void tooLong() throws Exception {
    for (int i = 0; i < 47; i++) {
      clock.pass(Duration.ofMinutes(10));
      assertThat(ask(page("/")).getRedirectedUrl()).isNull();
    }
    clock.pass(Duration.ofMinutes(10));
    ended(ask(page("/")), SessionEnd.TOO_LONG);
  }

  @Test
  @DisplayName("页面自己去问进度，不算有人在")
  void askingForProgressIsNoPerson() throws Exception {
    clock.pass(Duration.ofMinutes(10));
    ask(page("/jobs/1/progress"));
    clock.pass(Duration.ofMinutes(6));
    ended(ask(page("/jobs/1/progress")), SessionEnd.IDLE);
  }

  @Tag("asvs-7.4.3")
  @Test
  @DisplayName("账号的版本变了，下一次请求就结束")
  void changed() throws Exception {
    officer = new StaffSession(DemoAccounts.PROSECUTOR, version() + 1, false, MORNING);
    ended(ask(page("/")), SessionEnd.CHANGED);
  }

  @Test
  @DisplayName("记得住刚才的页面：连同查询；表单回到填它的那一页；别的网站的地址不记")
  void whereThePersonWas() throws Exception {
    clock.pass(Duration.ofHours(1));
    var asked = page("/screening");
    asked.setQueryString("view=minors");
    ask(asked);
    assertThat(place()).isEqualTo("/screening?view=minors");

    signIn();
    clock.pass(Duration.ofHours(1));
    var form = new MockHttpServletRequest("POST", "/screening/hits/7/dispositions");
    form.addHeader("Referer", "http://localhost/screening/hits/7");
    ask(form);
    assertThat(place()).isEqualTo("/screening/hits/7");

    for (String foreign :
        new String[] {"http://evil.example/x", "http://localhost//evil.example"}) {
      signIn();
      clock.pass(Duration.ofHours(1));
      var other = new MockHttpServletRequest("POST", "/screening/hits/7/dispositions");
      other.addHeader("Referer", foreign);
      ask(other);
      assertThat(place()).as(foreign).isNull();
    }
  }

  private @Nullable Object place() {
    return session.getAttribute(SecurityAnswers.class.getName() + ".return");
  }

  @Tag("asvs-6.4.1")
  @Test
  @DisplayName("一次性密码登录的，只打得开换密码的页面；接口给代码")
  void oneTimePasswordOpensOnePage() throws Exception {
    officer = new StaffSession(DemoAccounts.PROSECUTOR, version(), true, MORNING);
    assertThat(ask(page("/screening")).getRedirectedUrl()).isEqualTo("/password");
    assertThat(ask(page("/password")).getRedirectedUrl()).isNull();
    assertThat(ask(page("/kit/theme.css")).getRedirectedUrl()).isNull();
    var api = ask(page("/api/v1/hits"));
    assertThat(api.getStatus()).isEqualTo(403);
    assertThat(api.getContentAsString()).contains("ACCESS_PASSWORD_TO_CHANGE");
  }

  @Test
  @DisplayName("必须有第二步而没有绑定的角色：权限表里的地址一个个试，只打得开绑定的页面；绑定过的不受限")
  void missingFactorOpensOnePage() throws Exception {
    demo = false;
    long version = accounts.find(DemoAccounts.CHIEF.staffNumber()).orElseThrow().version();
    officer = new StaffSession(DemoAccounts.CHIEF, version, false, MORNING);
    int held = 0;
    for (AccessRule rule : table.all()) {
      String path = rule.path().replaceAll("\\{[^}]*}", "1").replace("/**", "/x");
      for (String method : rule.methods()) {
        if (path.startsWith("/kit/") || path.equals("/error") || path.equals("/sign-in")) {
          continue;
        }
        var answer = ask(new MockHttpServletRequest(method, path));
        boolean own = path.equals("/second-factor") || path.startsWith("/second-factor/");
        if (path.startsWith("/api/")) {
          assertThat(answer.getContentAsString()).contains("ACCESS_SECOND_FACTOR_TO_ENROLL");
        } else {
          assertThat(answer.getRedirectedUrl()).as(path).isEqualTo(own ? null : "/second-factor");
        }
        held += own ? 0 : 1;
      }
    }
    assertThat(held).isGreaterThan(100);
    officer = officer.withFactor(false);
    assertThat(ask(page("/screening")).getRedirectedUrl()).isNull();
    officer = new StaffSession(DemoAccounts.PROSECUTOR, version(), false, MORNING);
    assertThat(ask(page("/screening")).getRedirectedUrl()).as("only allowed").isNull();
  }
}
