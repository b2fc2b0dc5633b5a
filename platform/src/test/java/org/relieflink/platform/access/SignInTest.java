package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("登录")
class SignInTest extends ServerTest {

  @Test
  @DisplayName("没有登录的人，打开任何一页都先去登录页")
  void anonymousGoesToSignIn() throws Exception {
    mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/no-such-page")).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/sign-in")).andExpect(status().isOk());
  }

  @Tag("asvs-7.2.4")
  @Tag("asvs-16.3.1")
  @Test
  @DisplayName("工号和密码都对，进入待办；登录以后换一个会话号")
  void rightPassword() throws Exception {
    var before = new MockHttpSession();
    String number = before.getId();
    HttpSession after =
        signIn(DemoAccounts.PROSECUTOR.staffNumber(), DemoAccounts.PASSWORD, before)
            .andExpect(redirectedUrl("/"))
            .andReturn()
            .getRequest()
            .getSession();
    assertThat(after.getId()).isNotEqualTo(number);
    mvc.perform(get("/").session((MockHttpSession) after)).andExpect(status().isOk());
  }

  @Tag("asvs-6.3.1")
  @Tag("asvs-16.3.1")
  @Test
  @DisplayName("密码不对：说还可以试几次，试满就锁，锁了对的密码也进不去")
  void wrongPasswordCountsDown() throws Exception {
    String number = DemoAccounts.CLERK.staffNumber();
    for (int left = 4; left > 0; left--) {
      assertThat(refusedPage(number, "wrong")).contains("密码不对，还可以再试 " + left + " 次");
    }
    assertThat(refusedPage(number, "wrong")).contains("错得太多，请在");
    assertThat(refusedPage(number, DemoAccounts.PASSWORD)).contains("错得太多，请在");
  }

  @Tag("asvs-6.3.8")
  @Test
  @DisplayName("没有的工号和有的工号，回答一模一样，试不出谁有账号")
  void unknownNumbersLookTheSame() throws Exception {
    assertThat(refusedPage("ZZ9999", "wrong")).contains("密码不对，还可以再试 4 次");
  }

  @Tag("asvs-3.5.1")
  @Test
  @DisplayName("没有令牌的表单不收，并说明这一页放得太久")
  void formsNeedTheToken() throws Exception {
    mvc.perform(post("/sign-out").with(as(DemoAccounts.CLERK))).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("接口用工号和密码，不建会话；错的给 401 和代码")
  void machinesUseBasic() throws Exception {
    String number = DemoAccounts.AUDITOR.staffNumber();
    mvc.perform(get("/api/v1/trail").with(httpBasic(number, DemoAccounts.PASSWORD)))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"));
    mvc.perform(get("/api/v1/trail").with(httpBasic(number, "wrong")))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
        .andExpect(jsonPath("$.code").value("PROBLEM_NOT_SIGNED_IN"));
    mvc.perform(get("/api/v1/trail").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("PROBLEM_FORBIDDEN"));
  }

  @Tag("asvs-3.4.3")
  @Tag("asvs-3.4.4")
  @Tag("asvs-3.4.5")
  @Tag("asvs-3.4.6")
  @Tag("asvs-14.3.2")
  @Test
  @DisplayName("每一页都带严格的安全头")
  void securityHeaders() throws Exception {
    for (String path : List.of("/sign-in", "/kit/theme.css")) {
      mvc.perform(get(path))
          .andExpect(
              header()
                  .string(
                      "Content-Security-Policy",
                      allOf(
                          containsString("default-src 'self'"),
                          containsString("object-src 'none'"),
                          containsString("base-uri 'none'"),
                          containsString("frame-ancestors 'none'"),
                          not(containsString("unsafe")))))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("X-Frame-Options", "DENY"))
          .andExpect(header().string("Referrer-Policy", "same-origin"));
    }
    mvc.perform(get("/").with(as(DemoAccounts.CLERK)))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  private ResultActions signIn(String number, String password, MockHttpSession session)
      throws Exception {
    return mvc.perform(
        post("/sign-in").session(session).with(csrf()).param("user", number).param("pw", password));
  }

  private String refusedPage(String number, String password) throws Exception {
    var session = new MockHttpSession();
    signIn(number, password, session).andExpect(redirectedUrl("/sign-in"));
    return mvc.perform(get("/sign-in").session(session))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
