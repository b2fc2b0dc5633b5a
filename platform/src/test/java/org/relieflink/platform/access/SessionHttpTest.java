package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("我的登录：看得见自己登录在哪里，凭密码结束别处的；安全管理员也能让一个账号的会话都结束")
class SessionHttpTest extends ServerTest {
  private static final Officer WHO = DemoAccounts.PROSECUTOR;
  private MockHttpSession desk = new MockHttpSession();
  private MockHttpSession phone = new MockHttpSession();

  @BeforeEach
  void signInTwice() throws Exception {
    jdbc.sql("delete from access.session").update();
    jdbc.sql("delete from access.failed_attempt").update();
    desk = signIn(WHO, "Mozilla/5.0 (Windows NT 10.0)");
    phone = signIn(WHO, "Mozilla/5.0 (Linux; Android 15)");
  }

  private MockHttpSession signIn(Officer officer, String userAgent) throws Exception {
    var answer =
        mvc.perform(
                post("/sign-in")
                    .session(new MockHttpSession())
                    .with(csrf())
                    .param("user", officer.staffNumber())
                    .param("pw", DemoAccounts.PASSWORD))
            .andExpect(redirectedUrl("/"))
            .andReturn();
    var session = (MockHttpSession) answer.getRequest().getSession();
    mvc.perform(get("/sessions").session(session).header("User-Agent", userAgent))
        .andExpect(status().isOk());
    return session;
  }

