package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.internal.PhoneApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("登录第二步：绑定、登录一半、填码、恢复码、解除；接口不能只凭密码")
class SecondFactorHttpTest extends ServerTest {
  private static final Officer WHO = DemoAccounts.PROSECUTOR;
  @Autowired AccessTable table;
  @Autowired Clock clock;
  private String secret = "";
  private List<String> codes = List.of();

  @BeforeEach
  void enroll() throws Exception {
    jdbc.sql("delete from access.second_factor").update();
    jdbc.sql("delete from access.failed_attempt").update();
    MockHttpSession session = password(WHO, "/");
    send(session, "/second-factor/new", "").andExpect(redirectedUrl("/second-factor"));
    secret = found(page(session), "id=\"secret\">([A-Z2-7 ]+)<");
    send(session, "/second-factor/binding", phone()).andExpect(redirectedUrl("/second-factor"));
    String shown = page(session);
    codes = List.of(found(shown, "id=\"codes\">([^<]+)<").split("\n"));
    assertThat(codes).hasSize(10);
    assertThat(page(session)).as("once").doesNotContain(codes.get(0)).doesNotContain(secret);
    mvc.perform(get("/").session(session)).andExpect(status().isOk());
    forget();
  }

  /** So that the same half minute can be used again. */
  private void forget() {
    jdbc.sql("update access.factor_secret set last_step = 0").update();
  }

  private String phone() {
    return PhoneApp.code(secret, clock.instant());
  }

  private MockHttpSession password(Officer officer, String lands) throws Exception {
    var answer =
        mvc.perform(
                post("/sign-in")
                    .session(new MockHttpSession())
                    .with(csrf())
                    .param("user", officer.staffNumber())
                    .param("pw", DemoAccounts.PASSWORD))
            .andExpect(redirectedUrl(lands))
            .andReturn();
    return (MockHttpSession) answer.getRequest().getSession();
  }

  private ResultActions send(MockHttpSession session, String path, String code) throws Exception {
    return mvc.perform(post(path).session(session).with(csrf()).param("code", code));
  }

  private String page(MockHttpSession session) throws Exception {
    return page(session, "/second-factor");
  }

