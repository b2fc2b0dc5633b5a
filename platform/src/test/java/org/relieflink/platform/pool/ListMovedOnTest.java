package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("一份名单查过以后等人点头，这时另一份先入了库：先重新数一遍，看过新的数字再入库，一条不差")
class ListMovedOnTest extends ServerTest {
  private static final int ROWS = 20;

  @Autowired HardshipPool pool;
  @Autowired ImportDesk desk;

  private ImportBatch load(Path file, boolean askFirst) {
    return pool.importFiles(
            List.of(file),
            new ImportWish(false, askFirst, false),
            DemoAccounts.CLERK,
            ImportListener.SILENT)
        .get(0);
  }

  private static VeteransList list(String day, String firstAmount) {
    VeteransList list = VeteransList.asOf(day).row(1, "张1", firstAmount);
    for (int i = 2; i <= ROWS; i++) {
      list.row(i, "张" + i, "800");
    }
    return list;
  }

  private void ended(ImportBatch batch) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !pool.getImport(batch.id(), DemoAccounts.CLERK).status().running());
  }

  private String amount() {
    return pool.findDetail("VT-V1").orElseThrow().values().stream()
        .map(value -> value.text())
        .filter(text -> text.equals("800") || text.equals("900"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("等着的那份没有变化的行没有另存密文；别的名单改了那一行以后，它入库时照样完整")
  void checkedAgainstTheListOfNow(@TempDir Path folder) throws IOException {
    load(list("2026年9月30日", "800").writeTo(folder.resolve("九月.csv")), false);
    ImportBatch waits =
        load(
            list("2026年9月30日", "800").row(21, "王五", "700").writeTo(folder.resolve("补报.csv")), true);
    assertThat(waits.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(waits.counts().same()).isEqualTo(ROWS);
    assertThat(
            jdbc.sql("select count(sealed) from pool.staging_" + waits.id())
                .query(Long.class)
                .single())
        .as("only the new row is sealed")
        .isEqualTo(1);
    load(list("2026年9月30日", "900").writeTo(folder.resolve("更正.csv")), false);
    assertThat(amount()).isEqualTo("900");
    assertThatThrownBy(() -> desk.accept(waits, false, DemoAccounts.CLERK))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(PoolRefusal.LIST_MOVED_ON));
    desk.checkAgain(waits, DemoAccounts.CLERK);
    ended(waits);
    ImportBatch again = pool.getImport(waits.id(), DemoAccounts.CLERK);
    assertThat(again.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(again.counts().changed()).isEqualTo(1);
    desk.accept(again, false, DemoAccounts.CLERK);
    ended(waits);
    ImportBatch done = pool.getImport(waits.id(), DemoAccounts.CLERK);
    assertThat(done.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(done.counts()).isEqualTo(new ImportCounts(21, 1, 21, 0, 1, 1, 19, 0));
    assertThat(amount()).isEqualTo("800");
    assertThat(pool.findDetail("VT-V21")).isPresent();
    assertThat(
            jdbc.sql("select count(*) from pool.record where sealed is null")
                .query(Long.class)
                .single())
        .isZero();
  }
}
