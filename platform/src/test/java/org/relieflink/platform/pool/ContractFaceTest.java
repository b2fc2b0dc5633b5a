package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.face.Screen;
import org.relieflink.platform.pool.internal.own.OwnContracts;
import org.relieflink.platform.pool.internal.own.SampleShelf;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：数据合同一览、一份、新立一份；全用键盘，从样本到启用十次以内")
class ContractFaceTest extends FaceTest {
  private static final int MOST_CLICKS = 15;

  @Autowired SampleShelf shelf;
  @Autowired OwnContracts own;

  private long draft;
  private String token;

  @BeforeAll
  void aDraftAndASample() throws IOException {
    draft = own.draft(RangersList.yaml("YZ", "困难职守员"), sample(), DemoAccounts.CLERK).id();
    token = sample().token();
  }

  private SampleShelf.Sample sample() throws IOException {
    var bytes = new ByteArrayInputStream(RangersList.of(30, 20));
    return shelf.put(DemoAccounts.CLERK, RangersList.NAME, bytes);
  }

  @Override
  protected List<Face> faces() {
    String form = "/pool/contracts/new?sample=" + token;
    return List.of(
        Face.of(DemoAccounts.CLERK, "/pool/contracts", "pool-contracts"),
        Face.of(
            DemoAccounts.ADMINISTRATOR,
            "/pool/contracts/one?version=" + draft,
            "pool-contract-draft"),
        Face.of(
            DemoAccounts.CLERK,
            "/pool/contracts/one?list=civil_affairs/subsistence",
            "pool-contract"),
        Face.of(DemoAccounts.CLERK, "/pool/contracts/new", "pool-contract-new"),
        Face.of(DemoAccounts.CLERK, form, "pool-contract-form"),
        Face.of(DemoAccounts.CLERK, form, "pool-contract-trial").after(ContractFaceTest::tried));
  }

  private static void tried(Page page) {
    typed(page);
    page.click("button[value=try]");
    page.waitForSelector("#trial-h");
  }

  private static void typed(Page page) {
    page.fill("#newDepartmentName", "林业局");
    page.fill("#newDepartment", "forestry");
    page.fill("#law", "森林法");
    page.fill("#article", "（待确认）");
    page.fill("#agreement", "云检会〔2026〕9号（演示）");
  }

  @Test
  @DisplayName("不认识的部门：从文件到启用的合同，只用页面，全用键盘，数一数按了几下")
  void fewClicksByKeyboard() {
    var clicks = new Clicks();
    try (Page page = page(DemoAccounts.CLERK, Screen.DESK)) {
      page.navigate(url("/pool"));
      clicks.enter(page.locator("main a[href='/pool/contracts']"));
      clicks.enter(page.locator("a[href='/pool/contracts/new']"));
      byte[] bytes = RangersList.of(30, 60);
      page.locator("#file").setInputFiles(new FilePayload(RangersList.NAME, "text/csv", bytes));
      clicks.count += 2; // the picker opened, the file chosen in it
      clicks.enter(page.locator("form[action$='/sample'] button"));
      page.waitForSelector("#prefix");
      typed(page);
      clicks.enter(page.locator("button[value=try]"));
      page.waitForSelector("#trial-h");
      assertThat(clicks.count).as("to a tested contract").isEqualTo(6);
      clicks.enter(page.locator("button[value=save]"));
      page.waitForURL("**/one?version=*");
    }
    try (Page page = page(DemoAccounts.ADMINISTRATOR, Screen.DESK)) {
      page.navigate(url("/pool/contracts"));
      clicks.enter(page.locator("a:text-is('困难护林员名单')").first());
      clicks.enter(page.locator("form[action$='/release'] button"));
      clicks.enter(page.locator("#confirm [data-yes]"));
      page.waitForSelector("text=已启用，现在可以上传了");
    }
    assertThat(clicks.count).as("to a contract in force").isLessThanOrEqualTo(MOST_CLICKS);
    assertThat(clicks.count).as("the number the docs say").isEqualTo(10);
  }

  /** Counts what is pressed; only keys are used. */
  private static final class Clicks {
    private int count;

    void enter(Locator place) {
      place.focus();
      place.press("Enter");
      count++;
    }
  }
}
