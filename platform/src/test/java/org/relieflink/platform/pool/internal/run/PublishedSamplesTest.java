package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.ListTrials;
import org.relieflink.platform.pool.TrialRefused;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.tabular.TableRefusedException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("公开的样例名单：每份合同一份干净的、一份埋了错的，结果写在旁边")
class PublishedSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("relief.root", ".."), "docs", "samples");
  private static final int ALL = 50;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private final ListTrials trials = ListTrials.shipped(Locale.SIMPLIFIED_CHINESE);
  private final List<Contract> contracts = ContractBook.shipped().all();

  @TempDir Path folder;

  private ListTrial tried(Path file) throws IOException {
    return trials.check(new ListTrials.Wish(file, Optional.empty(), ALL, DAY));
  }

  @Test
  @DisplayName("干净的样例：自动认出是哪份名单，列一列不少，每一行都好")
  void cleanSamplesAreClean() throws IOException {
    for (Contract contract : contracts) {
      ListTrial trial = published(contract, ".csv", SampleList.clean(contract));
      assertThat(trial.contract().id()).isEqualTo(contract.id());
      assertThat(trial.sure()).as(contract.id()).isTrue();
      assertThat(trial.clean()).as("%s %s", contract.id(), trial.first()).isTrue();
      assertThat(trial.columns()).as(contract.id()).hasSize(contract.fields().size());
      assertThat(trial.columns()).allMatch(column -> column.confidence() == 1);
    }
  }

  @Test
  @DisplayName("埋了错的样例：埋下的每一处都报，没有埋的一处也不报，号码和姓名遮住")
  void everyPlantedFaultIsFound() throws IOException {
    for (Contract contract : contracts) {
      SampleList sample = SampleList.withFaults(contract);
      ListTrial trial = published(contract, "-faults.csv", sample);
      List<SampleList.Planted> found = new ArrayList<>();
      trial
          .first()
          .forEach(
              fault ->
                  found.add(
                      new SampleList.Planted(
                          fault.row(),
                          fault.column(),
                          org.relieflink.platform.pool.internal.check.Reason.valueOf(
                              fault.reason()))));
      assertThat(found).as(contract.id()).isEqualTo(sample.planted()).hasSizeGreaterThan(4);
      assertThat(trial.rows().bad()).isEqualTo(sample.planted().size());
      assertThat(trial.toString()).doesNotContain("样例1").doesNotContainPattern("990123\\d{12}");
    }
  }

  /** Compares the file and its result with what is published; redraws both when told to. */
  private ListTrial published(Contract contract, String ending, SampleList sample)
      throws IOException {
    Path file = SAMPLES.resolve(contract.id() + ending);
    Path expected = SAMPLES.resolve(contract.id() + ending.replace(".csv", ".expected.json"));
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(file.getParent());
      Files.write(file, sample.bytes());
      Files.writeString(expected, json(tried(file)));
    }
    ListTrial trial = tried(file);
    assertThat(Files.readAllBytes(file)).as("%s", file).isEqualTo(sample.bytes());
    assertThat(Files.readString(expected)).as("%s", expected).isEqualTo(json(trial));
    return trial;
  }

  private static String json(ListTrial trial) {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(trial)
            .replace("\r\n", "\n")
        + "\n";
  }

  @Test
  @DisplayName("缺必须有的列、号码整列损坏、全是错行：整个文件退回，话和导入时一样")
  void refusedAsAWhole() throws IOException {
    String head = "优抚证编号,姓名,身份证号,优抚对象类别代码\n";
    ListTrial missing =
        tried(Files.writeString(folder.resolve("优抚.csv"), "姓名,身份证号,优抚对象类别代码\n甲,,11\n"));
    assertThat(missing.refusal()).contains("没有“优抚证编号”这一列");
    assertThat(missing.missing()).containsExactly("优抚证编号");
    ListTrial damaged =
        tried(
            Files.writeString(
                folder.resolve("优抚2.csv"), head + "V1,甲,9.9E+17,11\nV2,乙,9.9E+17,11\n"));
    assertThat(damaged.refusal()).contains("2 格里有 2 格被表格软件改坏");
    ListTrial allBad =
        tried(Files.writeString(folder.resolve("优抚3.csv"), head + "V1,,99012319500101001,11\n"));
    assertThat(allBad.refusal()).contains("都有错");
    assertThat(allBad.rows().bad()).isEqualTo(1);
    assertThat(allBad.clean()).isFalse();
    LocalDate last = LocalDate.parse(missing.contract().agreementUntil());
    Path good = Files.writeString(folder.resolve("优抚4.csv"), head + "V1,甲,,11\n");
    assertThat(trials.check(new ListTrials.Wish(good, Optional.empty(), ALL, last)).refusal())
        .isEmpty();
    assertThat(
            trials
                .check(new ListTrials.Wish(good, Optional.empty(), ALL, last.plusDays(1)))
                .refusal())
        .contains("过期不能再收");
  }

  @Test
  @DisplayName("没有表头、不是表格、合同写错：一句话说清，不出结果")
  void unreadable() throws IOException {
    Path words = Files.writeString(folder.resolve("字.csv"), "今天天气很好\n");
    assertThatThrownBy(() -> tried(words))
        .isInstanceOf(TrialRefused.class)
        .hasMessageContaining("没有认得出的表头");
    Path page = Files.writeString(folder.resolve("页.xls"), "<html><table></table></html>");
    assertThatThrownBy(() -> tried(page)).isInstanceOf(TableRefusedException.class);
    assertThatThrownBy(() -> ListTrials.shippedAnd("a.yaml", "id: x/y\n", Locale.ENGLISH))
        .isInstanceOf(TrialRefused.class)
        .hasMessageContaining("a.yaml");
  }

  @Test
  @DisplayName("自己写的合同也能试：差一个字的列名认得，把握低一些；合计行跳过")
  void ownContract() throws IOException {
    String yaml =
        """
        id: education/boarders
        version: "1"
        department: education
        class: 困难学生
        title: 寄宿生名单
        prefix: BS
        level: person
        delivery: full
        fresh_for_days: 183
        words: [寄宿生]
        basis: {law: 某法, article: 第一条, agreement: 一号, agreement_until: 2027-12-31, status: unverified}
        key: [no]
        fields:
          - {name: no, label: 寄宿编号, type: text, sensitivity: 1, presence: filled}
          - {use: name, presence: filled}
          - {use: citizen_id, presence: column}
        """;
    Path file =
        Files.writeString(
            folder.resolve("寄宿生.csv"), "寄宿编码,姓名,身份证号,鞋码\nB1,甲,,38\nB2,,,37\n合计2人,,,\n");
    ListTrials own = ListTrials.shippedAnd("boarders.yaml", yaml, Locale.ENGLISH);
    ListTrial trial = own.check(new ListTrials.Wish(file, own.find("寄宿生名单"), ALL, DAY));
    assertThat(trial.rows()).isEqualTo(new ListTrial.Rows(2, 1, 1, 1));
    assertThat(trial.columns().get(0).exact()).isFalse();
    assertThat(trial.columns().get(0).confidence()).isEqualTo(0.8);
    assertThat(trial.unknown()).containsExactly("D 鞋码");
    assertThat(trial.contract().needed()).containsExactly("寄宿编号", "姓名", "身份证号");
  }
}
