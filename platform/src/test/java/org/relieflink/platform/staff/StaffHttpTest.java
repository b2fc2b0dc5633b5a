package org.relieflink.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("账号的页面和接口：谁能办，从建到登录，改了马上作废，填错得到一句明白话")
class StaffHttpTest extends ServerTest {
  private static final Officer SYSTEM = DemoAccounts.ADMINISTRATOR;
  private static final Officer SECURITY = DemoAccounts.SECURITY_ADMINISTRATOR;
  private static final String OWN = "plum lantern harvest 41";

  @Autowired Approvals approvals;
  private final AtomicInteger keys = new AtomicInteger();

  private ResultActions send(Officer officer, String path, String body, String key)
      throws Exception {
    return mvc.perform(
        post("/api/v1/" + path)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return send(officer, path, body, "key-" + keys.incrementAndGet());
  }

  private String unit(String line) {
    return jdbc.sql("select id from access.unit where place = '990123' and line = ?")
        .param(line)
        .query(String.class)
        .single();
  }

  private record Made(String id, String password) {}

  private Made make(String number, String name) throws Exception {
    String answer =
        send(
                SYSTEM,
                "accounts",
                "{\"staffNumber\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\"}"
                    .formatted(number, name, unit("procuratorate")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return new Made(JsonPath.read(answer, "$.account.id"), JsonPath.read(answer, "$.password"));
  }

  private static String grant(String role) {
    return "{\"act\":\"grant\",\"role\":\"%s\",\"document\":\"云检政〔2026〕3号\",\"reason\":\"到岗\"}"
        .formatted(role);
  }

  private void problem(ResultActions answer, int status, String code) throws Exception {
    answer
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  private MockHttpSession signIn(String number, String password, String lands) throws Exception {
    var session = new MockHttpSession();
    var answer =
        mvc.perform(
                post("/sign-in")
                    .session(session)
                    .with(csrf())
                    .param("user", number)
                    .param("pw", password))
            .andExpect(redirectedUrl(lands))
            .andReturn();
    return (MockHttpSession) answer.getRequest().getSession();
  }

  /** From nothing to a clerk at work. */
  private MockHttpSession working(String number, Made made) throws Exception {
    MockHttpSession first = signIn(number, made.password, "/");
    mvc.perform(get("/").session(first)).andExpect(redirectedUrl("/password"));
    mvc.perform(get("/screening").session(first)).andExpect(redirectedUrl("/password"));
    mvc.perform(get("/password").session(first)).andExpect(status().isOk());
    mvc.perform(
            post("/password")
                .session(first)
                .with(csrf())
                .param("old", made.password)
                .param("fresh", OWN)
                .param("again", OWN))
        .andExpect(redirectedUrl("/sign-in"));
    return signIn(number, OWN, "/");
  }

  @Tag("asvs-6.2.2")
  @Test
  @DisplayName("第一个书记员：建账号、给角色、换成自己的密码、登录；没有角色时登录不了")
  void theFirstClerk() throws Exception {
    Made made = make("YX0301", "新书记员");
    signIn("YX0301", made.password, "/sign-in");
    send(SECURITY, "accounts/" + made.id + "/grants", grant("CLERK"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.account.role").value("CLERK"))
        .andExpect(jsonPath("$.approvalId").value(nullValue()));
    mvc.perform(get("/api/v1/hits").with(httpBasic("YX0301", made.password)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("ACCESS_PASSWORD_TO_CHANGE"));
    MockHttpSession session = working("YX0301", made);
    mvc.perform(get("/screening").session(session)).andExpect(status().isOk());
    signIn("YX0301", made.password, "/sign-in");
  }

  @Tag("asvs-7.4.2")
  @Test
  @DisplayName("停用、收回、换单位、重置：登录着的，下一次请求就作废；接口也一样")
  void revocationCountsAtTheNextRequest() throws Exception {
    List<String> acts =
        List.of(
            "changes {\"act\":\"close\",\"reason\":\"调离\"}",
            "grants {\"act\":\"withdraw\",\"reason\":\"轮岗\"}",
            "changes {\"act\":\"reset_password\"}",
            "grants " + grant("PROSECUTOR"));
    for (int i = 0; i < acts.size(); i++) {
      String number = "YX031" + i;
      Made made = make(number, "书记员" + i);
      send(SECURITY, "accounts/" + made.id + "/grants", grant("CLERK"));
      MockHttpSession session = working(number, made);
      mvc.perform(get("/api/v1/hits").with(httpBasic(number, OWN))).andExpect(status().isOk());
      String act = acts.get(i);
      Officer officer = act.startsWith("changes") ? SYSTEM : SECURITY;
      int space = act.indexOf(' ');
      send(officer, "accounts/" + made.id + "/" + act.substring(0, space), act.substring(space))
          .andExpect(status().isOk());
      var answer =
          mvc.perform(get("/screening?view=minors").session(session))
              .andExpect(redirectedUrl("/sign-in"))
              .andReturn();
      var page = (MockHttpSession) answer.getRequest().getSession();
      mvc.perform(get("/sign-in").session(page))
          .andExpect(content().string(containsString("您的账号刚刚有改动")));
      int expected = act.contains("PROSECUTOR") ? 200 : 401;
      mvc.perform(get("/api/v1/hits").with(httpBasic(number, OWN)))
          .andExpect(status().is(expected));
    }
  }

  @Test
  @DisplayName("负责人要第二个人：先是请求，同意以后才给；账号本人的同意不算")
  void privilegedRolesWantASecondPerson() throws Exception {
    Made made = make("YX0320", "新负责人");
    String path = "accounts/" + made.id + "/grants";
    String asked =
        send(SECURITY, path, grant("CHIEF"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.account.role").value(nullValue()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    long request = Long.parseLong(JsonPath.read(asked, "$.approvalId"));
    mvc.perform(get("/accounts/" + made.id).with(as(SECURITY)))
        .andExpect(content().string(containsString("/approvals/" + request)));
    approvals.approve(DemoAccounts.PROSECUTOR, request, Saying.of("")).orThrow();
    mvc.perform(get("/accounts/" + made.id).with(as(SECURITY)))
        .andExpect(content().string(containsString("用这次同意给角色")));
    send(SECURITY, path, grant("CHIEF")).andExpect(jsonPath("$.account.role").value("CHIEF"));

    Made self = make("YX0321", "自荐检察官");
    send(SECURITY, "accounts/" + self.id + "/grants", grant("PROSECUTOR"));
    String own =
        send(SECURITY, "accounts/" + self.id + "/grants", grant("CHIEF"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var candidate =
        new Officer(
            "YX0321",
            "自荐检察官",
            org.relieflink.platform.access.Role.PROSECUTOR,
            DemoAccounts.CHIEF.unit());
    approvals
        .approve(candidate, Long.parseLong(JsonPath.read(own, "$.approvalId")), Saying.of(""))
        .orThrow();
    problem(
        send(SECURITY, "accounts/" + self.id + "/grants", grant("CHIEF")), 409, "STAFF_OWN_VOICE");
  }

  @Test
  @DisplayName("各管各的：系统管理员给不了角色，安全管理员建不了账号，审计只看，自己的账号谁也改不了")
  void everybodyTheOwnPart() throws Exception {
    Made made = make("YX0330", "分工书记员");
    problem(
        send(SYSTEM, "accounts/" + made.id + "/grants", grant("CLERK")), 403, "PROBLEM_FORBIDDEN");
    problem(send(SECURITY, "accounts", "{}"), 403, "PROBLEM_FORBIDDEN");
    problem(
        send(SECURITY, "accounts/" + made.id + "/changes", "{\"act\":\"reset_password\"}"),
        403,
        "PROBLEM_FORBIDDEN");
    for (Officer other : List.of(DemoAccounts.CLERK, DemoAccounts.CHIEF, DemoAccounts.PROSECUTOR)) {
      mvc.perform(get("/accounts").with(as(other))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/accounts").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/accounts/new"))));
    for (Officer self : List.of(SYSTEM, SECURITY)) {
      String id =
          jdbc.sql("select id from access.account where staff_number = ?")
              .param(self.staffNumber())
              .query(String.class)
              .single();
      String act = self.equals(SYSTEM) ? "/changes" : "/grants";
      String body = self.equals(SYSTEM) ? "{\"act\":\"close\",\"reason\":\"试\"}" : grant("AUDITOR");
      problem(send(self, "accounts/" + id + act, body), 403, "STAFF_OWN_ACCOUNT");
    }
    assertThat(
            jdbc.sql("select count(*) from trail.entry where result = 'STAFF_OWN_ACCOUNT'")
                .query(Long.class)
                .single())
        .as("tries to change the own account are on the trail")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("一个人不能有两个角色：同单位同名要填人员编号；最后一位管理员收不回")
  void onePersonOneRole() throws Exception {
    Made first = make("YX0340", "同名的人");
    Made second = make("YX0341", "同名的人");
    send(SECURITY, "accounts/" + first.id + "/grants", grant("CLERK")).andExpect(status().isOk());
    problem(
        send(SECURITY, "accounts/" + second.id + "/grants", grant("PROSECUTOR")),
        409,
        "STAFF_MAYBE_SAME_PERSON");
    String auditor =
        jdbc.sql("select id from access.account where role = 'AUDITOR'")
            .query(String.class)
            .single();
    problem(
        send(SYSTEM, "accounts/" + auditor + "/changes", "{\"act\":\"close\",\"reason\":\"试\"}"),
        409,
        "STAFF_LAST_ADMINISTRATOR");
  }

  @Test
  @DisplayName("重发同一个键只办一次，密码不再给第二遍；键拿去办别的事不收")
  void sameKeyOneAct() throws Exception {
    String body =
        "{\"staffNumber\":\"YX0350\",\"name\":\"重发\",\"unitId\":\"%s\"}"
            .formatted(unit("procuratorate"));
    send(SYSTEM, "accounts", body, "same").andExpect(jsonPath("$.password").isNotEmpty());
    send(SYSTEM, "accounts", body, "same")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.password").value(nullValue()));
    problem(
        send(SYSTEM, "accounts", body.replace("0350", "0351"), "same"), 422, "STAFF_KEY_REUSED");
    problem(send(SYSTEM, "accounts", body), 409, "STAFF_NUMBER_TAKEN");
  }
}
