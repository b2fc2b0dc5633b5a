package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.screening.Screening;
import org.relieflink.tabular.TableWriter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 导入的快慢，手工跑，不在构建里：{@code mvn -pl platform -am -Dtest=ImportFigures
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Xmx512m test}. Lists of invented veterans, one
 * row in a hundred with a wrong number. Rows of a first list: {@code -Drows=180000}.
 */
@DisplayName("导入的快慢")
class ImportFigures extends ServerTest {
  private static final int ROWS = Integer.getInteger("rows", 1_000_000);
  private static final int BAD = 100; // one row in so many
  private static final int CHANGED = 33; // one row in so many says something else next month
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
  private static final String[] HEADER = {
    "优抚证编号", "姓名", "性别", "身份证号", "出生日期", "优抚对象类别代码", "伤残等级", "户籍地址", "联系电话", "月补助标准", "状态"
  };
  private static final String NAMES = "建国秀英桂兰志强玉梅海燕春生德福翠花大山小凤";

  @Autowired HardshipPool pool;
  @Autowired ImportDesk desk;
  @Autowired Screening screening;
  @TempDir Path folder;

  @Test
  @DisplayName("CSV：第一个月、第二个月（百分之三有变化）、撤销")
  void csv() throws IOException {
    Path first = csv("优抚对象名单_202609.csv", 0);
    Path second = csv("优抚对象名单_202610.csv", 1);
    ImportBatch month = load("CSV, first month", first);
    assertThat(month.counts().bad()).isEqualTo(ROWS / BAD);
    screening.prepareIndex(); // it is a month until the next list: the index has long been renewed
    ImportBatch next = load("CSV, second month", second);
    long began = System.nanoTime();
    UndoReport undone = pool.undo(next.id(), DemoAccounts.CLERK);
    say("undo of the second month", began, undone.toString());
    screening.prepareIndex();
    began = System.nanoTime();
    undone = pool.undo(month.id(), DemoAccounts.CLERK);
    say("undo of the first month", began, undone.toString());
    screening.prepareIndex(); // what was taken back is out of memory before the other list comes
  }

  @Test
  @DisplayName("xlsx：第一个月")
  void xlsx() throws IOException {
    ImportBatch month = load("xlsx, first month", xlsx("优抚对象名单_202611.xlsx"));
    assertThat(month.counts().bad()).isEqualTo(ROWS / BAD);
    pool.undo(month.id(), DemoAccounts.CLERK);
  }

  /** A list that changes much waits for a person, who says yes here; the wait is not counted. */
  private ImportBatch load(String what, Path file) throws IOException {
    long began = System.nanoTime();
    ImportBatch batch =
        pool.importFiles(List.of(file), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)
            .get(0);
    if (batch.status() == ImportStatus.CHECKED) {
      desk.accept(batch, false, DemoAccounts.CLERK);
      await()
          .atMost(Duration.ofMinutes(20))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !pool.getImport(batch.id(), DemoAccounts.CLERK).status().running());
    }
    ImportBatch done = pool.getImport(batch.id(), DemoAccounts.CLERK);
    assertThat(done.status()).isEqualTo(ImportStatus.PUBLISHED);
    say(what, began, (Files.size(file) >> 20) + " MB, " + done.counts());
    return done;
  }

  private static void say(String what, long began, String more) {
    System.out.printf(
        "%s: %,d rows, %.1f s, heap %d MB; %s%n",
        what,
        ROWS,
        (System.nanoTime() - began) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20,
        more);
  }

  private static String[] row(int i, int month) {
    LocalDate birth = FIRST_BIRTH.plusDays(i / 500);
    String first17 = "990123" + birth.toString().replace("-", "") + "%03d".formatted(i % 500);
    char digit = CitizenId.checkDigit(first17);
    boolean bad = i % BAD == BAD - 1;
    boolean changed = month > 0 && i % CHANGED == 0;
    return new String[] {
      "V" + i,
      "张" + NAMES.charAt(i % NAMES.length()) + NAMES.charAt(i / 7 % NAMES.length()),
      i % 2 == 0 ? "男" : "女",
      first17 + (bad ? digit == '7' ? '8' : '7' : digit),
      birth.toString(),
      "41",
      "",
      "云溪县桥头镇柳湾村" + (1 + i % 20) + "组" + (1 + i % 300) + "号",
      "139%08d".formatted(i % 100_000_000),
      Integer.toString(800 + i % 50 + (changed ? 10 : 0)),
      "正常"
    };
  }

  private Path csv(String name, int month) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(",", HEADER) + "\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(String.join(",", row(i, month)) + "\n");
      }
    }
    return file;
  }

  private Path xlsx(String name) throws IOException {
    Path file = folder.resolve(name);
    try (TableWriter out = TableWriter.xlsx(Files.newOutputStream(file))) {
      out.writeTexts(List.of(HEADER));
      for (int i = 0; i < ROWS; i++) {
        out.writeTexts(List.of(row(i, 0)));
      }
    }
    return file;
  }
}
