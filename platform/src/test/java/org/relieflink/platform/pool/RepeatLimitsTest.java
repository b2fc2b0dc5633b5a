package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.internal.run.RepeatLimits;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("重复太多的名单：先等人看，再多整份不收")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepeatLimitsTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired RepeatLimits limits;
  @TempDir static Path folder;

  private ImportBatch load(CleanFile file, String name) throws IOException {
    return pool.importFiles(
            List.of(file.writeTo(folder.resolve(name))),
            ImportWish.PLAIN,
            DemoAccounts.CLERK,
            ImportListener.SILENT)
        .get(0);
  }

  /** Rows of persons; the first record number of them is given. */
  private static CleanFile rows(CleanFile file, int persons, int firstKey) {
    for (int i = 1; i <= persons; i++) {
      file.row("V" + (firstKey + i), VeteransList.number(i), "六级", "正常");
    }
    return file;
  }

  @Test
  @Order(1)
  @DisplayName("一百行里有两行重复：照常入库")
  void aFewRepeatsDoNotMatter() throws IOException {
    CleanFile file = rows(new CleanFile("2026年9月30日"), 100, 0);
    file.row(3, "六级", "正常").row(4, "六级", "正常");
    assertThat(load(file, "a.csv").status()).isEqualTo(ImportStatus.PUBLISHED);
  }

  @Test
  @Order(2)
  @DisplayName("文件里重复的行超过百分之三：等人看，说出几行")
  void manyRepeatsWaitForAPerson() throws IOException {
    CleanFile file = rows(rows(new CleanFile("2026年10月1日"), 100, 0), 12, 0);
    ImportBatch batch = load(file, "b.csv");
    assertThat(batch.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(limits.held(batch))
        .contains(new RepeatLimits.Held(RepeatLimits.Kind.TWICE, 12, 112, 3));
  }

  @Test
  @Order(3)
  @DisplayName("文件里重复的行超过三成：整份不收，有一句话")
  void mostlyRepeatedIsRefused() throws IOException {
    CleanFile file = rows(rows(new CleanFile("2026年10月2日"), 100, 0), 60, 0);
    ImportBatch batch = load(file, "c.csv");
    assertThat(batch.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(batch.refusal()).isEqualTo("ROWS_TWICE");
  }

  @Test
  @Order(4)
  @DisplayName("名单上已经有的人换了编号：两成等人看，几乎全换了整份不收")
  void knownPersonsUnderOtherNumbers() throws IOException {
    CleanFile some = rows(new CleanFile("2026年10月3日"), 100, 0);
    for (int i = 1; i <= 20; i++) {
      some.row("W" + i, VeteransList.number(i), "六级", "正常");
    }
    ImportBatch held = load(some, "d.csv");
    assertThat(held.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(limits.held(held))
        .contains(new RepeatLimits.Held(RepeatLimits.Kind.KNOWN, 20, 120, 5));
    ImportBatch refused = load(rows(new CleanFile("2026年10月4日"), 100, 5_000), "e.csv");
    assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(refused.refusal()).isEqualTo("PERSONS_KNOWN");
  }
}
