package org.relieflink.platform.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：名单、上传、认列、检查、结果、导入记录")
class PoolFaceTest extends FaceTest {
  @Autowired HardshipPool pool;
  @TempDir static Path folder;

  private long published;
  private long refused;
  private long unsure;
  private long held;

  @BeforeAll
  void importSomeLists() throws IOException {
    load(list("2026年9月30日", 1, 300, "800").writeTo(folder.resolve("优抚对象名单202609.csv")));
    published = load(november().writeTo(folder.resolve("优抚对象名单202611.csv")));
    held = load(list("2026年11月20日", 1, 40, "900").writeTo(folder.resolve("优抚对象名单补.csv")));
    refused = load(folder.resolve("优抚对象名单202611.csv"));
    unsure =
        load(
            Files.writeString(
                folder.resolve("名册.csv"), "编号,姓名,身份证号,联系电话,村\n1,张三,,13800001111,东镇一村\n"));
  }

  private static VeteransList list(String asOf, int from, int to, String amount) {
    VeteransList list = VeteransList.asOf(asOf);
    for (int i = from; i <= to; i++) {
      list.row(i, "张" + (char) ('一' + i), amount);
    }
    return list;
  }

  /** Every kind of fault, some new rows, some changed ones. */
  private static VeteransList november() {
    VeteransList list = list("2026年11月18日", 1, 270, "800");
    for (int i = 271; i <= 300; i++) {
      list.row(i, "张" + (char) ('一' + i), "950");
    }
    for (int i = 301; i <= 340; i++) {
      list.row(i, "王" + (char) ('一' + i), "800");
    }
    for (int i = 1; i <= 17; i++) {
      list.line("W" + i, "李四", wrong(i), i % 5 == 0 ? "三百" : "800");
    }
    list.line("W30", "", VeteransList.number(30), "800");
    list.row(8, "张三", "800");
    return list;
  }

  private static String wrong(int i) {
    String number = VeteransList.number(i);
    return switch (i % 3) {
      case 0 -> "9.90123E+17";
      case 1 -> number.substring(0, 17);
      default -> number.substring(0, 17) + (number.endsWith("0") ? "1" : "0");
    };
  }

  private long load(Path file) {
    return pool.importFiles(
            List.of(file), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)
        .get(0)
        .id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CLERK, "/pool", "pool-sources"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/pool", "pool-sources-department"),
        Face.of(DemoAccounts.CLERK, "/pool/quality", "pool-quality"),
        Face.of(
            DemoAccounts.CLERK,
            "/pool/quality?list=veterans_affairs/veterans",
            "pool-quality-list"),
        Face.of(DemoAccounts.CLERK, "/pool/upload", "pool-upload"),
        Face.of(DemoAccounts.CLERK, "/pool/imports", "pool-imports"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/pool/imports", "pool-imports-empty"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + published, "pool-result"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + refused, "pool-refused"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + held, "pool-checked"),
        Face.of(DemoAccounts.CLERK, "/pool/imports/" + unsure, "pool-choose"),
        Face.of(DemoAccounts.CLERK, "/", "my-work-pool"));
  }
}
