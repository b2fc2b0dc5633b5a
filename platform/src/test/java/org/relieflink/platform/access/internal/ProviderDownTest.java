package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.ProviderRefusal;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.access.SignInSettings;
import org.relieflink.platform.access.provider.RealProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.util.UriComponentsBuilder;

@DisplayName("统一身份认证没有配置、配错、不回答的时候")
class ProviderDownTest extends ServerTest {
  @Autowired AccountStore accounts;
  @Autowired SignInSettings limits;
  @Autowired PasswordEncoder passwords;
  @Autowired VerifiedCredentials verified;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @TempDir Path folder;

  private static ProviderSettings settings(Map<String, String> keys) {
    return new Binder(new MapConfigurationPropertySource(keys))
        .bindOrCreate("", ProviderSettings.class);
  }

  private static Map<String, String> at(String issuer) {
    return Map.of(
        "issuer", issuer, "client-id", RealProvider.CLIENT, "client-secret", RealProvider.SECRET);
  }

  private CodeFlow flow(String issuer) {
    ProviderSettings settings = settings(at(issuer));
    return new CodeFlow(
        new IdentityProvider(settings, clock),
        new ProviderSignIn(accounts, settings, limits, clock, events, true));
  }

  private static void refused(Runnable act, ProviderRefusal why) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProviderRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Tag("asvs-10.5.3")
  @Test
  @DisplayName("去的时候不回答、回来的时候不回答，都说没有回答；退出照样退出；描述是别人的，不去")
  void down() {
    var request = new MockHttpServletRequest("GET", "/sign-in/oidc");
    var response = new MockHttpServletResponse();
    CodeFlow flow;
    String issuer;
    try (var provider = new RealProvider()) {
      issuer = provider.issuer();
      flow = flow(issuer);
      String sent = flow.begin(request, response, Duration.ZERO);
      assertThat(sent).startsWith(issuer).doesNotContain("max_age");
      request.setParameter("state", state(sent));
      refused(
          () -> flow(issuer + "/").begin(request, response, Duration.ZERO), ProviderRefusal.FAILED);
    }
    request.setParameter("code", "a-code");
    refused(() -> flow.finish(request, response), ProviderRefusal.UNREACHABLE);
    refused(
        () -> flow(issuer).begin(request, response, Duration.ZERO), ProviderRefusal.UNREACHABLE);
    assertThat(new IdentityProvider(settings(at(issuer)), clock).exit("token", "http://own"))
        .isNull();
  }

  private static String state(String sent) {
    return java.net.URLDecoder.decode(
        String.valueOf(
            UriComponentsBuilder.fromUriString(sent).build().getQueryParams().getFirst("state")),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("没有配置：登录页没有按钮，那几页都没有")
  void off() throws Exception {
    assertThat(mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString())
        .doesNotContain("统一身份认证");
    for (String page : List.of("/sign-in/oidc", "/sign-in/oidc/return", "/sign-in/oidc/out")) {
      mvc.perform(get(page)).andExpect(status().isNotFound());
    }
    mvc.perform(get("/sign-in/oidc/finish?code=1&state=2")).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  @DisplayName("关了本院密码登录：只有指定的应急账号进得来；别的账号密码对也和密码错一样回答")
  void breakGlass() {
    String named = DemoAccounts.ADMINISTRATOR.staffNumber();
    var keys = new java.util.HashMap<>(at("https://id.example"));
    keys.put("local-sign-in", "false");
    keys.put("break-glass", named);
    var local =
        new StaffAuthentication(
            accounts, passwords, verified, limits, settings(keys), clock, events, true);
    assertThat(local.authenticate(typed(named)).isAuthenticated()).isTrue();
    assertThatThrownBy(() -> local.authenticate(typed(DemoAccounts.CLERK.staffNumber())))
        .isInstanceOfSatisfying(
            WrongPassword.class, wrong -> assertThat(wrong.left()).isEqualTo(4));
  }

  private static UsernamePasswordAuthenticationToken typed(String number) {
    return UsernamePasswordAuthenticationToken.unauthenticated(number, DemoAccounts.PASSWORD);
  }

  @Test
  @DisplayName("配了一半的不启动：没有密钥、两个密钥、明文地址、没有应急账号；密钥可以放在文件里")
  void halfConfigured() throws Exception {
    List<Map<String, String>> wrong =
        List.of(
            Map.of("issuer", "https://id.example", "client-id", "x"),
            Map.of("issuer", "https://id.example", "client-secret", "x"),
            Map.of("issuer", "http://id.example", "client-id", "x", "client-secret", "x"),
            Map.of("local-sign-in", "false"),
            Map.of(
                "issuer", "https://id.example",
                "client-id", "x",
                "client-secret", "x",
                "client-secret-file", "/x"),
            Map.of(
                "issuer", "https://id.example",
                "client-id", "x",
                "client-secret", "x",
                "local-sign-in", "false"));
    for (Map<String, String> keys : wrong) {
      assertThatThrownBy(() -> settings(keys)).as("%s", keys).isInstanceOf(BindException.class);
    }
    Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
    var kept =
        settings(
            Map.of(
                "issuer", "https://id.example",
                "client-id", "x",
                "client-secret-file", file.toString()));
    assertThat(kept.secret()).isEqualTo("from a file");
    assertThat(kept.toString()).doesNotContain("file");
    Files.writeString(file, "\n");
    assertThatThrownBy(kept::secret).isInstanceOf(IllegalArgumentException.class);
  }
}
