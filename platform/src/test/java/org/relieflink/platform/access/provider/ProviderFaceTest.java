package org.relieflink.platform.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.Screen;

@DisplayName("页面：从登录页去统一身份认证，再回来；真的浏览器，两个网站")
class ProviderFaceTest extends ProviderTest {
  private static final Officer WHO = DemoAccounts.PROSECUTOR;

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(null, "/sign-in", "sign-in-provider"),
        Face.of(null, "/sign-in", "sign-in-provider-failed")
            .after(
                page -> {
                  page.navigate(url("/sign-in/oidc/return?error=access_denied&state=1"));
                  page.waitForSelector(".error-summary");
                }),
        Face.of(null, "/sign-in", "sign-in-provider-back")
            .after(
                page -> {
                  page.route("**/finish**", route -> route.fulfill(nothing()));
                  page.navigate(url("/sign-in/oidc/return?code=1&state=1"));
                }));
  }

  /** The page stays while the browser waits for another one. */
  private static Route.FulfillOptions nothing() {
    return new Route.FulfillOptions().setStatus(204);
  }

  @Tag("asvs-7.6.1")
  @Test
  @DisplayName("点一下按钮，在那边登录，回到待办，会话在；退出时两边都退出，再点要重新输密码")
  void thereAndBack() {
    provider.leadsBackTo(url("/sign-in"));
    try (Page page = page(null, Screen.DESK)) {
      goThere(page);
      signInThere(page);
      page.waitForURL(url("/"));
      assertThat(page.textContent("h1")).contains(WHO.displayName());
      page.click(".user-menu summary");
      page.click(".user-menu form[action='/sign-out'] button");
      page.waitForURL(url("/sign-in"));
      page.navigate(url("/screening"));
      page.waitForURL(url("/sign-in"));
      goThere(page);
      assertThat(page.url()).startsWith(provider.issuer() + "/login");
    }
  }

  private void goThere(Page page) {
    page.navigate(url("/sign-in"));
    page.click("a[href='/sign-in/oidc']");
    page.waitForSelector("#username");
  }

  private static void signInThere(Page page) {
    page.fill("#username", WHO.staffNumber());
    page.fill("#password", RealProvider.PASSWORD);
    page.click("button[type=submit]");
  }
}
