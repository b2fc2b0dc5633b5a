package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;

@DisplayName("页面检查自己会不会看见毛病")
class FaceChecksTest extends FaceTest {

  @Override
  protected List<Face> faces() {
    return List.of(); // looks at the checks, not at a page
  }

  @Test
  @DisplayName("图没有文字、字太淡、输入框没有名字：都查得出")
  void whatIsWrongIsFound() {
    try (var page = page(DemoAccounts.CLERK, Screen.PHONE)) {
      page.navigate(url("/design"));
      assertThat(violations(page)).isEmpty();
      page.evaluate(
          """
          () => {
            const add = (tag) => document.querySelector("main").appendChild(document.createElement(tag));
            add("img").src = "/icon.svg";
            add("input").type = "text";
            const pale = add("p");
            pale.textContent = "字太淡";
            pale.style.color = "#ddd";
          }
          """);
      assertThat(violations(page))
          .extracting(line -> line.substring(0, line.indexOf(':')))
          .contains("image-alt", "label", "color-contrast");
    }
  }
}
