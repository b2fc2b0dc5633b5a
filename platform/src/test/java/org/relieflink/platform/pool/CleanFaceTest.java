package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.face.Screen;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.EditOrder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：清理名单——每一列、错格、相近的写法、步骤")
class CleanFaceTest extends FaceTest {
  private static final ImportWish ASK = new ImportWish(false, true, false);

  @Autowired HardshipPool pool;
  @Autowired CleanDesk desk;
  @TempDir static Path folder;

  private long cleaned;
  private long plain;
  private long typed;

  @BeforeAll
  void aListWithManyFaults() throws IOException {
    ImportBatch batch = load("2026年11月18日", "优抚对象名单202611.csv", 160);
    cleaned = batch.id();
    desk.edit(
        batch,
        new EditOrder(0, "injury_grade", null, List.of(), List.of("二级残", "二級残疾"), "二级"),
        DemoAccounts.CLERK);
    desk.edit(
        batch,
        new EditOrder(
            1, "citizen_id", new Spot(0, 12), List.of(), List.of(), VeteransList.number(9)),
        DemoAccounts.CLERK);
    desk.undo(batch, new CleanDesk.Moving(2, 1), DemoAccounts.CLERK);
    plain = load("2026年11月19日", "优抚对象名单补.csv", 12).id();
    typed = load("2026年11月20日", "优抚对象名单三.csv", 12).id();
  }

  private ImportBatch load(String asOf, String name, int rows) throws IOException {
    CleanFile file = new CleanFile(asOf);
    for (int i = 1; i <= rows; i++) {
      String number =
          i % 10 == 0 ? VeteransList.number(i).substring(0, 17) : VeteransList.number(i);
      file.row("V" + i, number, grade(i), i % 9 == 0 ? "在享受" : "正常");
    }
    return pool.importFiles(
            List.of(file.writeTo(folder.resolve(name))),
            ASK,
            DemoAccounts.CLERK,
            ImportListener.SILENT)
        .get(0);
  }

  private static String grade(int i) {
    return switch (i % 7) {
      case 1 -> "二级残";
      case 2 -> "七级残";
      case 3 -> "二級残疾";
      case 4 -> "";
      default -> "六级";
    };
  }

  @Override
  protected List<Face> faces() {
    String page = "/pool/imports/" + cleaned + "/clean";
    return List.of(
        Face.of(DemoAccounts.CLERK, page, "pool-clean"),
        Face.of(DemoAccounts.CLERK, page + "?field=injury_grade&all=true", "pool-clean-column"),
        Face.of(DemoAccounts.CLERK, page + "?field=name&all=true", "pool-clean-covered"),
        Face.of(
            DemoAccounts.CLERK,
            page + "?field=state&is=REASON&reason=ID_LENGTH",
            "pool-clean-none"),
        Face.of(DemoAccounts.PROSECUTOR, page + "?field=state", "pool-clean-read"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + plain, "pool-clean-before"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + cleaned, "pool-clean-after"));
  }

  /** Presses Tab until the focus stands on a control of this name. */
  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      Object here =
          page.evaluate(
              "(document.activeElement.getAttribute('aria-label')"
                  + " || document.activeElement.textContent || '').trim()");
      if (name.equals(here)) {
        return;
      }
    }
    throw new AssertionError("no way to " + name);
  }

  @Test
  @DisplayName("只用键盘：打开清理页，改一格，撤销，再重做")
  void onlyTheKeyboard() {
    try (Page page = page(DemoAccounts.CLERK, Screen.DESK)) {
      page.navigate(url("/pool/imports/" + typed));
      tabTo(page, "清理 " + pool.getImport(typed, DemoAccounts.CLERK).counts().bad() + " 行错");
      page.keyboard().press("Enter");
      page.waitForURL("**/clean");
      tabTo(page, "第 3 行“伤残等级”改成");
      page.keyboard().press("Control+A");
      page.keyboard().type("二级");
      page.keyboard().press("Enter");
      page.waitForSelector(".flash");
      assertThat(page.textContent(".flash")).contains("改了 1 行");
      assertThat(page.textContent(".timeline")).contains("第 3 行“伤残等级”：“二级残”改为“二级”");
      tabTo(page, "撤销一步");
      page.keyboard().press("Enter");
      page.waitForSelector("text=已撤销");
      tabTo(page, "重做一步");
      page.keyboard().press("Enter");
      page.waitForSelector(".timeline__meta >> nth=2");
      assertThat(page.textContent(".timeline")).doesNotContain("已撤销");
    }
  }
}
