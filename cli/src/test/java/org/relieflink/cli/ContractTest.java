package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("contract：部门自己就能试查一份名单")
class ContractTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("relief.root", ".."), "docs", "samples", "civil_affairs");

  private static final String DAY = "2026-11-26";

  @TempDir Path folder;

  @Test
  @DisplayName("干净的名单：退出码 0，说出认得的列和结论；英文也全")
  void clean() {
    Run run = Run.of("contract", "check", "--day", DAY, SAMPLES.resolve("subsistence.csv"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("CSV UTF-8", "民政局，低保名单", "把握 100%", "共 6 行", "每一行都能入库");
    Run english =
        Run.of(
            "contract", "check", "--day", DAY, SAMPLES.resolve("subsistence.csv"), "--lang", "en");
    assertThat(english.out()).contains("every row would go in");
  }

  @Test
  @DisplayName("有错的名单：退出码 3，每处错有行、列、原因和改法，号码遮住；JSON 和公开的结果一字不差")
  void faults() throws IOException {
    Path file = SAMPLES.resolve("subsistence-faults.csv");
    Run run = Run.of("contract", "check", "--day", DAY, file);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("证件号码不对：3 处", "校验位不对。请对照证件核对", "第 9 行")
        .doesNotContain("9901231966");
    Run json = Run.of("contract", "check", "--day", DAY, file, "--json");
    assertThat(json.code()).isEqualTo(3);
    assertThat(json.out())
        .isEqualTo(Files.readString(SAMPLES.resolve("subsistence-faults.expected.json")));
  }

  @Test
  @DisplayName("读不出来的、整个退回的、没有的合同、没有的文件：退出码 2，一句话")
  void unusable() throws IOException {
    Path page = Files.writeString(folder.resolve("页.xls"), "<html></html>");
    assertThat(Run.of("contract", "check", "--day", DAY, page).code()).isEqualTo(2);
    Path words = Files.writeString(folder.resolve("字.csv"), "今天天气很好\n");
    Run noHeader = Run.of("contract", "check", "--day", DAY, words);
    assertThat(noHeader.code()).isEqualTo(2);
    assertThat(noHeader.sentence()).contains("没有认得出的表头");
    Path missing = Files.writeString(folder.resolve("低保.csv"), "姓名,身份证号,成员序号\n甲,,1\n");
    Run refused = Run.of("contract", "check", "--day", DAY, missing, "--contract", "低保名单");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).contains("缺的列（没有就不收）：低保证号", "整个退回");
    Run unknown = Run.of("contract", "check", "--day", DAY, missing, "--contract", "没有的名单");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.sentence()).contains("没有叫“没有的名单”的合同");
    assertThat(Run.of("contract", "check", "--day", DAY, folder.resolve("无.csv")).code())
        .isEqualTo(2);
    assertThat(Run.of("contract").code()).isEqualTo(2);
  }

  @Test
  @DisplayName("约定过了期，导入不收，试查也不说可以交；认不准是哪份名单，说要等人指定")
  void whatTheImportWouldNotTake() throws IOException {
    Path clean = SAMPLES.resolve("subsistence.csv");
    Run late = Run.of("contract", "check", clean, "--day", "2028-01-01");
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.out()).contains("整个退回", "请先续签");
    Path unclear = Files.writeString(folder.resolve("名册.csv"), "姓名,身份证号,低保证号\n甲,,\n");
    Run unsure = Run.of("contract", "check", "--day", DAY, unclear);
    assertThat(unsure.out()).as(unsure.err()).contains("认不准是哪份名单").doesNotContain("可以交");
  }

  @Test
  @DisplayName("自己写的合同文件可以拿来试；写错了指出第几行")
  void ownContract() throws IOException {
    Path good =
        Path.of(System.getProperty("relief.root", ".."))
            .resolve("platform/src/main/resources/contracts/civil_affairs/destitute.yaml");
    String text = Files.readString(good).replace("civil_affairs/destitute", "civil_affairs/own");
    Path yaml = Files.writeString(folder.resolve("own.yaml"), text);
    Run run =
        Run.of(
            "contract",
            "check",
            "--day",
            DAY,
            SAMPLES.resolve("destitute.csv"),
            "--contract",
            yaml);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("civil_affairs/own");
    Files.writeString(yaml, text.replace("prefix:", "perfix:"));
    Run wrong =
        Run.of(
            "contract",
            "check",
            "--day",
            DAY,
            SAMPLES.resolve("destitute.csv"),
            "--contract",
            yaml);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.sentence()).contains("own.yaml 第");
  }

  @Test
  @DisplayName("列出十九份合同，两种样子；说明中英文齐全")
  void list() {
    Run run = Run.of("contract", "list");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(19).allMatch(line -> line.contains("必须有的列："));
    assertThat(Run.of("contract", "list", "--json").out()).contains("procuratorate/petitions");
    assertThat(Run.of("contract", "check", "--help").out())
        .contains("名单文件，xlsx 或 CSV", "有的行有错", "整个文件不收")
        .doesNotContain("质量要求");
    for (String verb : List.of("check", "list")) {
      assertThat(Run.of("contract", verb, "--help").out()).contains("relieflink contract " + verb);
      assertThat(Run.of("contract", verb, "--help", "--lang", "en").out()).contains("--json");
    }
  }
}
