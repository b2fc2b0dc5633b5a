package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("generate：比对用的清单")
class GenerateTest {
  @TempDir Path folder;

  @Test
  @DisplayName("--lists 写出数据池、当事人、真值三个文件；--numbers-only 只有编号和证号")
  void writesLists() {
    Run lists = generate("--lists", "--records", 1000, "--parties", 200, "--out", folder);
    assertThat(lists.code()).as(lists.err()).isZero();
    assertThat(folder.resolve("pool.csv")).content().startsWith("record_id,class,name,");
    Run numbers = generate("--numbers-only", "--records", 500, "--parties", 50, "--out", folder);
    assertThat(numbers.code()).as(numbers.err()).isZero();
    assertThat(folder.resolve("pool.csv")).content().startsWith("record_id,citizen_id\n");
    assertThat(folder.resolve("truth.csv")).content().contains(",self,本人");
  }

  @Test
  @DisplayName("记录太少或当事人太多：说出界限，退出码 2，什么也不写")
  void sizesOutOfRange() {
    Path out = folder.resolve("none");
    Run run = generate("--lists", "--records", 1000, "--parties", 501, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("501").contains("一半").contains("请");
    assertThat(generate("--lists", "--records", 99, "--parties", 1, "--out", out).code())
        .isEqualTo(2);
    assertThat(generate("--scale", 0, "--out", out).sentence()).contains("--scale 必须在 1 到 400 之间");
    assertThat(out).doesNotExist();
  }

  private static Run generate(Object... options) {
    Object[] all = new Object[options.length + 1];
    all[0] = "generate";
    System.arraycopy(options, 0, all, 1, options.length);
    return Run.of(all);
  }
}
