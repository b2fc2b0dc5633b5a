package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.internal.clean.Clusters;
import org.relieflink.platform.pool.internal.clean.Facets;
import org.relieflink.platform.pool.internal.clean.Pick;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.EditOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 清理的快慢，手工跑，不在构建里：{@code mvn -pl platform -am -Dtest=CleanFigures
 * -Dsurefire.failIfNoSpecifiedTests=false test}. A list of invented veterans, one in ten with an
 * unknown grade. Rows: {@code -Drows=180000}.
 */
@DisplayName("清理的快慢")
class CleanFigures extends ServerTest {
  private static final int ROWS = Integer.getInteger("rows", 180_000);
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);

  @Autowired HardshipPool pool;
  @Autowired CleanDesk desk;
  @TempDir Path folder;

  @Test
  @DisplayName("看每一列、整列改、撤销")
  void clean() throws IOException {
    CleanFile file = new CleanFile("2026年11月18日");
    for (int i = 0; i < ROWS; i++) {
      file.row("V" + i, number(i), i % 10 == 0 ? "二级残" : "六级", "正常");
    }
    Path path = file.writeTo(folder.resolve("优抚对象名单202611.csv"));
    ImportBatch batch =
        timed(
            "check",
            () ->
                pool.importFiles(
                        List.of(path),
                        new ImportWish(false, true, false),
                        DemoAccounts.CLERK,
                        ImportListener.SILENT)
                    .get(0));
    assertThat(batch.counts().bad()).isEqualTo(ROWS / 10);
    timed("open (reads the original)", () -> desk.look(batch, (grid, history) -> grid.size()));
    for (int i = 0; i < 3; i++) {
      timed("facets of all columns", () -> desk.look(batch, (grid, history) -> Facets.of(grid)));
      timed(
          "facets of one column",
          () -> desk.look(batch, (grid, history) -> Facets.of(grid, "injury_grade", 2)));
      timed(
          "values of the numbers",
          () -> desk.look(batch, (grid, history) -> Facets.of(grid, "citizen_id", 2)));
    }
    timed("clusters", () -> desk.look(batch, (grid, h) -> Clusters.of(grid, "injury_grade")));
    timed("rows", () -> desk.look(batch, (grid, h) -> Pick.BAD.page(grid, null, 100)));
    timed("mass edit, one in ten", () -> edit(batch, 0, "二级残", "二级"));
    timed("undo", () -> desk.undo(batch, new CleanDesk.Moving(1, 1), DemoAccounts.CLERK));
    timed("mass edit again", () -> edit(batch, 2, "二级残", "二级"));
    timed("mass edit, nine in ten", () -> edit(batch, 3, "六级", "7级"));
    timed("mass edit back, faults again", () -> edit(batch, 4, "二级", "二级残"));
  }

  private Object edit(ImportBatch batch, int seen, String from, String to) {
    EditOrder order = new EditOrder(seen, "injury_grade", null, List.of(), List.of(from), to);
    return desk.edit(batch, order, DemoAccounts.CLERK);
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long began = System.nanoTime();
    T result = work.get();
    System.out.printf("%s: %,d rows, %.2f s%n", what, ROWS, (System.nanoTime() - began) / 1e9);
    return result;
  }

  private static String number(int i) {
    String first17 =
        "990123"
            + FIRST_BIRTH.plusDays(i / 500).toString().replace("-", "")
            + "%03d".formatted(i % 500);
    return first17 + CitizenId.checkDigit(first17);
  }
}
