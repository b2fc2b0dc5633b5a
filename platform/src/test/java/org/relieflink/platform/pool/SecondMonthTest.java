package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("下个月的名单：和上月一字不差的行不再查一遍，结果和全部重查一样")
class SecondMonthTest extends ServerTest {
  @Autowired HardshipPool pool;
  @TempDir Path folder;
  private int files;

  /** Every test begins with nothing on the list. */
  @BeforeEach
  void undoAll() {
    List<Long> published =
        jdbc.sql("select id from pool.batch where status = 'PUBLISHED' order by id desc")
            .query(Long.class)
            .list();
    published.forEach(id -> pool.undo(id, DemoAccounts.CLERK));
  }

  private ImportBatch load(VeteransList list) throws IOException {
    Path file = list.writeTo(folder.resolve("优抚对象名单" + files++ + ".csv"));
    ImportWish wish = new ImportWish(true, false, false);
    return pool.importFiles(List.of(file), wish, DemoAccounts.CLERK, ImportListener.SILENT).get(0);
  }

  private static VeteransList september() {
    VeteransList list = VeteransList.asOf("2026年9月30日");
    for (int i = 1; i <= 60; i++) {
      list.row(i, "张" + i, i % 7 == 0 ? "" : "800");
    }
    return list.line("V61", "李四", "9.90123E+17", "800")
        .line("V62", "", VeteransList.number(62), "1");
  }

  private static VeteransList rows(String day, int rows) {
    VeteransList list = VeteransList.asOf(day);
    for (int i = 1; i <= rows; i++) {
      list.row(i, "张" + i, "800");
    }
    return list;
  }

  /** One more, one less, three with other amounts, one twice, two bad as before, one newly bad. */
  private static VeteransList october() {
    VeteransList list = VeteransList.asOf("2026年10月31日");
    for (int i = 60; i >= 2; i--) {
      list.row(i, "张" + i, i % 7 == 0 ? "" : i < 5 ? "850" : "800");
    }
    return list.row(9, "张9", "800")
        .row(8, "张8", "1")
        .line("V61", "李四", "9.90123E+17", "800")
        .line("V62", "", VeteransList.number(62), "1")
        .line("V63", "王五", VeteransList.number(63), "8")
        .line("V1", "张1", VeteransList.number(1) + "0", "800");
  }

  /** Everything that an import leaves, but for numbers of batches and versions. */
  private Map<String, Object> left(ImportBatch batch) {
    Map<String, Object> left = new TreeMap<>();
    left.put("counts", batch.counts());
    left.put("faults", pool.faultsOf(batch, 0));
    left.put(
        "fields",
        jdbc.sql("select field, filled, faulty from pool.field_count where batch_id = ? order by 1")
            .param(batch.id())
            .query()
            .listOfRows());
    left.put(
        "seen",
        jdbc.sql(
                """
                select r.record_id, s.sheet, s.row_no, s.as_of,
                  case when s.batch_id = :batch then s.filled end as filled,
                  s.batch_id = :batch and s.came is null as unmarked
                from pool.record r join pool.sighting s using (version_id)
                where r.known_to is null order by 1
                """)
            .param("batch", batch.id())
            .query()
            .listOfRows());
    List<String> records = new ArrayList<>();
    pool.forEachRecord(one -> records.add(one.recordId() + one.name() + one.citizenId()));
    left.put("records", records);
    return left;
  }

  private void forgetHowRowsCame() {
    jdbc.sql("update pool.sighting set came = null, filled = null").update();
  }

  @Test
  @DisplayName("换了次序、有新增、变化、停用、重复和错行：每样结果都和逐行重查相同")
  void theSameAsCheckedRowByRow() throws IOException {
    load(september());
    Map<String, Object> quick = left(load(october()));
    undoAll();
    load(september());
    forgetHowRowsCame();
    Map<String, Object> whole = left(load(october()));
    assertThat(quick).isEqualTo(whole);
    assertThat(quick.get("counts")).isEqualTo(new ImportCounts(65, 1, 60, 5, 1, 3, 56, 0));
  }

  @Test
  @DisplayName("停用一个月以后原样回来：是新的一段，不是没变")
  void whoComesBackIsNewAgain() throws IOException {
    load(rows("2026年9月30日", 40));
    assertThat(load(rows("2026年10月31日", 39)).counts().ended()).isEqualTo(1);
    ImportBatch back = load(rows("2026年11月30日", 40));
    assertThat(back.counts().added()).isEqualTo(1);
    assertThat(back.counts().same()).isEqualTo(39);
  }

  @Test
  @DisplayName("名单上写的条数就是在册的条数：新增、变化、停用、撤销以后都是")
  void theNumberOfAListIsThatOfItsRecords() throws IOException {
    load(september());
    assertThat(live()).isEqualTo(counted()).isNotEmpty();
    ImportBatch next = load(october());
    assertThat(live()).isEqualTo(counted());
    pool.undo(next.id(), DemoAccounts.CLERK);
    assertThat(live()).isEqualTo(counted());
    jdbc.sql("update pool.record set known_to = now() where record_id = 'VT-V7'").update();
    assertThat(live()).isEqualTo(counted()).isNotEmpty();
  }

  private Map<String, Long> live() {
    Map<String, Long> live = new TreeMap<>();
    pool.sources().stream()
        .filter(source -> source.records() > 0)
        .forEach(source -> live.put(source.contractId(), source.records()));
    return live;
  }

  private Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>();
    jdbc.sql("select contract_id, count(*) from pool.record where known_to is null group by 1")
        .query(
            row -> {
              counted.put(row.getString(1), row.getLong(2));
            });
    return counted;
  }

  @Test
  @DisplayName("撤销以后，最近一次见到的批次、行和日期回到从前")
  void undoTellsWhereItWasSeenBefore() throws IOException {
    ImportBatch first = load(VeteransList.asOf("2026年9月30日").row(2, "张2", "8").row(1, "张1", "8"));
    ImportBatch next = load(VeteransList.asOf("2026年10月31日").row(1, "张1", "8").row(2, "张2", "8"));
    assertThat(pool.findDetail("VT-V1").orElseThrow().provenance().batchNumber())
        .isEqualTo(next.number());
    pool.undo(next.id(), DemoAccounts.CLERK);
    Provenance seen = pool.findDetail("VT-V1").orElseThrow().provenance();
    assertThat(seen.batchNumber()).isEqualTo(first.number());
    assertThat(seen.row()).isEqualTo(4);
    assertThat(seen.asOf()).isEqualTo(first.asOf());
  }
}