  private String page(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session)).andReturn().getResponse().getContentAsString();
  }

  private static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private long trail(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("密码对了只登录一半；码对了才进来，换一个会话号；同一个码再用不收")
  void halfThenWhole() throws Exception {
    MockHttpSession half = password(WHO, "/sign-in/second");
    String before = half.getId();
    String code = phone();
    send(half, "/sign-in/second", code).andExpect(redirectedUrl("/"));
    assertThat(half.getId()).isNotEqualTo(before);
    mvc.perform(get("/screening").session(half)).andExpect(status().isOk());
    MockHttpSession again = password(WHO, "/sign-in/second");
    send(again, "/sign-in/second", code).andExpect(redirectedUrl("/sign-in/second"));
    assertThat(page(again, "/sign-in/second")).contains("码不对或者用过了，还可以再试 4 次");
    mvc.perform(get("/").session(again)).andExpect(redirectedUrl("/sign-in"));
    assertThat(trail("SECOND_FACTOR_USED")).isPositive();
    assertThat(trail("SECOND_FACTOR_FAILED")).isPositive();
  }

  @Test
  @DisplayName("登录一半的会话：权限表里的地址一个个试，没有登录的人打不开的，它也打不开")
  void halfInReachesNothing() throws Exception {
    MockHttpSession half = password(WHO, "/sign-in/second");
    int tried = 0;
    for (AccessRule rule : table.all()) {
      if (rule.open() == AccessRule.Open.EVERYONE) {
        continue;
      }
      String path = rule.path().replaceAll("\\{[^}]*}", "1").replace("/**", "/x");
      for (String method : rule.methods()) {
        var answer =
            mvc.perform(request(HttpMethod.valueOf(method), path).session(half).with(csrf()));
        if (path.startsWith("/api/")) {
          answer.andExpect(status().isUnauthorized());
        } else {
          answer.andExpect(redirectedUrl("/sign-in"));
        }
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(100);
    mvc.perform(get("/sign-in").session(half)).andExpect(redirectedUrl("/sign-in/second"));
    mvc.perform(get("/kit/theme.css").session(half)).andExpect(status().isOk());
    mvc.perform(post("/sign-out").session(half).with(csrf())).andExpect(redirectedUrl("/sign-in"));
    assertThat(half.isInvalid()).isTrue();
  }

  @Test
  @DisplayName("错码和错密码数在一起：五次就锁，对的码也不收；重新输对密码不清零")
  void wrongCodesLock() throws Exception {
    for (int left = 4; left > 0; left--) {
      MockHttpSession half = password(WHO, "/sign-in/second");
      send(half, "/sign-in/second", "000000x").andExpect(redirectedUrl("/sign-in/second"));
      assertThat(page(half, "/sign-in/second")).contains("还可以再试 " + left + " 次");
    }
    MockHttpSession half = password(WHO, "/sign-in/second");
    send(half, "/sign-in/second", "").andExpect(redirectedUrl("/sign-in"));
    assertThat(page(half, "/sign-in")).contains("错得太多，请在");
    send(half, "/sign-in/second", phone()).andExpect(redirectedUrl("/sign-in"));
    password(WHO, "/sign-in");
  }

  @Test
  @DisplayName("坏的输入：没有码、太长、乱码、没有半个登录、没有令牌，都得到一句明白话，不出错")
  void damagedInput() throws Exception {
    for (String typed : List.of("", "1".repeat(10_000), "\0\u202e", "' or 1=1 --", "9-AAAA")) {
      jdbc.sql("delete from access.failed_attempt").update();
      MockHttpSession half = password(WHO, "/sign-in/second");
      send(half, "/sign-in/second", typed).andExpect(redirectedUrl("/sign-in/second"));
      assertThat(page(half, "/sign-in/second")).contains("还可以再试 4 次");
    }
    send(new MockHttpSession(), "/sign-in/second", "123456").andExpect(redirectedUrl("/sign-in"));
    MockHttpSession half = password(WHO, "/sign-in/second");
    mvc.perform(post("/sign-in/second").session(half).param("code", phone()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/sign-in/second")).andExpect(redirectedUrl("/sign-in"));
    MockHttpSession other = password(DemoAccounts.CLERK, "/");
    send(other, "/second-factor/binding", "123456").andExpect(redirectedUrl("/second-factor"));
    send(other, "/second-factor/removal", "123456");
    assertThat(page(other)).contains("还可以再试");
  }

  @Test
  @DisplayName("半个登录过了账号一改就作废；绑定的人换一处登录，原来只凭密码的会话也作废")
  void changesEndIt() throws Exception {
    MockHttpSession half = password(WHO, "/sign-in/second");
    jdbc.sql("update access.account set version = version + 1 where staff_number = ?")
        .param(WHO.staffNumber())
        .update();
    send(half, "/sign-in/second", phone()).andExpect(redirectedUrl("/sign-in"));
    jdbc.sql("delete from access.second_factor").update();
    MockHttpSession elsewhere = password(WHO, "/");
    enroll();
    mvc.perform(get("/screening").session(elsewhere)).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  @DisplayName("恢复码用一次就没了，待办里告诉本人；换了新的，旧的作废，提醒消失")
  void recoveryCode() throws Exception {
    MockHttpSession half = password(WHO, "/sign-in/second");
    send(half, "/sign-in/second", codes.get(4)).andExpect(redirectedUrl("/"));
    assertThat(page(half, "/")).contains("登录第二步用掉了 1 个恢复码，还剩 9 个");
    assertThat(trail("RECOVERY_CODE_USED")).isPositive();
    MockHttpSession again = password(WHO, "/sign-in/second");
    send(again, "/sign-in/second", codes.get(4)).andExpect(redirectedUrl("/sign-in/second"));
    send(half, "/second-factor/codes", phone());
    String fresh = found(page(half), "id=\"codes\">([^<]+)<");
    assertThat(fresh.split("\n")).hasSize(10).doesNotContain(codes.get(5));
    assertThat(page(half, "/")).doesNotContain("个恢复码，还剩");
    MockHttpSession old = password(WHO, "/sign-in/second");
    send(old, "/sign-in/second", codes.get(5)).andExpect(redirectedUrl("/sign-in/second"));
  }

  @Test
  @DisplayName("接口：绑定了第二步的账号，只凭密码得到 401 和代码；密码错的还是原来的回答")
  void programsNeedAnotherAccount() throws Exception {
    mvc.perform(get("/api/v1/hits").with(httpBasic(WHO.staffNumber(), DemoAccounts.PASSWORD)))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("ACCESS_SECOND_FACTOR_NEEDED"))
        .andExpect(jsonPath("$.detail").value(containsString("程序请用另一个")));
    mvc.perform(get("/api/v1/hits").with(httpBasic(WHO.staffNumber(), "wrong")))
        .andExpect(jsonPath("$.code").value("PROBLEM_NOT_SIGNED_IN"));
  }

  @Test
  @DisplayName("本人解除要一个对的码；解除以后密码就够了（这个角色没有要求）")
  void ownRemoval() throws Exception {
    MockHttpSession session = password(WHO, "/sign-in/second");
    send(session, "/sign-in/second", codes.get(0));
    send(session, "/second-factor/removal", "000000");
    assertThat(page(session)).contains("码不对或者用过了").contains("已经绑定");
    send(session, "/second-factor/removal", codes.get(1));
    assertThat(page(session)).contains("解除好了").contains("开始绑定");
    password(WHO, "/");
    assertThat(trail("SECOND_FACTOR_REMOVED")).isPositive();
    for (String table : List.of("factor_secret", "recovery_code")) {
      assertThat(jdbc.sql("select count(*) from access." + table).query(Long.class).single())
          .isZero();
    }
  }

  @Test
  @DisplayName("换手机：新手机的码和旧手机的码（或恢复码）一起填，中间不断；旧手机的码从此不收，恢复码照旧")
  void anotherPhone() throws Exception {
    MockHttpSession session = password(WHO, "/sign-in/second");
    send(session, "/sign-in/second", codes.get(0));
    String old = secret;
    send(session, "/second-factor/new", "");
    secret = found(page(session), "id=\"secret\">([A-Z2-7 ]+)<");
    send(session, "/second-factor/binding?before=000000", phone());
    assertThat(page(session)).contains("有一处不对。请两处都重填").contains("已经绑定");
    send(session, "/second-factor/binding?before=" + codes.get(1), phone());
    assertThat(page(session)).contains("绑定好了");
    forget();
    MockHttpSession half = password(WHO, "/sign-in/second");
    send(half, "/sign-in/second", PhoneApp.code(old, clock.instant()))
        .andExpect(redirectedUrl("/sign-in/second"));
    send(half, "/sign-in/second", phone()).andExpect(redirectedUrl("/"));
    assertThat(page(half)).contains("还剩 8 个");
  }

  @Test
  @DisplayName("手机和恢复码都丢了：系统管理员解除，要写理由，角色暂停；安全管理员解除不了")
  void lostFactor() throws Exception {
    String path =
        "/accounts/"
            + jdbc.sql("select id from access.account where staff_number = ?")
                .param(WHO.staffNumber())
                .query(Long.class)
                .single();
    mvc.perform(
            post(path + "/second-factor")
                .with(as(DemoAccounts.SECURITY_ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(post(path + "/second-factor").with(as(DemoAccounts.ADMINISTRATOR)).with(csrf()));
    password(WHO, "/sign-in/second");
    mvc.perform(get(path).with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(content().string(containsString("解除登录第二步的理由")));
    mvc.perform(
            post(path + "/second-factor")
                .with(as(DemoAccounts.ADMINISTRATOR))
                .with(csrf())
                .param("reason", "手机丢失，本人到场"))
        .andExpect(redirectedUrl(path));
    password(WHO, "/sign-in");
    mvc.perform(get(path).with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(content().string(containsString("没有绑定")))
        .andExpect(content().string(not(containsString("解除登录第二步的理由"))));
    assertThat(
            jdbc.sql("select role from access.account where staff_number = ?")
                .param(WHO.staffNumber())
                .query(String.class)
                .optional())
        .isEmpty();
    assertThat(jdbc.sql("select count(*) from access.factor_secret").query(Long.class).single())
        .isZero();
    mvc.perform(
        post(path + "/role")
            .with(as(DemoAccounts.SECURITY_ADMINISTRATOR))
            .with(csrf())
            .param("role", "PROSECUTOR")
            .param("reason", "本人到场核对过"));
    password(WHO, "/");
  }
}
