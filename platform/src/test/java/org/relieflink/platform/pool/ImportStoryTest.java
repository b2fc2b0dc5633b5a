package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("名单从上传到入库，再到撤销")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportStoryTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;

  @Autowired HardshipPool pool;
  @TempDir Path folder;

  private ImportBatch load(Path file) {
    return load(file, ImportWish.PLAIN, CLERK);
  }

  private ImportBatch load(Path file, ImportWish wish, Officer officer) {
    return pool.importFiles(List.of(file), wish, officer, ImportListener.SILENT).get(0);
  }

  private Path september() throws IOException {
    VeteransList list = VeteransList.asOf("2026年9月30日");
    for (int i = 1; i <= 20; i++) {
      list.row(i, "张" + i, "800");
    }
    return list.line("V21", "李四", "9.90123E+17", "800")
        .row(1, "张1", "800")
        .writeTo(folder.resolve("优抚对象名单.csv"));
  }

  /** V1 gets more, V20 has left, V21 is mended, V22 is new. */
  private Path october() throws IOException {
    VeteransList list = VeteransList.asOf("2026年10月31日").row(1, "张1", "900");
    for (int i = 2; i <= 19; i++) {
      list.row(i, "张" + i, "800");
    }
    return list.row(21, "李四", "800").row(22, "王五", "700").writeTo(folder.resolve("十月.csv"));
  }

  private Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    pool.forEachRecord(
        record ->
            state.put(
                record.recordId(),
                record.name() + record.citizenId() + record.asOf() + record.personId()));
    return state;
  }

  @Test
  @Order(1)
  @DisplayName("好行入库，坏行带着行、列、原值、原因和改法列出来")
  void goodRowsComeInAndBadRowsAreTold() throws IOException {
    ImportBatch batch = load(september());
    assertThat(batch.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(batch.title()).isEqualTo("优抚对象名单");
    assertThat(batch.asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(batch.counts()).isEqualTo(new ImportCounts(22, 1, 20, 2, 20, 0, 0, 0));
    assertThat(pool.faultsOf(batch, 0).faults())
        .containsExactly(
            new RowFault(
                "",
                23,
                "D",
                "身份证号",
                "9.90123E+17",
                "ID_SCIENTIFIC",
                "变成了科学计数，后几位丢失",
                "把整列设为“文本”后重新填"),
            new RowFault("", 24, "A", "优抚证编号", "V1", "DUPLICATE_ROW", "与第 3 行是同一编号", "留一行"));
  }

  @Test
  @Order(2)
  @DisplayName("同一个文件再传：说出何时、谁传过，什么也不导入；坚持要导则全部相同")
  void theSameFileIsKnown() throws IOException {
    ImportBatch again = load(september());
    assertThat(again.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(again.refusal()).isEqualTo("FILE_KNOWN");
    assertThat(pool.refusalOf(again)).contains("周书记员").contains("仍要导入");
    ImportBatch forced = load(september(), new ImportWish(true, false, false), CLERK);
    assertThat(forced.counts().same()).isEqualTo(20);
    assertThat(forced.counts().added()).isZero();
  }

  @Test
  @Order(3)
  @DisplayName("下月名单：新增、变化、相同、停用各算清楚；撤销回到从前，一条不差")
  void theNextMonthAndItsUndo() throws IOException {
    Map<String, String> before = state();
    ImportBatch batch = load(october());
    assertThat(batch.counts()).isEqualTo(new ImportCounts(21, 1, 21, 0, 2, 1, 18, 1));
    assertThat(pool.findRecord("VT-V20")).isEmpty();
    RecordDetail first = pool.findDetail("VT-V1").orElseThrow();
    assertThat(first.versions()).hasSize(2);
    assertThat(first.values()).anyMatch(value -> value.text().equals("900"));
    assertThat(first.provenance().row()).isEqualTo(3);
    assertThat(first.provenance().batchNumber()).isEqualTo(batch.number());

    UndoReport undo = pool.undo(batch.id(), CLERK);
    assertThat(undo).isEqualTo(new UndoReport(batch.id(), batch.number(), 2, 1, 18, 1));
    assertThat(state()).isEqualTo(before);
    assertThat(pool.findDetail("VT-V1").orElseThrow().versions()).hasSize(2);
    assertThat(load(october()).counts().changed()).isEqualTo(1);
  }

  @Test
  @Order(4)
  @DisplayName("先来的一批不能越过后来的撤销")
  void laterBatchesAreUndoneFirst() {
    long first =
        jdbc.sql("select min(id) from pool.batch where status = 'PUBLISHED'")
            .query(Long.class)
            .single();
    assertThatThrownBy(() -> pool.undo(first, CLERK)).isInstanceOf(RefusedException.class);
  }

  @Test
  @Order(5)
  @DisplayName("变动超过两成，或比池里的旧，先停下来等人")
  void bigChangesWaitForAPerson() throws IOException {
    Path short1 =
        VeteransList.asOf("2026年11月10日").row(1, "张1", "900").writeTo(folder.resolve("优抚短.csv"));
    ImportBatch held = load(short1);
    assertThat(held.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(held.counts().ended()).isEqualTo(20);
    assertThat(state()).hasSize(21);
    Path old = VeteransList.asOf("2026年1月31日").row(2, "张2", "1").writeTo(folder.resolve("优抚旧.csv"));
    assertThat(load(old, new ImportWish(false, false, true), CLERK).status())
        .isEqualTo(ImportStatus.CHECKED);
  }

  @Test
  @Order(6)
  @DisplayName("部门经办人传不了别的部门的名单；检察官只能看")
  void departmentsTouchTheirOwnListsOnly() throws IOException {
    Path other =
        VeteransList.asOf("2026年11月11日").row(3, "张3", "800").writeTo(folder.resolve("优抚他.csv"));
    ImportBatch refused = load(other, ImportWish.PLAIN, DemoAccounts.DEPARTMENT_OFFICER);
    assertThat(refused.refusal()).isEqualTo("OTHER_DEPARTMENT");
    assertThatThrownBy(() -> load(other, ImportWish.PLAIN, DemoAccounts.PROSECUTOR))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Order(7)
  @DisplayName("同号不同名分开放，并且标出来")
  void oneNumberUnderTwoNamesIsContested() throws IOException {
    Path twice =
        VeteransList.asOf("2026年11月12日")
            .line("V31", "陈一", VeteransList.number(500), "1")
            .line("V32", "陈二", VeteransList.number(500), "1")
            .line("V33", "陈一", VeteransList.number(500), "1")
            .writeTo(folder.resolve("优抚同号.csv"));
    assertThat(load(twice, new ImportWish(false, false, true), CLERK).status())
        .isEqualTo(ImportStatus.PUBLISHED);
    List<Person> persons = pool.personsOf(VeteransList.number(500));
    assertThat(persons).hasSize(2).allMatch(Person::contested);
    assertThat(persons.get(0).records()).hasSize(2);
  }

  @Tag("asvs-2.3.3")
  @Test
  @Order(8)
  @DisplayName("在任何一步倒下，池里看不到半份；再跑一遍就完成")
  void aCrashAtAnyPointLeavesNothingHalfVisible() throws IOException {
    VeteransList list = VeteransList.asOf("2026年11月13日");
    for (int i = 100; i < 160; i++) {
      list.row(i, "孙" + i, "800");
    }
    Path file = list.writeTo(folder.resolve("优抚断.csv"));
    Map<String, String> before = state();
    List<String> steps = new ArrayList<>();
    for (int point = 1; point <= 6; point++) {
      AtomicInteger left = new AtomicInteger(point);
      ImportListener crash =
          (name, phase, done, total) -> {
            steps.add(phase);
            if (left.decrementAndGet() == 0) {
              throw new Crash();
            }
          };
      ImportWish wish = new ImportWish(true, false, true);
      try {
        pool.importFiles(List.of(file), wish, CLERK, crash);
      } catch (Crash expected) {
        assertThat(state()).as("after a crash in " + phase(steps)).isEqualTo(before);
      }
    }
    assertThat(steps).contains("看文件、认名单", "核对每一行", "和数据池里的比一比", "入库", "收尾");
    ImportBatch rerun = load(file, new ImportWish(true, false, true), CLERK);
    assertThat(rerun.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(state()).hasSize(before.size() + 60);
  }

  private static String phase(List<String> steps) {
    return steps.get(steps.size() - 1);
  }

  /** Nothing of ours catches it, as nothing catches a power cut. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  @Order(9)
  @DisplayName("空名单、缺列、不是表格：一句话说清，下一步写明")
  void uselessFilesAreRefusedWithASentence() throws IOException {
    Path empty = VeteransList.asOf("2026年11月14日").writeTo(folder.resolve("优抚空.csv"));
    assertThat(pool.refusalOf(load(empty))).contains("只有表头，没有一行数据");
    Path html = Files.writeString(folder.resolve("优抚.xls"), "<html><table></table></html>");
    assertThat(pool.refusalOf(load(html))).contains("其实是网页");
    Path nokey =
        Files.writeString(
            folder.resolve("优抚对象名单2.csv"),
            "姓名,身份证号,优抚对象类别代码,伤残等级,月补助标准\n张三," + VeteransList.number(9) + ",11,六级,1\n");
    assertThat(pool.refusalOf(load(nokey))).contains("没有“优抚证编号”这一列");
  }

  @Test
  @Order(10)
  @DisplayName("留痕里有收件、入库和撤销")
  void everythingIsOnTheTrail() {
    assertThat(
            jdbc.sql("select distinct action from trail.entry where action like 'POOL%'")
                .query(String.class)
                .list())
        .contains("POOL_FILE_RECEIVED", "POOL_BATCH_PUBLISHED", "POOL_BATCH_UNDONE");
  }
}
