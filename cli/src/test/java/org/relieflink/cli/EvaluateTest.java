package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("evaluate：准确率、召回率、F1 用手算核对")
class EvaluateTest {
  private static final String HITS =
      """
      party_id,record_id,kind,relation,score,level,reasons
      P1,R1,self,本人,12,auto,x
      P1,R1,self,本人,12,auto,x
      P2,R2,self,本人,12,auto,x
      P3,R9,self,本人,5,review,x
      P1,R5,household,丈夫,9,auto,x
      """;
  private static final String TRUTH =
      """
      party_id,record_id,kind,relation
      P1,R1,self,
      P2,R2,self,
      P3,R3,self,
      P4,R4,self,
      P1,R5,household,丈夫
      P2,R6,household,儿子
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("本人：命中 3、真值 4、对上 2，重复的命中只算一次；户内：命中 1、真值 2、对上 1")
  void figures() throws IOException {
    Run run = evaluate(TRUTH, "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.out().strip())
        .isEqualTo(
            "{\"self\":{\"hits\":3,\"truth\":4,\"right\":2,\"precision\":0.6667,\"recall\":0.5000,\"f1\":0.5714},"
                + "\"household\":{\"hits\":1,\"truth\":2,\"right\":1,\"precision\":1.0000,\"recall\":0.5000,\"f1\":0.6667}}");
    assertThat(evaluate(TRUTH).out())
        .contains("self")
        .contains("household")
        .contains("0.5714")
        .contains("准确率");
  }

  @Test
  @DisplayName("只评自动级别时，待核的命中不算")
  void oneLevel() throws IOException {
    assertThat(evaluate(TRUTH, "--level", "auto", "--format", "json").out())
        .contains("{\"hits\":2,\"truth\":4,\"right\":2,\"precision\":1.0000");
  }

  @Test
  @DisplayName("真值没有 kind 列：全部按本人评，并告诉怎样评户内")
  void noKind() throws IOException {
    Run run = evaluate("party_id,record_id\nP1,R1\nP2,R2\n");
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("household");
    assertThat(run.sentence()).contains("真值文件没有 kind 列").contains("加 kind 列");
  }

  @Test
  @DisplayName("没有达到要求时退出码为 4")
  void gate() throws IOException {
    Run run = evaluate(TRUTH, "--min-f1", "0.985");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.sentence()).contains("self F1 为 0.5714，要求不低于 0.9850");
    assertThat(evaluate(TRUTH, "--min-household-recall", "0.97").code()).isEqualTo(4);
    assertThat(evaluate(TRUTH, "--min-f1", "0.5").code()).isZero();
  }

  @Test
  @DisplayName("缺列、空真值、没有文件")
  void badInput() throws IOException {
    assertThat(evaluate("party_id,姓名\nP1,张三\n").sentence())
        .contains("没有“record_id”列，看到的列是：party_id、姓名");
    assertThat(evaluate("party_id,record_id\n").sentence()).contains("没有一行数据");
    Run run =
        Run.of("evaluate", "--hits", folder.resolve("无.csv"), "--truth", folder.resolve("无.csv"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("找不到文件");
    assertThat(evaluate(TRUTH, "--level", "some").sentence()).contains("--level 的写法不对：“some”");
  }

  private Run evaluate(String truth, Object... more) throws IOException {
    Path hits = Files.writeString(folder.resolve("hits.csv"), HITS);
    Path truthFile = Files.writeString(folder.resolve("truth.csv"), truth);
    Object[] arguments = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {"evaluate", "--hits", hits, "--truth", truthFile}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Run.of(arguments);
  }
}
