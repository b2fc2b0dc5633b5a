package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import org.relieflink.platform.StartRefused;
import org.relieflink.platform.access.internal.PhoneApp;

@DisplayName("第一次正式启动：没有演示账号，用一次性设置码建立管理员")
class FirstStartFaceTest extends FaceTest {
  private static final Map<String, String> FAST = Map.of("relief.database-durable", "false");
  private static final Clock CLOCK = Clock.systemUTC();
  @TempDir static Path home;
  private RunningServer server;

  @BeforeAll
  void start() {
    server = ReliefLinkApplication.start(new ServerOptions(0, home, false, FAST));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  protected String url(String path) {
    return server.url() + path.substring(1);
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(null, "/setup", "setup"),
        Face.of(null, "/setup", "setup-wrong")
            .after(
                page -> {
                  page.fill("#code", "WRONG");
                  page.fill("#number", "GL0002");
                  page.fill("#name", "王管理员");
                  page.fill("#password", "short");
                  page.click("main button");
                  page.waitForSelector(".error-summary");
                }));
  }

  @Tag("asvs-6.3.2")
  @Test
  @DisplayName("三个管理员由三个人依次建立，建齐了设置码作废；登录先绑定第二步，别的页面才打得开，演示账号进不来")
  void codeWorksOnce() {
    try (var page = page(null, Screen.DESK)) {
      String code = server.setupCode().orElseThrow();
      for (String number : List.of("gl0002", "gl0003", "gl0004")) {
        page.navigate(url("/setup"));
        page.fill("#code", code);
        page.fill("#number", number);
        page.fill("#name", "王管理员");
        page.fill("#password", "a long enough password");
        page.click("main button");
        page.waitForURL(url(number.equals("gl0004") ? "/sign-in" : "/setup"));
      }
      assertThat(page.textContent("main")).contains("三个管理员都已建立").doesNotContain("演示账号");
      assertThat(server.setupCode()).isEmpty();
      page.fill("#user", "GL0004");
      page.fill("#pw", "a long enough password");
      page.click("main button");
      page.waitForURL(url("/second-factor"));
      page.navigate(url("/trail"));
      page.waitForURL(url("/second-factor"));
      page.click("main form button");
      page.fill("#code", PhoneApp.code(page.textContent("#secret"), CLOCK.instant()));
      page.click("form[action='/second-factor/binding'] button");
      page.waitForSelector("#codes");
      page.navigate(url("/"));
      assertThat(page.textContent("h1")).contains("王管理员");
      page.navigate(url("/trail"));
      assertThat(page.textContent("main")).contains("GL0002");
    }
  }

  @Test
  @DisplayName("演示模式不许对外监听")
  void demoStaysLocal() {
    var options =
        new ServerOptions(0, home.resolve("demo"), true, Map.of("relief.address", "0.0.0.0"));
    assertThatThrownBy(() -> ReliefLinkApplication.start(options))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(StartRefused.Reason.DEMO_NOT_LOCAL));
  }
}
