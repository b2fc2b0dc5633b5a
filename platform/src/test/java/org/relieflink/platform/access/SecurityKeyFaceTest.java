package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.face.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("页面：安全密钥，用浏览器里的虚拟密钥走完登记、退出、登录")
class SecurityKeyFaceTest extends FaceTest {
  /** The first key makes ten recovery codes, each with its own Argon2. */
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired JdbcClient guarded;

  @BeforeEach
  void forget() {
    Actor.asServer(() -> guarded.sql("delete from access.second_factor").update());
    jdbc.sql("delete from access.failed_attempt").update();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(null, "/sign-in", "security-key-registered").after(this::registered),
        Face.of(null, "/sign-in", "security-key-second-step").after(this::second),
        Face.of(null, "/sign-in", "security-key-list")
            .after(
                page -> {
                  second(page);
                  page.click("[data-ask-key]");
                  page.waitForURL(local("/"));
                  page.navigate(local("/second-factor"));
                  page.click("main details summary >> text=取消登记");
                }),
        Face.of(null, "/sign-in", "security-key-removal-wrong")
            .after(
                page -> {
                  registered(page);
                  page.click("main details summary >> text=取消登记");
                  page.fill("main details input[type=password]", "wrong");
                  page.click("main details button");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(null, "/sign-in", "security-key-elsewhere")
            .after(
                page -> {
                  signIn(page, url("/sign-in"));
                  page.navigate(url("/second-factor"));
                  page.waitForSelector("[data-says]:not([hidden])");
                }));
  }

  /** Keys answer to a name only, not to 127.0.0.1. */
  private String local(String path) {
    return "http://localhost:" + port + path;
  }

  private static void signIn(Page page, String address) {
    page.context().clearCookies();
    page.navigate(address);
    page.fill("#user", DemoAccounts.PROSECUTOR.staffNumber());
    page.fill("#pw", DemoAccounts.PASSWORD);
    page.click("main button");
  }

  private void registered(Page page) {
    forget();
    plugIn(page);
    signIn(page, local("/sign-in"));
    page.waitForURL(local("/"));
    page.navigate(local("/second-factor"));
    page.fill("#key-name", "蓝色的");
    page.fill("#key-password", DemoAccounts.PASSWORD);
    page.click("[data-ask-key]");
    page.waitForSelector("#codes");
  }

  private void second(Page page) {
    registered(page);
    page.navigate(local("/"));
    signIn(page, local("/sign-in"));
    page.waitForURL(local("/sign-in/second"));
  }

  /** A virtual key that is touched at once; it goes with the page. */
  private static CDPSession plugIn(Page page) {
    page.setDefaultTimeout(PATIENCE_MILLIS);
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "usb");
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", wanted);
    return devices;
  }

  @Test
  @DisplayName("登记、退出、用密钥登录、再登记同一把被认出、取消；没有密钥时说没有回答，码照样能用")
  void wholeStory() {
    try (Page page = page(null, Screen.DESK)) {
      registered(page);
      String code = page.textContent("#codes").lines().toList().get(0);
      page.fill("#key-name", "又一次");
      page.fill("#key-password", DemoAccounts.PASSWORD);
      page.click("[data-ask-key]");
      page.waitForSelector("text=这把密钥已经登记过了");
      page.click("summary.user");
      page.click(".user-menu form button");
      page.waitForURL(local("/sign-in"));
      signIn(page, local("/sign-in"));
      page.waitForURL(local("/sign-in/second"));
      page.click("[data-ask-key]");
      page.waitForURL(local("/"));
      page.navigate(local("/second-factor"));
      assertThat(page.textContent("main")).contains("上次用");
      unplugged(code);
      page.navigate(local("/second-factor"));
      page.click("main details summary >> text=取消登记");
      page.fill("main details input[type=password]", DemoAccounts.PASSWORD);
      page.click("main details button");
      page.waitForSelector("text=取消好了");
    }
  }

  private void unplugged(String code) {
    try (Page page = page(null, Screen.PHONE)) {
      plugIn(page);
      signIn(page, local("/sign-in"));
      page.waitForURL(local("/sign-in/second"));
      page.click("[data-ask-key]");
      page.waitForSelector("text=密钥没有回答");
      page.fill("#code", code);
      page.click("form:has(#code) button");
      page.waitForURL(local("/"));
    }
  }

  @Test
  @DisplayName("没有脚本：登录第二步照样打得开，明说密钥要脚本，恢复码能登录")
  void withoutScripts() {
    try (Page page = page(null, Screen.DESK)) {
      registered(page);
      String code = page.textContent("#codes").lines().toList().get(1);
      var options =
          new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
      try (var plain = page.context().browser().newContext(options)) {
        Page still = plain.newPage();
        signIn(still, local("/sign-in"));
        assertThat(still.textContent("main")).contains("安全密钥要用浏览器的脚本");
        assertThat(still.isVisible("[data-ask-key]")).isFalse();
        still.fill("#code", code);
        still.click("form:has(#code) button");
        still.waitForURL(local("/"));
      }
    }
  }
}
