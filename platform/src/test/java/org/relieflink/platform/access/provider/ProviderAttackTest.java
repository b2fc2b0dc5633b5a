package org.relieflink.platform.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.provider.RealProvider.Signing;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("统一身份认证：别人的、用过的、假的、不新鲜的答复都进不来；不能用的账号听到的都一样")
class ProviderAttackTest extends ProviderTest {
  private static final String WHO = DemoAccounts.PROSECUTOR.staffNumber();
  private static final String FAILED = "这次没有登录成功";
  private static final String NO_ACCOUNT = "统一身份认证认得您，但您在本院没有可以用的账号";

  private void refused(MockHttpSession session, String lands, String sentence) throws Exception {
    assertThat(lands).isEqualTo("/sign-in");
    assertThat(page(session, "/sign-in")).contains(sentence);
    assertThat(in(session)).isFalse();
  }

  private void failed(MockHttpSession session, Map<String, String> answer) throws Exception {
    refused(session, finish(session, answer).getResponse().getRedirectedUrl(), FAILED);
  }

  @Tag("asvs-10.1.2")
  @Tag("asvs-10.2.1")
  @Test
  @DisplayName("把自己的答复塞进别人的浏览器（登录 CSRF）：没有问过、问的是别的、state 不对，都不收")
  void anotherBrowser() throws Exception {
    MockHttpSession attacker = opened();
    Map<String, String> answer = answered(attacker, WHO);
    failed(opened(), answer);
    MockHttpSession asked = opened();
    sent(asked);
    failed(asked, answer);
    MockHttpSession own = opened();
    var state = parameters(sent(own)).get("state");
    failed(own, Map.of("code", answer.get("code"), "state", state));
    MockHttpSession wrong = opened();
    var mine = answered(wrong, WHO);
    failed(wrong, Map.of("code", mine.get("code"), "state", "0000"));
    finish(wrong, mine);
    assertThat(in(wrong)).as("the right answer is still good").isTrue();
  }

  @Tag("asvs-10.1.2")
  @Test
  @DisplayName("用过的码再用一次、在那边取消、什么也没有：都不收")
  void usedAndMissing() throws Exception {
    MockHttpSession session = opened();
    Map<String, String> answer = answered(session, WHO);
    finish(session, answer);
    var again = finish(session, answer);
    assertThat(again.getResponse().getRedirectedUrl()).isEqualTo("/sign-in");
    MockHttpSession cancelled = opened();
    String state = parameters(sent(cancelled)).get("state");
    String lands =
        ask(cancelled, "/sign-in/oidc/finish?error=access_denied&state=" + state)
            .getResponse()
            .getRedirectedUrl();
    refused(cancelled, lands, FAILED);
    MockHttpSession nothing = opened();
    refused(nothing, ask(nothing, "/sign-in/oidc/finish").getResponse().getRedirectedUrl(), FAILED);
  }

  @Tag("asvs-6.8.2")
  @Tag("asvs-6.8.4")
  @Tag("asvs-10.5.1")
  @Tag("asvs-10.5.4")
  @Test
  @DisplayName("nonce、受众、签发者不对，过期，没有签名，别的钥匙签的，登录太久以前：都不收，都留痕")
  void badTokens() throws Exception {
    Instant now = Clock.systemUTC().instant();
    long old = now.minus(Duration.ofMinutes(17)).getEpochSecond();
    List<Map<String, Object>> wrong =
        List.of(
            Map.of("nonce", "another"),
            Map.of("aud", List.of("another-client")),
            Map.of("azp", "another-client"),
            Map.of("iss", "https://evil.example"),
            Map.of("iat", now.minusSeconds(900), "exp", now.minusSeconds(90)),
            Map.of("auth_time", old),
            Map.of("auth_time", "not a time"));
    long entries = trail("SIGN_IN_REFUSED", "provider");
    for (Map<String, Object> claims : wrong) {
      provider.reset();
      claims.forEach(provider::says);
      MockHttpSession session = opened();
      refused(session, signIn(session, WHO), FAILED);
    }
    for (Signing signing : List.of(Signing.NOT_AT_ALL, Signing.WITH_ANOTHER_KEY)) {
      provider.reset();
      provider.signs(signing);
      MockHttpSession session = opened();
      refused(session, signIn(session, WHO), FAILED);
    }
    assertThat(trail("SIGN_IN_REFUSED", "provider")).isEqualTo(entries + wrong.size() + 2);
  }

  private void change(String what, Officer whose) {
    jdbc.sql("update access.account set version = version + 1, " + what + " where staff_number = ?")
        .param(whose.staffNumber())
        .update();
  }

  @Tag("asvs-6.3.8")
  @Test
  @DisplayName("没有的、停用的、没有角色的、锁着的、写法不一样的工号：同一句话，同一页，都留痕")
  void accountsThatCannotBeUsed() throws Exception {
    change("closed_at = '2026-01-01', role = null, post_id = null", DemoAccounts.CLERK);
    change("role = null, post_id = null", DemoAccounts.CHIEF);
    jdbc.sql(
            "insert into access.failed_attempt (staff_number, failed, locked_until) values (?, 5, ?)")
        .param(DemoAccounts.AUDITOR.staffNumber())
        .param(java.sql.Timestamp.from(Clock.systemUTC().instant().plusSeconds(600)))
        .update();
    List<Object> numbers =
        List.of(
            "NEW0001",
            DemoAccounts.CLERK.staffNumber(),
            DemoAccounts.CHIEF.staffNumber(),
            DemoAccounts.AUDITOR.staffNumber(),
            WHO.toLowerCase(java.util.Locale.ROOT),
            " " + WHO,
            "",
            List.of(WHO),
            "x' or '1'='1");
    long entries = trail("SIGN_IN_REFUSED", "provider");
    Set<String> pages = new HashSet<>();
    for (Object number : numbers) {
      provider.says("staff_no", number);
      MockHttpSession session = opened();
      assertThat(signIn(session, WHO)).as("%s", number).isEqualTo("/sign-in");
      String page = page(session, "/sign-in");
      assertThat(page).contains(NO_ACCOUNT);
      pages.add(page.replaceAll("name=\"_csrf\"[^>]*>", ""));
      assertThat(in(session)).isFalse();
    }
    assertThat(pages).hasSize(1);
    assertThat(trail("SIGN_IN_REFUSED", "provider")).isEqualTo(entries + numbers.size());
  }
}
