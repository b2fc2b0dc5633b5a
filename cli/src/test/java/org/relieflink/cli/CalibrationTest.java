package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("evaluate --calibration：得分可信到什么程度，用手算核对")
class CalibrationTest {
  private static final String HITS =
      """
      party_id,record_id,kind,relation,score,level,reasons
      P1,R1,self,本人,3.0,review,x
      P1,R1,self,本人,3.0,review,x
      P2,R2,self,本人,3.9,review,x
      P3,R9,self,本人,3.5,review,x
      P4,R4,self,本人,12.2,auto,x
      P1,R5,household,丈夫,9,auto,x
      """;
  private static final String TRUTH =
      """
      party_id,record_id,kind,relation
      P1,R1,self,
      P2,R2,self,
      P4,R4,self,
      P5,R6,self,
      """;

  @TempDir Path folder;

  private Run evaluate(String hits, String calibration) throws IOException {
    Files.writeString(folder.resolve("hits.csv"), hits);
    Files.writeString(folder.resolve("truth.csv"), TRUTH);
    return Run.of(
        "evaluate",
        "--hits",
        folder.resolve("hits.csv").toString(),
        "--truth",
        folder.resolve("truth.csv").toString(),
        "--calibration",
        folder.resolve(calibration).toString());
  }

  @Test
  @DisplayName("表：3 分段命中 3 条对 2 条；从 3 分起共 4 条错 1 条漏 1 条；家庭命中不算")
  void table() throws IOException {
    assertThat(evaluate(HITS, "c.csv").code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("c.csv")).subList(1, 3))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("3,3,2,").endsWith(",0.666667,4,1,0.250000,1"),
            line ->
                assertThat(line)
                    .startsWith("12,1,1,0.999788,")
                    .endsWith(",1.000000,1,0,0.000000,3"));
  }

  @Test
  @DisplayName("图：中文标签，每段一个点，全对的是空心点")
  void picture() throws IOException {
    assertThat(evaluate(HITS, "c.svg").code()).isZero();
    String svg = Files.readString(folder.resolve("c.svg"));
    assertThat(svg).startsWith("<svg").endsWith("</svg>\n").contains("实际正确率").doesNotContain("NaN");
    assertThat(svg.split("<g><title>", -1)).hasSize(3);
    assertThat(svg).contains("fill=\"#ffffff\" stroke=\"#b3261e\"");
  }

  @Test
  @DisplayName("没有命中也画得出空图；没有得分列、得分不是数字、文件名不对都说清楚")
  void refusals() throws IOException {
    assertThat(evaluate("party_id,record_id,score\n", "c.svg").code()).isZero();
    assertThat(evaluate("party_id,record_id\nP1,R1\n", "c.csv").err()).contains("score");
    assertThat(evaluate("party_id,record_id,score\nP1,R1,高\n", "c.csv").err()).contains("高");
    assertThat(evaluate(HITS, "c.png").err()).contains(".svg");
  }
}
