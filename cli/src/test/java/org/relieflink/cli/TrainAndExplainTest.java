package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("train 学权重，explain 解释命中")
class TrainAndExplainTest {
  private static final String POOL =
      """
      record_id,class,name,citizen_id,sex,birth_date,division,address,phone
      R1,低保对象,陈建国,990123197006050419,男,1970-06-05,990123,桥头镇柳湾村3组,13800125678
      R2,低保对象,李秀莲,,女,1988-02-11,990123,桥头镇柳湾村5组,13900125678
      """;
  private static final String PARTIES =
      """
      party_id,name,citizen_id,sex,birth_date,division,address,phone
      P1,陈建国,,男,1970-06-05,990123,桥头镇柳湾村3组,
      """;

  @TempDir Path folder;

  @BeforeEach
  void lists() throws IOException {
    Files.writeString(folder.resolve("pool.csv"), POOL);
    Files.writeString(folder.resolve("parties.csv"), PARTIES);
  }

  private Run run(String command, String... more) {
    Object[] all = new Object[more.length + 5];
    all[0] = command;
    all[1] = "--pool";
    all[2] = folder.resolve("pool.csv").toString();
    all[3] = "--parties";
    all[4] = folder.resolve("parties.csv").toString();
    System.arraycopy(more, 0, all, 5, more.length);
    return Run.of(all);
  }

  @Test
  @DisplayName("写出的权重带来历（不含目录），可以交给 explain --model")
  void trains() throws IOException {
    Path model = folder.resolve("mine.properties");
    Run run = run("train", "--out", model.toString(), "--date", "2026-11-26", "--sample", "5");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("第 1 轮");
    assertThat(Files.readString(model))
        .contains("model.id = mine", "2 records, 1 parties", "Date: 2026-11-26")
        .contains("relieflink train --pool pool.csv --parties parties.csv --out mine.properties")
        .doesNotContain(folder.toString());
    assertThat(run("explain", "--party", "P1", "--model", model.toString()).code()).isZero();
    assertThat(run("train", "--out", model.toString(), "--sample", "0").code()).isEqualTo(2);
  }

  @Test
  @DisplayName("逐项依据、分值和什么会改变结论，中英文都有")
  void explains() {
    Run chinese = run("explain", "--party", "P1");
    assertThat(chinese.code()).isZero();
    assertThat(chinese.out()).contains("当事人 P1 — 记录 R1", "姓名: 姓名相同", "什么会改变结论");
    Run english = run("explain", "--party", "P1", "--lang", "en");
    assertThat(english.out())
        .contains("party P1 - record R1", "name: same", "What would change it");
    assertThat(run("explain", "--party", "P1", "--record", "R2").out()).contains("不命中");
  }

  @Test
  @DisplayName("当事人或记录不在名单里：说清是哪一个")
  void unknownIds() {
    assertThat(run("explain", "--party", "P7").err()).contains("P7");
    assertThat(run("explain", "--party", "P1", "--record", "R7").err()).contains("R7");
  }
}
