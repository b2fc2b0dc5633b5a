package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.tabular.TextEncoding;

@DisplayName("keyed：总命令里的密钥碰撞")
class KeyedTest {
  @TempDir Path folder;

  @Test
  @DisplayName("从密钥到结果走一遍：十个人碰上，名单只以标记离开")
  void aWholeRun() throws IOException {
    Path pool = SmallCounty.xlsx(folder.resolve("名册.xlsx"), SmallCounty.pool());
    Path parties =
        SmallCounty.csv(folder.resolve("名单.csv"), TextEncoding.GB18030, SmallCounty.parties());
    ok("keyed", "key", "--run", "2026-4", "--purpose", "线索筛查", "--out", at("k"));
    ok("keyed", "tokens", "--key", at("k"), "--list", pool, "--out", at("a"), "--map", at("a.map"));
    ok(
        "keyed",
        "tokens",
        "--key",
        at("k"),
        "--list",
        parties,
        "--out",
        at("b"),
        "--map",
        at("b.map"));
    Run match = ok("keyed", "match", "--left", at("a"), "--right", at("b"), "--out", at("h"));
    assertThat(match.sentence()).contains("比对完成");
    ok("keyed", "open", "--hits", at("h"), "--map", at("b.map"), "--out", at("o.csv"));
    assertThat(Files.readAllLines(at("o.csv")).stream().skip(1).map(line -> line.split(",", -1)[0]))
        .containsExactlyInAnyOrder("P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9");
  }

  @Test
  @DisplayName("动词的说明、语言、拒绝和退出码都传得到")
  void verbsAreReached() {
    assertThat(Run.of("keyed", "tokens", "--help").out()).contains("--map 对照表（不出门）");
    assertThat(Run.of("--lang", "en", "keyed", "match", "--help").out()).contains("without a key");
    assertThat(Run.of("keyed", "match", "--help", "--lang", "en").out()).contains("without a key");
    Run none = Run.of("keyed", "fingerprint", "--key", at("无"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.sentence()).contains("找不到文件").endsWith("。");
    assertThat(Run.of("keyed").code()).isEqualTo(2);
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private static Run ok(Object... words) {
    Run run = Run.of(words);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }
}
