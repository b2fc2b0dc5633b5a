package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.internal.SoftKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("安全密钥：登记、登录、取消；别的提问、别的网址、别人的、复制的密钥都进不来")
class SecurityKeyHttpTest extends ServerTest {
  private static final Officer WHO = DemoAccounts.PROSECUTOR;
  @Autowired JdbcClient guarded;
  private final SoftKey key = new SoftKey();
  private List<String> codes = List.of();

  @BeforeEach
  void enroll() throws Exception {
    Actor.asServer(() -> guarded.sql("delete from access.second_factor").update());
    jdbc.sql("delete from access.failed_attempt").update();
    MockHttpSession session = password(WHO, "/");
    register(session, key, "红色的", DemoAccounts.PASSWORD);
    String shown = page(session, "/second-factor");
    codes = List.of(found(shown, "id=\"codes\">([^<]+)<").split("\n"));
    assertThat(codes).hasSize(10);
    assertThat(shown).contains("红色的").contains("还没有用过");
    mvc.perform(get("/").session(session)).andExpect(status().isOk());
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

  private MockHttpSession half() throws Exception {
    return password(WHO, "/sign-in/second");
  }

  private String page(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session)).andReturn().getResponse().getContentAsString();
  }

  /** What the page asks the browser. */
  private KeyQuestion asked(MockHttpSession session, String path) throws Exception {
    String page = page(session, path);
    String keys = page.contains("data-keys=") ? found(page, "data-keys=\"([^\"]+)\"") : "";
    String handle = page.contains("data-handle") ? found(page, "data-handle=\"([^\"]+)\"") : "";
    return new KeyQuestion(
        found(page, "data-origin=\"([^\"]+)\""),
        found(page, "data-domain=\"([^\"]+)\""),
        found(page, "data-challenge=\"([^\"]+)\""),
        Long.parseLong(found(page, "data-millis=\"([0-9]+)\"")),
        found(page, "data-verification=\"([^\"]+)\""),
        Arrays.asList(keys.split(" ")),
        handle);
  }

  private static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private ResultActions register(MockHttpSession session, SoftKey offered, String name, String pw)
      throws Exception {
    String answer = offered.create(asked(session, "/second-factor"));
    return mvc.perform(
        post("/second-factor/keys")
            .session(session)
            .with(csrf())
            .param("name", name)
            .param("password", pw)
            .param("answer", answer));
  }

  private ResultActions answer(MockHttpSession session, String answer) throws Exception {
    return mvc.perform(
        post("/sign-in/second").session(session).with(csrf()).param("answer", answer));
  }

  private MockHttpSession whole() throws Exception {
    MockHttpSession half = half();
    answer(half, key.get(asked(half, "/sign-in/second"))).andExpect(redirectedUrl("/"));
    return half;
  }

  private long trail(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  private void refused(String answer, MockHttpSession half) throws Exception {
    jdbc.sql("delete from access.failed_attempt").update();
    answer(half, answer).andExpect(redirectedUrl("/sign-in/second"));
    assertThat(page(half, "/sign-in/second")).contains("没有核对上，还可以再试 4 次");
    mvc.perform(get("/screening").session(half)).andExpect(redirectedUrl("/sign-in"));
  }

  @Tag("asvs-6.5.1")
  @Test
  @DisplayName("密码对了只登录一半；密钥碰一下才进来，换一个会话号；同一个回答再用不收；只有密钥的人用恢复码也行")
  void halfThenWhole() throws Exception {
    MockHttpSession half = half();
    String before = half.getId();
    KeyQuestion asked = asked(half, "/sign-in/second");
    assertThat(asked.keys()).containsExactly(key.id());
    assertThat(asked.domain()).isEqualTo("localhost");
    String answer = key.get(asked);
    answer(half, answer).andExpect(redirectedUrl("/"));
    assertThat(half.getId()).isNotEqualTo(before);
    mvc.perform(get("/screening").session(half)).andExpect(status().isOk());
    assertThat(page(half, "/second-factor")).contains("上次用");
    MockHttpSession again = half();
    page(again, "/sign-in/second");
    refused(answer, again);
    mvc.perform(post("/sign-in/second").session(again).with(csrf()).param("code", codes.get(3)));
    mvc.perform(get("/screening").session(again)).andExpect(status().isOk());
    assertThat(trail("SECURITY_KEY_REGISTERED")).isPositive();
    assertThat(trail("SECURITY_KEY_USED")).isPositive();
    mvc.perform(get("/api/v1/hits").with(httpBasic(WHO.staffNumber(), DemoAccounts.PASSWORD)))
        .andExpect(jsonPath("$.code").value("ACCESS_SECOND_FACTOR_NEEDED"));
  }

  @Test
  @DisplayName("别的提问、别的网址、别的域名、登记时的回答、别处的半个登录，都不收")
  void otherQuestionOrPlace() throws Exception {
    UnaryOperator<KeyQuestion> otherChallenge =
        asked -> with(asked, asked.origin(), asked.domain(), "A".repeat(43));
    UnaryOperator<KeyQuestion> otherOrigin =
        asked -> with(asked, "https://relief.example.com", asked.domain(), asked.challenge());
    UnaryOperator<KeyQuestion> otherDomain =
        asked -> with(asked, asked.origin(), "example.com", asked.challenge());
    for (var false_ : List.of(otherChallenge, otherOrigin, otherDomain)) {
      MockHttpSession half = half();
      refused(key.get(false_.apply(asked(half, "/sign-in/second"))), half);
    }
    MockHttpSession half = half();
    refused(key.create(asked(half, "/sign-in/second")), half);
    String elsewhere = key.get(asked(half(), "/sign-in/second"));
    MockHttpSession here = half();
    asked(here, "/sign-in/second");
    refused(elsewhere, here);
  }

  private static KeyQuestion with(KeyQuestion asked, String origin, String domain, String text) {
    return new KeyQuestion(
        origin, domain, text, asked.millis(), asked.verification(), asked.keys(), asked.handle());
  }

  @Test
  @DisplayName("别人的密钥、没有登记的密钥、说自己是别的账号的密钥，都不收；别人登记过的，不能再登记")
  void othersKeys() throws Exception {
    SoftKey colleague = new SoftKey();
    MockHttpSession clerk = password(DemoAccounts.CLERK, "/");
    register(clerk, colleague, "我的", DemoAccounts.PASSWORD);
    for (SoftKey other : List.of(colleague, new SoftKey())) {
      MockHttpSession half = half();
      refused(other.get(asked(half, "/sign-in/second")), half);
    }
    MockHttpSession half = half();
    refused(key.sayingHandle("AAAAAAAAAAAAAAAAAAAAAA").get(asked(half, "/sign-in/second")), half);
    key.sayingHandle("");
    MockHttpSession whole = whole();
    register(whole, colleague, "借来的", DemoAccounts.PASSWORD);
    assertThat(page(whole, "/second-factor")).contains("已经登记过了").doesNotContain("借来的");
  }

  @Test
  @DisplayName("复制的密钥：计数倒退就不收，留痕里写明；原来的那把还能用")
  void copiedKey() throws Exception {
    whole();
    whole();
    long before = trail("SECURITY_KEY_COPIED");
    MockHttpSession half = half();
    refused(key.countingFrom(1).get(asked(half, "/sign-in/second")), half);
    assertThat(trail("SECURITY_KEY_COPIED")).isEqualTo(before + 1);
    key.countingFrom(50);
    whole();
  }

  @Tag("asvs-6.3.1")
  @Test
  @DisplayName("不对的回答和错密码数在一起：五次就锁，对的回答也不收")
  void wrongAnswersLock() throws Exception {
    MockHttpSession half = half();
    for (int left = 4; left > 0; left--) {
      answer(half, new SoftKey().get(asked(half, "/sign-in/second")))
          .andExpect(redirectedUrl("/sign-in/second"));
      assertThat(page(half, "/sign-in/second")).contains("还可以再试 " + left + " 次");
    }
    answer(half, "{}").andExpect(redirectedUrl("/sign-in"));
    assertThat(page(half, "/sign-in")).contains("错得太多，请在");
    password(WHO, "/sign-in");
  }

  @Tag("asvs-6.5.6")
  @Test
  @DisplayName("登记和取消都要密码；错了数在一起；再登记一把不换恢复码；取消以后那把登录不了；都取消了，密码就够")
  void changesWantThePassword() throws Exception {
    MockHttpSession session = whole();
    SoftKey second = new SoftKey();
    register(session, second, "备用的", "wrong");
    assertThat(page(session, "/second-factor")).contains("密码不对，还可以再试 4 次");
    register(session, second, " ", DemoAccounts.PASSWORD);
    assertThat(page(session, "/second-factor")).contains("请给它起个名字");
    MockHttpSession elsewhere = whole();
    register(session, second, "备用的", DemoAccounts.PASSWORD);
    String shown = page(session, "/second-factor");
    assertThat(shown).contains("备用的").contains("登记好了").doesNotContain("id=\"codes\"");
    mvc.perform(get("/screening").session(elsewhere)).andExpect(redirectedUrl("/sign-in"));
    String first = found(shown, "/second-factor/keys/([0-9]+)/removal");
    remove(session, first, "wrong");
    assertThat(page(session, "/second-factor")).contains("密码不对").contains("红色的");
    remove(session, first, DemoAccounts.PASSWORD);
    assertThat(page(session, "/second-factor")).contains("取消好了").doesNotContain("红色的");
    MockHttpSession half = half();
    refused(key.get(asked(half, "/sign-in/second")), half);
    String last = found(page(session, "/second-factor"), "/second-factor/keys/([0-9]+)/removal");
    MockHttpSession clerk = password(DemoAccounts.CLERK, "/");
    remove(clerk, last, DemoAccounts.PASSWORD);
    assertThat(page(clerk, "/second-factor")).contains("没有这把密钥");
    remove(session, last, DemoAccounts.PASSWORD);
    password(WHO, "/");
    assertThat(trail("SECURITY_KEY_REMOVED")).isPositive();
    assertThat(trail("PASSWORD_NOT_CONFIRMED")).isPositive();
  }

  private void remove(MockHttpSession session, String id, String pw) throws Exception {
    mvc.perform(
            post("/second-factor/keys/" + id + "/removal")
                .session(session)
                .with(csrf())
                .param("password", pw))
        .andExpect(redirectedUrl("/second-factor"));
  }

  @Test
  @DisplayName("坏的输入：不是 JSON、缺了东西、太长、乱码、没有令牌，都得到一句明白话，不出错")
  void damagedInput() throws Exception {
    String good = key.get(asked(half(), "/sign-in/second"));
    for (String damaged :
        List.of(
            "{}",
            "null",
            "[]",
            "{\"rawId\":\"AA\",\"response\":null}",
            "{\"rawId\":5,\"response\":{\"clientDataJSON\":\"e30\"}}",
            "\0\u202e",
            good.substring(0, good.length() / 2),
            good.replace("authenticatorData\":\"", "authenticatorData\":\"AA"),
            "[".repeat(19_000),
            "9".repeat(100_000))) {
      MockHttpSession half = half();
      page(half, "/sign-in/second");
      refused(damaged, half);
      MockHttpSession clerk = password(DemoAccounts.CLERK, "/");
      page(clerk, "/second-factor");
      mvc.perform(
              post("/second-factor/keys")
                  .session(clerk)
                  .with(csrf())
                  .param("name", "坏的")
                  .param("password", DemoAccounts.PASSWORD)
                  .param("answer", damaged))
          .andExpect(redirectedUrl("/second-factor"));
      assertThat(page(clerk, "/second-factor")).contains("没有核对上，或者过时了");
    }
    mvc.perform(post("/sign-in/second").session(half()).param("answer", good))
        .andExpect(status().isForbidden());
    mvc.perform(post("/second-factor/keys/x/removal").session(whole()).with(csrf()))
        .andExpect(status().is4xxClientError());
  }
}
