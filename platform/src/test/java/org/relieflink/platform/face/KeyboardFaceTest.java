package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;

@DisplayName("只用键盘：上下、勾选、对话框、撤销")
class KeyboardFaceTest extends FaceTest {

  @Override
  protected List<Face> faces() {
    return List.of(); // what the keys do is tested here, the pages elsewhere
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent.trim()");
  }

  @Test
  @DisplayName("J K 上下走，X 勾选并计数，正在打字时不抢键")
  void listKeys() {
    try (var page = page(DemoAccounts.CLERK, Screen.DESK)) {
      page.navigate(url("/design"));
      page.keyboard().press("j");
      assertThat(focused(page)).isEqualTo("周*禾");
      page.keyboard().press("j");
      assertThat(focused(page)).isEqualTo("马*田");
      page.keyboard().press("j");
      assertThat(focused(page)).as("the last row stays").isEqualTo("马*田");
      page.keyboard().press("x");
      assertThat(page.textContent("[data-picked]")).isEqualTo("1");
      page.keyboard().press("k");
      assertThat(focused(page)).isEqualTo("周*禾");
      page.focus("#x1");
      page.keyboard().type("jx");
      assertThat(page.inputValue("#x1")).contains("jx");
      assertThat(page.textContent("[data-picked]")).isEqualTo("1");
    }
  }

  @Test
  @DisplayName("对话框按 Esc 关，焦点回到打开它的按钮；理由太短交不上去")
  void dialogReturnsFocus() {
    try (var page = page(DemoAccounts.CLERK, Screen.DESK)) {
      page.navigate(url("/design"));
      page.focus("[data-dialog=reveal]");
      page.keyboard().press("Enter");
      assertThat(page.isVisible("#reveal")).isTrue();
      page.fill("#reveal-reason", "核");
      page.click("#reveal .button--primary");
      assertThat(page.isVisible("#reveal")).as("not submitted").isTrue();
      page.keyboard().press("Escape");
      assertThat(page.isVisible("#reveal")).isFalse();
      assertThat(focused(page)).isEqualTo("打开真的对话框");
    }
  }

  @Test
  @DisplayName("? 打开快捷键表，列出本页的键；Z 撤销刚才那一步")
  void helpAndUndo() {
    try (var page = page(DemoAccounts.DEPARTMENT_OFFICER, Screen.DESK)) {
      page.navigate(url("/test/toast"));
      page.keyboard().press("?");
      assertThat(page.textContent("#key-help")).contains("快捷键").contains("撤销");
      page.keyboard().press("Escape");
      page.keyboard().press("z");
      page.waitForURL(url("/sign-in"));
    }
  }

  @Test
  @DisplayName("第一个 Tab 是跳到正文，看得见")
  void skipLinkFirst() {
    try (var page = page(DemoAccounts.CLERK, Screen.DESK)) {
      page.navigate(url("/"));
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("跳到正文");
      assertThat(page.locator(".skip-link").boundingBox().y).isGreaterThanOrEqualTo(0);
    }
  }
}
