package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.synthetic.CountyGenerator;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("一个县八个部门的真实样子的名单，整批导入")
class DepartmentFilesTest extends ServerTest {
  @Autowired HardshipPool pool;
  @TempDir static Path folder;

  private final Map<String, ImportBatch> batches = new LinkedHashMap<>();

  @BeforeAll
  void importTheCounty() throws IOException {
    new CountyGenerator(1, 7).writeTo(folder);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("departments"))) {
      all.filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("202611"))
          .filter(file -> !file.toString().contains("procuratorate"))
          .sorted()
          .forEach(files::add);
    }
    List<ImportBatch> results =
        pool.importFiles(files, ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    for (int i = 0; i < files.size(); i++) {
      batches.put(
          folder.resolve("departments").relativize(files.get(i)).toString(), results.get(i));
    }
  }

  @Test
  @DisplayName("十五份名单都自动认出并入库，180,000 条一条不少，值与真实登记一致")
  void thePoolHoldsExactlyTheCounty() throws IOException {
    assertThat(batches.values()).hasSize(15).allMatch(b -> b.status() == ImportStatus.PUBLISHED);
    TreeMap<String, String> pooled = new TreeMap<>();
    pool.forEachRecord(
        r ->
            pooled.put(
                r.recordId(),
                String.join("|", r.hardshipClass(), text(r.relation()), text(r.householdId()))));
    TreeMap<String, String> wanted = new TreeMap<>();
    try (Table table = TableReader.open(folder.resolve("pool.csv"))) {
      Header header = table.firstSheet().header();
      table
          .firstSheet()
          .forEachRowAfter(
              header,
              row ->
                  wanted.put(
                      row.text(header.columnOf("record_id")),
                      String.join(
                          "|",
                          row.text(header.columnOf("class")),
                          row.text(header.columnOf("relation")),
                          row.text(header.columnOf("household_id")))));
    }
    assertThat(pooled).hasSize(180_000);
    assertThat(pooled.equals(wanted)).as("classes, relations, households").isTrue();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  @Test
  @DisplayName("埋下的每一处错都报出来，没有埋的一处也不报")
  void everyPlantedErrorIsReportedAndNoneInvented() throws IOException {
    TreeSet<String> planted = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("planted_errors.csv"))) {
      if (line.contains("202611")) {
        planted.add(line);
      }
    }
    TreeSet<String> reported = new TreeSet<>();
    batches.forEach(
        (file, batch) -> {
          for (RowFault fault : pool.faultsOf(batch, 0).faults()) {
            reported.add(
                String.join(
                    ",",
                    file,
                    fault.sheet(),
                    String.valueOf(fault.row()),
                    fault.column(),
                    fault.reason()));
          }
        });
    assertThat(planted).hasSizeGreaterThan(100);
    assertThat(reported).isEqualTo(planted);
  }

  private ImportBatch load(Path file) {
    return pool.importFiles(
            List.of(file), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)
        .get(0);
  }

  @Test
  @DisplayName("六份坏文件，各有一句话说明怎么办，什么也不入库")
  void brokenFilesGetTheirSentence() {
    Map<String, String> sentences =
        Map.of(
            "excel_damaged_column.xlsx", "200 格里有 200 格被表格软件改坏",
            "html_named.xls", "其实是网页",
            "truncated.xlsx", "不完整或已损坏",
            "wrong_encoding.csv", "无法识别的字符",
            "missing_key_column.csv", "没有“优抚证编号”这一列",
            "empty_list.xlsx", "只有表头，没有一行数据");
    sentences.forEach(
        (name, sentence) -> {
          ImportBatch batch = load(folder.resolve("departments-broken").resolve(name));
          assertThat(batch.status()).as(name).isEqualTo(ImportStatus.REFUSED);
          assertThat(pool.refusalOf(batch)).as(name).contains(sentence);
        });
  }

  @Test
  @DisplayName("法院案件名单和检察信访名单自动认出，一行不退；不算困难身份，也不拿去碰撞")
  void courtAndPetitionListsAreKeptApart() {
    Map<String, String> lists =
        Map.of(
            "court/case_parties_202611.xlsx", "court/case_parties",
            "procuratorate/petitions_202611.csv", "procuratorate/petitions");
    lists.forEach(
        (file, contract) -> {
          ImportBatch batch = load(folder.resolve("judicial").resolve(file));
          assertThat(batch.contractId()).as(file).isEqualTo(contract);
          assertThat(batch.status()).as(file).isEqualTo(ImportStatus.PUBLISHED);
          assertThat(batch.counts().good()).as(file).isGreaterThan(50);
          assertThat(batch.counts().bad()).as(file).isZero();
        });
    List<String> compared = new ArrayList<>();
    pool.forEachRecord(record -> compared.add(record.hardshipClass()));
    assertThat(compared).doesNotContain("法院案件", "检察信访");
  }

  @Test
  @DisplayName("一户的人连得起来，户主在前")
  void householdsAreBuiltFromTheFiles() {
    List<LiveRecord> members = new ArrayList<>();
    pool.forEachRecord(
        record -> {
          if (members.isEmpty()
              && record.recordId().startsWith("SA-")
              && "10".equals(record.relation())) {
            members.add(record);
          }
        });
    Household household =
        pool.findHousehold(String.valueOf(members.get(0).householdId())).orElseThrow();
    assertThat(household.members()).hasSizeGreaterThan(1);
    assertThat(household.members().get(0).relation()).isIn("01", "02");
  }
}
