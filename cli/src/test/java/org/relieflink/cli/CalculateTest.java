package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("calculate：一张金额测算书")
class CalculateTest {
  private static final Path SCENARIOS =
      Path.of(System.getProperty("relief.root", ".."), "docs", "scenarios", "guanyun-quant");
  private static final String FACTS =
      """
      format: 1
      applicant: {name: 吴小满, birth_date: 2012-03-01, relation: 被害人之子}
      as_of: 2026-11-19
      place: "990123"
      case: {type: minor, harm: death, fault: none, fault_source: 事故认定书}
      hardship:
        - {class: 低保对象, source: 民政局名单, as_of: 2026-11-01}
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("四岁孩子：四万元，每一步有依据；JSON 里是 4,000,000 分")
  void fourYearOld() {
    Path facts = SCENARIOS.resolve("case-two-four-year-old.yaml");
    Run text = Run.of("calculate", facts);
    assertThat(text.code()).as(text.err()).isZero();
    assertThat(text.out()).contains("40,000 元").contains("国家司法救助金额测算书（建议）").contains("第");
    assertThat(text.err()).isEmpty();
    assertThat(Run.of("calculate", facts, "--format", "json").out())
        .contains("\"amount_fen\":4000000");
  }

  @Test
  @DisplayName("值超出允许范围：说出范围，退出码 2，标准输出没有金额")
  void outOfRange() {
    Run run = Run.of("calculate", SCENARIOS.resolve("choice-out-of-range.yaml"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("AMOUNT-RANGE").contains("请");
    assertThat(run.out()).isEmpty();
  }

  @Test
  @DisplayName("不认识的键、不认识的类别、没有规则的地方：都指出是哪一处")
  void unknownWords() throws IOException {
    Run key = calculate(FACTS.replace("place:", "palce:"));
    assertThat(key.code()).isEqualTo(2);
    assertThat(key.err()).contains("palce").contains("第 4 行").contains("请");
    Run hardship = calculate(FACTS.replace("低保对象", "中等收入"));
    assertThat(hardship.code()).isEqualTo(2);
    assertThat(hardship.err()).contains("AMOUNT-CLASS").contains("中等收入");
    Run place = calculate(FACTS.replace("990123", "990105"));
    assertThat(place.code()).isEqualTo(2);
    assertThat(place.sentence()).contains("没有适用于 990105 在 2026-11-19 的规则包");
  }

  @Test
  @DisplayName("不是 YAML、不是 UTF-8、太大、没有这个文件")
  void unusableFiles() throws IOException {
    assertThat(calculate("format: [1\n").code()).isEqualTo(2);
    assertThat(calculate("").code()).isEqualTo(2);
    Path gb = Files.write(folder.resolve("gb.yaml"), FACTS.getBytes(Charset.forName("GB18030")));
    assertThat(Run.of("calculate", gb).sentence()).contains("不是 UTF-8 编码");
    Path large = Files.writeString(folder.resolve("大.yaml"), "#".repeat(1 << 21));
    assertThat(Run.of("calculate", large).sentence()).contains("太大");
    Run missing = Run.of("calculate", folder.resolve("无.yaml"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.sentence()).contains("找不到文件");
  }

  private Run calculate(String yaml) throws IOException {
    return Run.of("calculate", Files.writeString(folder.resolve("facts.yaml"), yaml));
  }
}