  private String page(MockHttpSession session) throws Exception {
    return mvc.perform(get("/sessions").session(session))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void end(MockHttpSession session, String... fields) throws Exception {
    MockHttpServletRequestBuilder form = post("/sessions/endings").session(session).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    mvc.perform(form).andExpect(redirectedUrl("/sessions"));
  }

  private List<Long> rows(Officer officer) {
    return jdbc.sql("select id from access.session where staff_number = ? order by id")
        .param(officer.staffNumber())
        .query(Long.class)
        .list();
  }

  private long trail(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  @Tag("asvs-7.5.2")
  @Test
  @DisplayName("列出两处，哪一处是这里；结束另一处要密码；那边下一次操作就要重新登录，说得出为什么")
  void listAndEnd() throws Exception {
    assertThat(page(desk)).contains("Windows 电脑", "安卓设备", "127.0.*.*", "就是这里");
    String other = rows(WHO).get(1).toString();
    end(desk, "id", other, "password", "wrong");
    assertThat(page(desk)).contains("还可以再试 4 次").contains("安卓设备");
    end(desk, "password", DemoAccounts.PASSWORD);
    assertThat(page(desk)).contains("请先勾选要结束的");
    long before = trail("OWN_SESSION_ENDED");
    end(desk, "id", other, "password", DemoAccounts.PASSWORD);
    assertThat(page(desk)).contains("结束好了", "只有这里登录着").doesNotContain("安卓设备");
    assertThat(trail("OWN_SESSION_ENDED")).isEqualTo(before + 1);
    var answer = mvc.perform(get("/screening").session(phone)).andExpect(redirectedUrl("/sign-in"));
    var fresh = (MockHttpSession) answer.andReturn().getRequest().getSession();
    assertThat(
            mvc.perform(get("/sign-in").session(fresh))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("这次登录被结束了");
  }

  @Test
  @DisplayName("空着的勾选不算，不出错；同一个浏览器里换一个人登录，是另一次登录，前一次的行没了")
  void anotherPersonInTheSameBrowser() throws Exception {
    mvc.perform(post("/sessions/endings?id=&id=").session(desk).with(csrf()))
        .andExpect(redirectedUrl("/sessions"));
    assertThat(page(desk)).contains("请先勾选要结束的");
    long before = rows(DemoAccounts.CLERK).size();
    mvc.perform(
            post("/sign-in")
                .session(desk)
                .with(csrf())
                .param("user", DemoAccounts.CLERK.staffNumber())
                .param("pw", DemoAccounts.PASSWORD))
        .andExpect(redirectedUrl("/"));
    assertThat(page(desk)).contains("就是这里");
    assertThat(rows(DemoAccounts.CLERK)).hasSize((int) before + 1);
    assertThat(page(phone)).contains("只有这里登录着");
  }

  @Test
  @DisplayName("结束别处所有的：只留下这里；别人的会话编号没有用，自己这里也不会被结束")
  void allOthers() throws Exception {
    MockHttpSession clerk = signIn(DemoAccounts.CLERK, "curl");
    String foreign = rows(DemoAccounts.CLERK).get(0).toString();
    String here = rows(WHO).get(0).toString();
    end(desk, "id", foreign, "id", here, "password", DemoAccounts.PASSWORD);
    assertThat(rows(WHO)).hasSize(2);
    mvc.perform(get("/sessions").session(clerk)).andExpect(status().isOk());
    end(desk, "all", "yes", "password", DemoAccounts.PASSWORD);
    assertThat(rows(WHO)).hasSize(1);
    mvc.perform(get("/sessions").session(desk)).andExpect(status().isOk());
    mvc.perform(get("/sessions").session(phone)).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/sessions").session(clerk)).andExpect(status().isOk());
  }

  @Tag("asvs-7.4.1")
  @Test
  @DisplayName("退出就没有这一行了；坏的输入得到一句话，不出错；没有登录的看不到")
  void signingOut() throws Exception {
    mvc.perform(post("/sign-out").session(phone).with(csrf())).andExpect(redirectedUrl("/sign-in"));
    assertThat(rows(WHO)).hasSize(1);
    mvc.perform(
            post("/sessions/endings")
                .session(desk)
                .with(csrf())
                .param("id", "x' or 1=1")
                .param("password", DemoAccounts.PASSWORD))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(get("/sessions")).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(post("/sessions/endings").session(desk)).andExpect(status().isForbidden());
  }

  @Tag("asvs-7.4.5")
  @Test
  @DisplayName("安全管理员和系统管理员都能让一个账号的会话都结束，要理由；审计管理员、负责人不能；自己的不能")
  void administrators() throws Exception {
    String path = "/accounts/" + id(WHO) + "/session-ending";
    for (Officer officer : List.of(DemoAccounts.AUDITOR, DemoAccounts.CHIEF)) {
      mvc.perform(post(path).with(as(officer)).with(csrf()).param("reason", "可疑"))
          .andExpect(status().isForbidden());
    }
    mvc.perform(post(path).with(as(DemoAccounts.SECURITY_ADMINISTRATOR)).with(csrf()));
    assertThat(page(phone)).contains("就是这里");
    mvc.perform(
        post(path)
            .with(as(DemoAccounts.SECURITY_ADMINISTRATOR))
            .with(csrf())
            .param("reason", "手机丢失"));
    mvc.perform(get("/sessions").session(phone)).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/sessions").session(desk)).andExpect(redirectedUrl("/sign-in"));
    MockHttpSession again = signIn(WHO, "curl");
    for (String account : List.of(id(WHO), id(DemoAccounts.SECURITY_ADMINISTRATOR))) {
      mvc.perform(
              post("/api/v1/accounts/" + account + "/session-endings")
                  .with(as(DemoAccounts.SECURITY_ADMINISTRATOR))
                  .header("Idempotency-Key", "end-" + account)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"reason\": \"可疑\"}"))
          .andExpect(
              account.equals(id(WHO))
                  ? status().isOk()
                  : jsonPath("$.code").value("STAFF_OWN_ACCOUNT"));
    }
    mvc.perform(get("/sessions").session(again)).andExpect(redirectedUrl("/sign-in"));
  }

  private String id(Officer officer) {
    return jdbc.sql("select id from access.account where staff_number = ?")
        .param(officer.staffNumber())
        .query(String.class)
        .single();
  }
}
