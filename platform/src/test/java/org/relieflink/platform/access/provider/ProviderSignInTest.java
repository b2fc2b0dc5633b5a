package org.relieflink.platform.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.PhoneApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("统一身份认证：在真的认证服务上登录；认得人，不给权；第二步、退出、换密钥")
class ProviderSignInTest extends ProviderTest {
  private static final Officer WHO = DemoAccounts.PROSECUTOR;
  @Autowired SecondFactors factors;
  @Autowired Clock clock;

  @Tag("asvs-10.1.1")
  @Tag("asvs-10.2.1")
  @Tag("asvs-10.5.1")
  @Test
  @DisplayName("从登录页去、回来、进到待办：用授权码、PKCE、state、nonce；换了会话号；留痕写明从哪里登录")
  void theWholeWay() throws Exception {
    MockHttpSession session = opened();
    String before = session.getId();
    Map<String, String> asked = parameters(sent(session));
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scope", "openid")
        .containsEntry("max_age", "900")
        .containsKeys("state", "nonce", "code_challenge");
    long entries = trail("SIGNED_IN", "provider");
    var done = finish(session, answered(session, WHO.staffNumber()));
    assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(page(session, "/")).contains(WHO.displayName());
    assertThat(trail("SIGNED_IN", "provider")).isEqualTo(entries + 1);
  }

  @Tag("asvs-7.6.2")
  @Tag("asvs-10.1.1")
  @Test
  @DisplayName("回来的那一页不建会话、不带令牌，只引到本院的下一步；没有登录页的浏览器去不了")
  void comingBackMakesNoSession() throws Exception {
    var back = ask(null, "/sign-in/oidc/return?code=a%22b&state=%3Cs%3E&next=http://evil.example");
    assertThat(back.getRequest().getSession(false)).isNull();
    assertThat(back.getResponse().getHeader("Set-Cookie")).isNull();
    assertThat(back.getResponse().getContentAsString())
        .contains("0;url=/sign-in/oidc/finish?code=a%22b&amp;state=%3Cs%3E")
        .doesNotContain("evil.example");
    assertThat(ask(null, "/sign-in/oidc").getResponse().getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  @DisplayName("令牌里写着管理员、写着别的角色：账号是什么角色，登录就是什么角色；没有账号的不会建一个")
  void rolesOfATokenGiveNothing() throws Exception {
    provider.says("roles", List.of("ADMINISTRATOR", "AUDITOR"));
    provider.says("role", "AUDITOR");
    provider.says("scope", "openid admin");
    MockHttpSession session = opened();
    assertThat(signIn(session, WHO.staffNumber())).isEqualTo("/");
    assertThat(ask(session, "/trail").getResponse().getStatus()).isEqualTo(403);
    assertThat(ask(session, "/screening").getResponse().getStatus()).isEqualTo(200);
    long accounts = accounts();
    assertThat(signIn(opened(), "NEW0001")).isEqualTo("/sign-in");
    assertThat(accounts()).isEqualTo(accounts);
  }

  private long accounts() {
    return jdbc.sql("select count(*) from access.account").query(Long.class).single();
  }

  @Tag("asvs-6.8.4")
  @Test
  @DisplayName("绑定了第二步的，回来还要填码；认证服务证明办过第二因素而本院信它的，不再填")
  void secondStep() throws Exception {
    NewFactor offered = factors.begin();
    var enrolled =
        factors.enroll(
            WHO, offered, SecondFactors.Proof.of(PhoneApp.code(offered.text(), clock.instant())));
    jdbc.sql("update access.factor_secret set last_step = 0").update();
    provider.says("acr", "urn:province:password");
    MockHttpSession half = opened();
    assertThat(signIn(half, WHO.staffNumber())).isEqualTo("/sign-in/second");
    assertThat(in(half)).isFalse();
    assertThat(page(half, "/sign-in/second")).contains("统一身份认证已核对 " + WHO.staffNumber());
    mvc.perform(
        post("/sign-in/second")
            .session(half)
            .with(csrf())
            .param("code", PhoneApp.code(offered.text(), clock.instant())));
    assertThat(in(half)).isTrue();

    long entries = trail("SIGNED_IN", "provider-with-factor");
    for (Map.Entry<String, Object> proof :
        Map.<String, Object>of("acr", TRUSTED, "amr", List.of("pwd", "hwk")).entrySet()) {
      provider.reset();
      provider.says(proof.getKey(), proof.getValue());
      MockHttpSession whole = opened();
      assertThat(signIn(whole, WHO.staffNumber())).as(proof.getKey()).isEqualTo("/");
      assertThat(in(whole)).isTrue();
    }
    assertThat(trail("SIGNED_IN", "provider-with-factor")).isEqualTo(entries + 2);
    assertThat(factors.remove(WHO, enrolled.codes().get(0)).right()).isTrue();
  }

  @Test
  @DisplayName("认证服务换了签名的钥匙：新的照样认，不用重启")
  void keyRotation() throws Exception {
    assertThat(signIn(opened(), WHO.staffNumber())).isEqualTo("/");
    provider.rotate();
    assertThat(signIn(opened(), WHO.staffNumber())).isEqualTo("/");
  }

  @Test
  @DisplayName("退出：本院的会话马上结束，再去认证服务那边退出；用密码登录的不去那边")
  void leaving() throws Exception {
    MockHttpSession session = opened();
    var answer = answered(session, WHO.staffNumber());
    finish(session, answer);
    var left = mvc.perform(post("/sign-out").session(session).with(csrf())).andReturn();
    assertThat(session.isInvalid()).isTrue();
    assertThat(left.getResponse().getRedirectedUrl()).isEqualTo("/sign-in/oidc/out");
    var after = (MockHttpSession) left.getRequest().getSession();
    assertThat(page(after, "/sign-in/oidc/out"))
        .contains("已退出救联")
        .contains(provider.issuer() + "/connect/logout?id_token_hint=")
        .contains("post_logout_redirect_uri=");
    assertThat(ask(after, "/sign-in/oidc/out").getResponse().getRedirectedUrl())
        .as("once")
        .isEqualTo("/sign-in");
    var local = mvc.perform(post("/sign-out").with(as(WHO)).with(csrf())).andReturn();
    assertThat(local.getResponse().getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  @DisplayName("工号和密码照样能登录")
  void theLocalWayStaysOpen() throws Exception {
    MockHttpSession session = opened();
    mvc.perform(
        post("/sign-in")
            .session(session)
            .with(csrf())
            .param("user", WHO.staffNumber())
            .param("pw", DemoAccounts.PASSWORD));
    assertThat(in(session)).isTrue();
  }
}
