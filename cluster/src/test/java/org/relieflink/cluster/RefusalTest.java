package org.relieflink.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.linkage.UnreadableTableException;

@DisplayName("不能做的作业：一句话说清原因和下一步，什么也不写")
class RefusalTest {
  private static final String PARTIES = "party_id,name\nP1,王伟\n";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void place() {
    out = folder.resolve("hits");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> words(Object pool, Object parties, String... more) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--pool", pool.toString(), "--parties", parties.toString()));
    words.addAll(List.of("--out", out.toString()));
    words.addAll(List.of(more));
    return words;
  }

  private void refused(List<String> words, String... sentence) {
    assertThatThrownBy(() -> LocalSpark.collide(words))
        .isInstanceOfAny(JobRefused.class, UnreadableTableException.class)
        .hasMessageContainingAll(sentence);
    assertThat(out.resolve("_SUCCESS")).doesNotExist();
  }

  @Test
  @DisplayName("没有编号列、找不到文件、名单是空的")
  void unusableLists() throws IOException {
    Path parties = file("parties.csv", PARTIES);
    Path keyless = file("keyless.csv", "姓名,电话\n王伟,1\n");
    refused(words(keyless, parties), "keyless.csv", "没有编号列");
    refused(words(folder.resolve("none.csv"), parties), "none.csv", "找不到");
    refused(words(file("empty.csv", "record_id,name\n"), parties), "数据池是空的");
  }

  @Test
  @DisplayName("引号只有一半：后面的行都会丢，说出在哪里")
  void halfAPairOfQuotes() throws IOException {
    Path pool = file("half.csv", "record_id,name\nR1,\"王伟\nR2,李娜\n");
    refused(words(pool, file("parties.csv", PARTIES)), "half.csv", "第 19 个字节处的引号只有一半");
  }

  @Test
  @DisplayName("同一份数据池给了两次：每条命中都会重复，所以不做")
  void twins() throws IOException {
    String rows = "record_id,name\nR1,王伟\n";
    Path pools = Files.createDirectory(folder.resolve("pools"));
    file("pools/a.csv", rows);
    file("pools/b.csv", rows);
    refused(words(pools, file("parties.csv", PARTIES)), "a.csv", "b.csv", "内容相同");
  }

  @Test
  @DisplayName("整列身份证号被表格软件损坏：在碰撞之前就停下")
  void damagedColumn() throws IOException {
    StringBuilder rows = new StringBuilder("record_id,name,citizen_id\n");
    for (int i = 0; i < 20; i++) {
      rows.append("R").append(i).append(",王伟,9.90123E+17\n");
    }
    refused(words(file("pool.csv", rows.toString()), file("parties.csv", PARTIES)), "科学记数（20 个）");
  }

  @Test
  @DisplayName("输出文件夹里有别的文件、与输入重叠：不覆盖")
  void nothingIsOverwritten() throws IOException {
    Path parties = file("parties.csv", PARTIES);
    Path pool = file("pool.csv", "record_id,name\nR1,王伟\n");
    Files.createDirectory(out);
    Path precious = Files.writeString(out.resolve("letter.txt"), "x");
    refused(words(pool, parties), "已有别的文件");
    assertThat(precious).exists();
    refused(words(pool, parties, "--work", out + "/work"), "重叠");
  }

  @Test
  @DisplayName("权重文件缺项")
  void unusableModel() throws IOException {
    Path model = file("model.properties", "model.id=x\n");
    Path pool = file("pool.csv", "record_id,name\nR1,王伟\n");
    refused(
        words(pool, file("parties.csv", PARTIES), "--model", model + ""),
        "model.properties",
        "缺少参数");
  }

  @Test
  @DisplayName("选项写错：说出是哪一个")
  void wrongWords() {
    assertThatThrownBy(() -> JobOptions.parse("--pool", "a")).hasMessageContaining("缺少 --out");
    assertThatThrownBy(
            () -> JobOptions.parse(words("a", "b", "--chunk", "0").toArray(String[]::new)))
        .hasMessageContaining("--chunk 必须是 1 或更大的整数");
    assertThatThrownBy(
            () -> JobOptions.parse(words("a", "b", "--format", "xls").toArray(String[]::new)))
        .hasMessageContaining("csv 或 parquet");
    assertThatThrownBy(() -> JobOptions.parse("--polo", "a")).hasMessageContaining("不认识“--polo”");
    assertThatThrownBy(() -> JobOptions.parse(words("a", "b", "--out", "c").toArray(String[]::new)))
        .hasMessageContaining("只能给一个值");
  }
}
