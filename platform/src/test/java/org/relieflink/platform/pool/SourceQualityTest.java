package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.SourceQuality.FieldQuality;
import org.relieflink.platform.pool.internal.Quality;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("数据质量：从收到的文件数出来，不用部门填报")
class SourceQualityTest extends ServerTest {
  private static final String LIST = "veterans_affairs/veterans";
  private static final double EXACT = 1e-9;

  @Autowired HardshipPool pool;
  @Autowired Quality quality;
  @Autowired ImportDesk desk;
  @TempDir Path folder;

  @BeforeAll
  void september(@TempDir Path folder) throws IOException {
    VeteransList list = VeteransList.asOf("2026年6月30日");
    for (int i = 1; i <= 18; i++) {
      list.row(i, "张三", "800");
    }
    load(
        list.line("V19", "李四", "9.90123E+17", "800")
            .row(1, "张三", "800")
            .writeTo(folder.resolve("优抚对象名单.csv")),
        ImportWish.PLAIN);
  }

  /** A list that changes much waits for a person, who says yes here. */
  private void load(Path file, ImportWish wish) {
    ImportBatch batch =
        pool.importFiles(List.of(file), wish, DemoAccounts.CLERK, ImportListener.SILENT).get(0);
    if (batch.status() == ImportStatus.CHECKED) {
      desk.accept(batch, false, DemoAccounts.CLERK);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !pool.getImport(batch.id(), DemoAccounts.CLERK).status().running());
    }
    assertThat(pool.getImport(batch.id(), DemoAccounts.CLERK).status())
        .isEqualTo(ImportStatus.PUBLISHED);
  }

  private SourceQuality veterans() {
    return quality.find(LIST, DemoAccounts.CLERK).orElseThrow();
  }

  private static FieldQuality field(SourceQuality of, String name) {
    return of.fields().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("第一份不说变动和突变；下一份少了电话一列、来晚了：说突变的是电话，说迟到一次")
  void theFirstFileAndTheNext() throws IOException {
    SourceQuality first = veterans();
    assertThat(first.valid()).isCloseTo(18.0 / 20, within(EXACT));
    assertThat(first.repeated()).isCloseTo(1.0 / 20, within(EXACT));
    assertThat(first.moved()).isNull();
    assertThat(first.drifted()).isZero();
    assertThat(field(first, "citizen_id").filled()).isEqualTo(1);
    assertThat(field(first, "citizen_id").faulty()).isCloseTo(1.0 / 20, within(EXACT));
    assertThat(field(first, "bank_card").column()).isFalse();
    assertThat(field(first, "bank_card").filled()).isZero();
    load(withoutPhones(), ImportWish.PLAIN);
    SourceQuality next = veterans();
    assertThat(next.fields())
        .filteredOn(FieldQuality::drifted)
        .extracting(FieldQuality::name)
        .containsExactlyInAnyOrder("phone", "address", "injury_grade");
    assertThat(field(next, "phone").before()).isEqualTo(1);
    assertThat(field(next, "phone").column()).isFalse();
    assertThat(next.late()).isEqualTo(1);
    assertThat(next.files()).hasSize(2);
    assertThat(next.moved()).as("17 of 18 changed, one ended").isEqualTo(1);
    assertThat(next.complete()).as("columns that never came count nothing").isBetween(0.7, 0.8);
    load(
        VeteransList.asOf("2026年11月21日").row(30, "补报", "800").writeTo(folder.resolve("补.csv")),
        new ImportWish(false, false, true));
    assertThat(veterans().files()).as("a supplement says nothing of the list").hasSize(2);
    assertThat(veterans().complete()).isEqualTo(next.complete());
  }

  private Path withoutPhones() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "优抚对象名单（截至2026年11月20日）,,,,,,,\n优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,月补助标准,状态\n");
    for (int i = 2; i <= 18; i++) {
      String number = VeteransList.number(i);
      rows.append("V%d,张三,男,%s,1960-01-01,11,800,正常\n".formatted(i, number));
    }
    return Files.writeString(folder.resolve("优抚对象名单二.csv"), rows);
  }

  @Test
  @DisplayName("部门只看自己的名单；别的部门的名单和没有的名单，答得一样")
  void onlyItsOwn() {
    Officer department = DemoAccounts.DEPARTMENT_OFFICER;
    assertThat(quality.visibleTo(department))
        .extracting(one -> one.source().department())
        .containsOnly(department.unit().line());
    assertThat(quality.find(LIST, department)).isEmpty();
    assertThat(quality.find("nobody/nothing", department)).isEmpty();
  }
}
